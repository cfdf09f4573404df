import type { ClientOptions } from '../client/clientOptions.ts';

/** The headers of each request, but for the type of its body. */
export function writeHeaders({
  headers,
  perspective,
  token,
}: ClientOptions): Record<string, string> {
  return {
    accept: 'application/graphql-response+json',
    ...headers,
    ...(token || perspective === 'draft' ? { authorization: `Bearer ${token}` } : {}),
  };
}
