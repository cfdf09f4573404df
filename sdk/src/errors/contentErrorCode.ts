/**
 * Why a call failed:
 * - `NETWORK`: the server could not be reached, or the connection broke.
 * - `TIMEOUT`: no answer within `timeoutMs`, retries included.
 * - `ABORTED`: the caller's signal was aborted.
 * - `HTTP`: an HTTP status that means failure, with no GraphQL errors to go by.
 * - `GRAPHQL`: the server refused or could not run the operation.
 * - `UNAUTHORIZED`: the token is missing, wrong or not allowed to do this.
 * - `RATE_LIMITED`: too many requests; see `retryAfterMs`.
 * - `BAD_RESPONSE`: the answer is not the GraphQL result that was asked for.
 */
export type ContentErrorCode =
  | 'NETWORK'
  | 'TIMEOUT'
  | 'ABORTED'
  | 'HTTP'
  | 'GRAPHQL'
  | 'UNAUTHORIZED'
  | 'RATE_LIMITED'
  | 'BAD_RESPONSE';

export const contentErrorCodes: readonly ContentErrorCode[] = [
  'NETWORK',
  'TIMEOUT',
  'ABORTED',
  'HTTP',
  'GRAPHQL',
  'UNAUTHORIZED',
  'RATE_LIMITED',
  'BAD_RESPONSE',
];
