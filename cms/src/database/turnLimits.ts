/** A change waits up to 30 seconds for its turn, and may itself take up to 5 minutes. */
export const turnLimits = { waitMs: 30_000, holdMs: 300_000 };
