/** What one request may ask for. All but the last two are checked before the query runs. */
export interface DeliveryLimits {
  /** Bytes of a request body, after decompression. */
  bodyBytes: number;
  /** Tokens of a query's text, and fields once its fragments are spread out. */
  tokens: number;
  /** Brackets inside brackets in a query's text. */
  nesting: number;
  /** Fields inside fields, fragments spread out. */
  depth: number;
  /** Aliased fields, fragments spread out. */
  aliases: number;
  /** How often one field that has fields of its own stands in a query's text. */
  repeats: number;
  /** Items on one page of a connection. */
  pageSize: number;
  /** Estimated work: about one for each object of the answer. */
  cost: number;
  /** Requests of one client in a minute. */
  requestsPerMinute: number;
  /** Bytes of the texts in an answer, as they take in memory: about twice those that are sent. */
  answerBytes: number;
  /** Milliseconds after which a running query gives up. */
  timeMs: number;
}

export const defaultLimits: DeliveryLimits = {
  bodyBytes: 100_000,
  tokens: 2_000,
  nesting: 40,
  depth: 16,
  aliases: 30,
  repeats: 50,
  pageSize: 100,
  cost: 5_000,
  requestsPerMinute: 6_000,
  answerBytes: 16_000_000,
  timeMs: 5_000,
};
