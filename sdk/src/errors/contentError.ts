import { type ContentErrorCode, advice } from './contentErrorCode.ts';

/** What is known of a failed call. */
export interface ContentErrorDetails {
  /** Why it failed. */
  code: ContentErrorCode;
  /** The name of the operation. @default null */
  operation?: string | null;
  /** How many requests were sent. @default 1 */
  attempts?: number;
  /** The HTTP status of the last answer. @default null */
  status?: number | null;
  /** How long the server asks to wait, in milliseconds. @default null */
  retryAfterMs?: number | null;
  /** The server's code for the first GraphQL error. @default null */
  serverCode?: string | null;
  /** The server's own words for each GraphQL error. @default none */
  reasons?: readonly string[];
  /** What went wrong beneath. @default none */
  cause?: unknown;
}

const unknownDetails = {
  attempts: 1,
  operation: null,
  retryAfterMs: null,
  serverCode: null,
  status: null,
};

/**
 * The one error of a call that fails; one that is made wrongly throws a TypeError. Its message
 * names the operation and what to do next, and never holds variables, tokens or the server's words,
 * so that it is safe to log.
 */
export class ContentError extends Error {
  /** Tells it from other errors, also across copies of the package. */
  override readonly name = 'ContentError';
  /** Why the call failed. */
  declare readonly code: ContentErrorCode;
  /** The name of the operation, or null when it has none. */
  declare readonly operation: string | null;
  /** How many requests were sent, the first included; 0 when the call ended before the first. */
  declare readonly attempts: number;
  /** The HTTP status of the last answer, or null when there was none. */
  declare readonly status: number | null;
  /** How long the server asks to wait, in milliseconds, or null when it does not say. */
  declare readonly retryAfterMs: number | null;
  /** The server's code for the first GraphQL error, such as `CHANGES_GONE`; null without one. */
  declare readonly serverCode: string | null;
  readonly #reasons: readonly string[];

  constructor({ cause, reasons = [], ...details }: ContentErrorDetails) {
    const { code, operation, status } = details;
    const what = code + (status ? `, HTTP ${status}` : '');
    super(`${operation ?? 'Query'} failed (${what}). ${advice[code]}`, cause ? { cause } : {});
    Object.assign(this, unknownDetails, details);
    this.#reasons = reasons;
  }

  /**
   * The server's own words for each GraphQL error, with its hints ("Did you mean …"). They may
   * repeat values of the request, so they are not part of the message and are not shown when the
   * error is printed.
   */
  get reasons(): readonly string[] {
    return this.#reasons;
  }
}
