/** How a content server for tests can fail. */
export type Fault =
  /** Answers with this status and text (an empty one by default). */
  | { kind: 'status'; status: number; headers?: Readonly<Record<string, string>>; body?: string }
  /** Closes the connection without an answer. */
  | { kind: 'reset' }
  /** Sends the start of the answer, then closes the connection. */
  | { kind: 'truncate' }
  /** Sends the start of the answer, and never the rest. */
  | { kind: 'stall' }
  /** Answers rightly, after this many milliseconds. */
  | { kind: 'delay'; delayMs: number }
  /** Never answers. */
  | { kind: 'hang' }
  /** Answers 200 with this body and content type. */
  | { kind: 'body'; body: string; contentType: string };
