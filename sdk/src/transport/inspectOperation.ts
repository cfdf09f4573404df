/** What is known of an operation without parsing it. */
export interface OperationFacts {
  /** The name of the first operation, or null. */
  operation: string | null;
  /** Whether it surely only reads, so that sending it twice is harmless. */
  isRead: boolean;
}

/** The name and kind of an operation, from its text with strings and comments left out. */
export function inspectOperation(query: string): OperationFacts {
  const text = query.replace(/"""[^]*?"""|"(?:\\.|[^"\\\n])*"|#.*/g, '');
  return {
    operation: /\b(?:query|mutation|subscription)\s+(\w+)/.exec(text)?.[1] ?? null,
    isRead: !/\b(?:mutation|subscription)\b/.test(text),
  };
}
