export const linkVerdicts = ['accepted', 'dismissed'] as const;
