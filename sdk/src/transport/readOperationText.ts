import { isRecord } from './isRecord.ts';

/**
 * The text of an operation that is a string, a string object (`documentMode: 'string'` of code
 * generators) or a parsed document that still has its source. Throws a TypeError for other parsed
 * documents: printing those takes graphql, which the main entry brings along and `/edge` does not.
 */
export function readOperationText(document: unknown): string {
  if (typeof document === 'string') return document;
  if (!isRecord(document) || document['kind'] !== 'Document') return String(document);
  const location = document['loc'];
  const source = isRecord(location) ? location['source'] : undefined;
  if (isRecord(source) && typeof source['body'] === 'string') return source['body'];
  throw new TypeError(
    "This client takes operations as text. Generate them with documentMode: 'string', or import createClient from @signpost/sdk.",
  );
}
