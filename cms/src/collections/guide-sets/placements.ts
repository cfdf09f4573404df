/** Where on the site a guide set can be shown. */
export const placements = ['home', 'topic', 'occupation', 'setting', 'sidebar'] as const;
