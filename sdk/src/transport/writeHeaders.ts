import type { ClientOptions } from '../client/clientOptions.ts';

/** The headers of each request, but for the type of its body. */
export function writeHeaders({ headers, token }: ClientOptions): Record<string, string> {
  return {
    accept: 'application/graphql-response+json',
    ...headers,
    ...(token && { authorization: `Bearer ${token}` }),
  };
}
