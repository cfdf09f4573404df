export type FetchErrorCode =
  | 'BAD_ADDRESS'
  | 'PRIVATE_ADDRESS'
  | 'DNS'
  | 'TLS'
  | 'CONNECTION'
  | 'TIMEOUT'
  | 'TOO_LARGE'
  | 'TOO_MANY_REDIRECTS'
  | 'BAD_RESPONSE';

/** Why an outgoing request failed. The message never holds an address, a header or a body. */
export class FetchError extends Error {
  readonly code: FetchErrorCode;

  constructor(code: FetchErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FetchError';
    this.code = code;
  }
}
