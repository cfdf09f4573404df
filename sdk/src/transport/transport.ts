export interface TransportRequest {
  /** A text, a string object or a parsed document. */
  document: unknown;
  /** The operation's name, for error messages. */
  operation: string | null;
  /** Whether it only reads, so that it may be sent by GET. */
  isRead: boolean;
  variables: object | undefined;
  signal: AbortSignal;
}

/** Sends one operation once and gives its `data`, or throws a `ContentError`. */
export interface Transport {
  send(request: TransportRequest): Promise<unknown>;
}

export interface TransportOptions {
  endpoint: string;
  headers: Readonly<Record<string, string>>;
  /** Whether reads are sent by GET where they fit into an address. */
  preferGet: boolean;
  fetch: typeof globalThis.fetch;
}
