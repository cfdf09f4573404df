/** Most characters of what a reader writes, in UTF-16 code units. */
export const commentLimits = { authorName: 80, text: 4000 } as const;
