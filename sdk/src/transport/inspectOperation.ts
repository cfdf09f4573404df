import { isRecord } from './isRecord.ts';

export interface OperationFacts {
  /** The name of the first operation, or null. */
  name: string | null;
  /** Whether it only reads, so that sending it twice is harmless. */
  isRead: boolean;
}

/** The name and kind of an operation, without parsing it. */
export function inspectOperation(document: unknown): OperationFacts {
  if (isRecord(document) && Array.isArray(document['definitions'])) {
    return inspectDefinitions(document['definitions']);
  }
  const text = String(document)
    .replace(/"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"/g, '""')
    .replace(/#.*/g, '');
  const name = /\b(?:query|mutation|subscription)\s+([A-Za-z_]\w*)/.exec(text)?.[1] ?? null;
  return { name, isRead: !/(?:^|[}\s])(?:mutation|subscription)\s*[A-Za-z_({@]/.test(text) };
}

function inspectDefinitions(definitions: readonly unknown[]): OperationFacts {
  const operations = definitions
    .filter(isRecord)
    .filter((definition) => definition['kind'] === 'OperationDefinition');
  const name = operations[0]?.['name'];
  const value = isRecord(name) ? name['value'] : null;
  return {
    name: typeof value === 'string' ? value : null,
    isRead: operations.every((definition) => definition['operation'] === 'query'),
  };
}
