import type { ClientOptions, FetchOptions } from '../client/clientOptions.ts';
import type { ContentErrorDetails } from '../errors/contentError.ts';
import type { OperationText } from '../operations/typedText.ts';

/** One operation as it is sent. */
export interface TransportRequest {
  /** The text of the operation. */
  query: string;
  /** Whether it may be sent by GET: it only reads, and what is published. */
  isRead: boolean;
  variables: object | undefined;
  /** What else `fetch` is told; its signal ends the request. */
  fetchOptions: FetchOptions & { signal: AbortSignal };
}

/** Why a request failed; who sends it adds the operation and the count of attempts. */
export type Failure = Omit<ContentErrorDetails, 'operation' | 'attempts'>;

/** The `data` of a good answer, or what went wrong. */
export type Outcome = { data: object; failure?: undefined } | { failure: Failure };

/** A way to send operations. */
export interface Transport {
  /** Throws a TypeError when a call is made wrongly. `/edge` has no room for it. */
  check?(options: ClientOptions, variables: object | undefined, timeoutMs: number): void;
  /** The text of an operation. Throws a TypeError when it has none. */
  readText(document: OperationText): string;
  /** Sends an operation once, as the client's options say. */
  send(options: ClientOptions, request: TransportRequest): Promise<Outcome>;
}
