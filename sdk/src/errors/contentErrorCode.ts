/** Why a call failed, and what to do about it. */
export type ContentErrorCode =
  /** The server could not be reached, or the connection broke. */
  | 'NETWORK'
  /** No answer within `timeoutMs`, retries included. */
  | 'TIMEOUT'
  /** The caller's signal was aborted. */
  | 'ABORTED'
  /** An HTTP status that means failure, with no GraphQL errors to go by. */
  | 'HTTP'
  /** The server refused or could not run the operation; see `reasons`. */
  | 'GRAPHQL'
  /** The token is missing, wrong or not allowed to do this: 401, 403, or an error that says so. */
  | 'UNAUTHORIZED'
  /** Too many requests; see `retryAfterMs`. */
  | 'RATE_LIMITED'
  /** The answer is not the GraphQL result that was asked for. */
  | 'BAD_RESPONSE';

/** What to do about each failure, in words that are safe to log. */
export const advice: Readonly<Record<ContentErrorCode, string>> = {
  NETWORK: 'Check the endpoint.',
  TIMEOUT: 'Raise timeoutMs.',
  ABORTED: 'Check the signal.',
  HTTP: 'Check the endpoint or try later.',
  GRAPHQL: 'Check error.reasons.',
  UNAUTHORIZED: 'Check the token.',
  RATE_LIMITED: 'Wait for retryAfterMs.',
  BAD_RESPONSE: 'Check the endpoint.',
};
