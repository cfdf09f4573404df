/**
 * What the last checks of an address on the web came to. `failing` is a failure that may pass;
 * `unsure` is a host that doesn't let programs see whether the page is there.
 */
export const checkStatuses = ['ok', 'redirected', 'broken', 'failing', 'unsure'] as const;
