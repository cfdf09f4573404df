import type { ContentErrorCode } from './contentErrorCode.ts';

const sentences: Readonly<Record<ContentErrorCode, string>> = {
  NETWORK: 'The content server could not be reached. Check the endpoint and the connection.',
  TIMEOUT: 'The content server did not answer in time. Raise timeoutMs or ask for less at once.',
  ABORTED: 'The call was aborted by its signal.',
  HTTP: 'The content server answered with a failure. Try again later or look at its logs.',
  GRAPHQL: 'The content server refused the operation. See the reasons property of this error.',
  UNAUTHORIZED: 'The content server did not accept the credentials. Check the token.',
  RATE_LIMITED: 'Too many requests. Wait for retryAfterMs, then try again.',
  BAD_RESPONSE: 'The answer is not a GraphQL result. Check that the endpoint is a content server.',
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
