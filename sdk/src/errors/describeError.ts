import type { ContentErrorCode } from './contentErrorCode.ts';

const sentences: Readonly<Record<ContentErrorCode, string>> = {
  NETWORK: 'No connection; check the endpoint.',
  TIMEOUT: 'No answer in time; raise timeoutMs or ask for less.',
  ABORTED: 'Aborted by its signal.',
  HTTP: 'The server refused or failed. Check that the endpoint is the GraphQL address; if it is, try again later.',
  GRAPHQL: 'The server refused it; see the reasons property.',
  UNAUTHORIZED: 'Not allowed; check the token.',
  RATE_LIMITED: 'Too many requests; wait for retryAfterMs.',
  BAD_RESPONSE: 'Not the answer of a content server; check the endpoint.',
};

/** One or two sentences that are safe to log: the operation, what happened, what to do. */
export function describeError(options: {
  code: ContentErrorCode;
  operation: string | null;
  status?: number | null;
}): string {
  const place = options.operation === null ? 'Query' : `Operation ${options.operation}`;
  const status = options.status ? `, HTTP ${options.status}` : '';
  return `${place} failed (${options.code}${status}). ${sentences[options.code]}`;
}
