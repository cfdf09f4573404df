/** What the text of an operation is read from: a string, a string object, or a parsed document. */
export interface OperationText {
  /** Where a parsed document came from. */
  readonly loc?: { readonly source: { readonly body: string } } | undefined;
  /** The text, unless it is a parsed document. */
  toString(): string;
}

/**
 * Anything that carries the types of its result and variables in the way that GraphQL code
 * generators agree on: a `TypedDocumentNode`, a `TypedDocumentString`, or a `TypedText`.
 */
export interface TypedOperation<Result, Variables> {
  /** Never there: it only carries the types. */
  readonly __apiType?: (variables: Variables) => Result;
}

/** The text of an operation, with the types of its result and variables. */
export type TypedText<Result, Variables> = string & TypedOperation<Result, Variables>;

/** Marks a text as an operation with this result and these variables; changes nothing else. */
export function typedText<Result, Variables>(text: string): TypedText<Result, Variables>;
export function typedText(text: string): string {
  return text;
}
