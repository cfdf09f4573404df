/** The ages a career setting serves. */
export const ageGroups = ['infants', 'children', 'adolescents', 'adults', 'older-adults'] as const;
