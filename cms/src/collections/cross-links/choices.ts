/** How a link's target stands to its source. */
export const linkRelations = [
  'related',
  'prerequisite',
  'next-step',
  'comparison',
  'part-of',
  'source',
  'service',
] as const;

/** Who makes a link: the running text, a person, or a reference field. */
export const linkOrigins = ['body', 'curated', 'field'] as const;

/** Whether a link leads somewhere. */
export const linkStatuses = [
  'ok',
  'target-unpublished',
  'target-deleted',
  'redirected',
  'broken',
  'unchecked',
] as const;
