import type { OperationText } from '../operations/typedText.ts';

/**
 * The text of an operation that is a string, a string object (`documentMode: 'string'` of code
 * generators) or a parsed document that still has its source. Throws a TypeError for other parsed
 * documents: printing those takes graphql, which the main entry brings along and `/edge` does not.
 */
export function readOperationText(document: OperationText): string {
  const text = document.loc?.source.body ?? `${document}`;
  // What an object without a text of its own is printed as.
  if (text.startsWith('[')) throw new TypeError("Generate with documentMode: 'string'.");
  return text;
}
