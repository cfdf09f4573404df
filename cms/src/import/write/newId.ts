/** Begins the ids that documents have in a dry run, which stores none. */
export const NEW_ID = 'new:';
