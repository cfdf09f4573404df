import { GraphQLError } from 'graphql';

/** Every code that an answer of delivery can carry, with the HTTP status that goes with it. */
export const deliveryErrorStatus = {
  BAD_REQUEST: 400,
  BAD_JSON: 400,
  BAD_ENCODING: 400,
  BATCH_NOT_SUPPORTED: 400,
  OPERATION_NOT_FOUND: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  BAD_CURSOR: 400,
  BAD_ARGUMENT: 400,
  BAD_COMMENT: 400,
  PAGE_TOO_LARGE: 400,
  TOO_MANY_TOKENS: 400,
  TOO_DEEP: 400,
  TOO_MANY_ALIASES: 400,
  TOO_COSTLY: 400,
  ANSWER_TOO_LARGE: 400,
  PERSISTED_QUERY_MISMATCH: 400,
  SUBSCRIPTION_NOT_SUPPORTED: 400,
  UNAUTHENTICATED: 401,
  OPERATION_NOT_LISTED: 403,
  READ_ONLY: 403,
  NOT_FOUND: 404,
  PERSISTED_QUERY_NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  CHANGES_GONE: 410,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  NOT_READY: 503,
  SEARCH_TOO_LARGE: 503,
  TIMEOUT: 503,
} as const;

export type DeliveryErrorCode = keyof typeof deliveryErrorStatus;

export interface RefusalOptions {
  /** What programs are told beside the code. */
  details?: object;
  headers?: Readonly<Record<string, string>>;
}

/** A refusal that a client may read: the message says what was wrong and what to do. */
export class DeliveryError extends GraphQLError {
  readonly code: DeliveryErrorCode;
  /** Headers that belong to the refusal. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: DeliveryErrorCode, message: string, options: RefusalOptions = {}) {
    super(message, { extensions: { code, ...options.details } });
    this.code = code;
    this.headers = options.headers ?? {};
  }

  get status(): number {
    return deliveryErrorStatus[this.code];
  }
}
