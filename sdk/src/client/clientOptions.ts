import type { AddressOptions } from '../links/addresses.ts';
import type { RetryPolicy } from '../transport/retryPolicy.ts';

/** How to reach the content server. Only `endpoint` is required. */
export interface ClientOptions {
  /** The address of the delivery API, for example `https://content.example/graphql`. */
  endpoint: string;
  /**
   * `draft` reads what the token's preview shows, always by POST, which caches pass on. Without a
   * token each call fails with a TypeError. @default published
   */
  perspective?: 'published' | 'draft' | undefined;
  /** Sent as `Authorization: Bearer …`. Not needed for published content. */
  token?: string | undefined;
  /** The time a call may take in all, retries included, in milliseconds. @default 10000 */
  timeoutMs?: number | undefined;
  /** How reads are tried again after a passing failure; `false` for never. @default 3 attempts */
  retry?: Partial<RetryPolicy> | false | undefined;
  /**
   * Sends reads by GET, which CDNs and the server's own cache answer soonest; those too long for an
   * address go by POST. Addresses stand in logs, variables with them. @default false
   */
  preferGet?: boolean | undefined;
  /** What sends the requests. @default the global fetch */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * Further options of `fetch` for each request, such as `cache`, or what a framework adds:
   * `{ next: { tags: ['all'] } }`.
   */
  fetchOptions?: FetchOptions | undefined;
  /** Added to each request. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Where pages stand on your site, if not at the paths the server gives. */
  urls?: AddressOptions | undefined;
}

/** Options of `fetch` that a client does not set itself. */
export interface FetchOptions extends Omit<RequestInit, 'body' | 'headers' | 'method' | 'signal'> {
  /** What Next's `fetch` takes beside: seconds to keep the answer for, and its cache tags. */
  next?: { revalidate?: number | false; tags?: string[] };
}

/** What one call may change. */
export interface CallOptions {
  /** Ends the call with `ABORTED`. */
  signal?: AbortSignal | undefined;
  /** Replaces the client's time limit for this call, in milliseconds. */
  timeoutMs?: number | undefined;
  /** Added to those of the client, for this call. */
  fetchOptions?: FetchOptions | undefined;
}
