import type { ContentErrorCode } from './contentErrorCode.ts';

export interface ContentErrorDetails {
  code: ContentErrorCode;
  message: string;
  operation: string | null;
  /** How many requests were sent. */
  attempts?: number;
  status?: number | null;
  retryAfterMs?: number | null;
  reasons?: readonly string[];
  cause?: unknown;
}

/**
 * The one error that a client throws. Its message names the operation and what to do next, and
 * never holds variables, tokens or the server's words, so that it is safe to log.
 */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly code: ContentErrorCode;
  /** The name of the operation, or null when it has none. */
  readonly operation: string | null;
  /** How many requests were sent, the first included. */
  readonly attempts: number;
  /** The HTTP status of the last answer, or null when there was none. */
  readonly status: number | null;
  /** How long the server asks to wait, in milliseconds, or null when it does not say. */
  readonly retryAfterMs: number | null;
  readonly #reasons: readonly string[];

  constructor(details: ContentErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.operation = details.operation;
    this.attempts = details.attempts ?? 1;
    this.status = details.status ?? null;
    this.retryAfterMs = details.retryAfterMs ?? null;
    this.#reasons = details.reasons ?? [];
  }

  /**
   * The server's own words for each GraphQL error. They may repeat values of the request, so they
   * are not part of the message and are not shown when the error is printed.
   */
  get reasons(): readonly string[] {
    return this.#reasons;
  }
}
