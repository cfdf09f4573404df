import { isRecord, readChildren, readType } from '../../links/extract/lexicalNode.ts';

/** Fields of the editor's blocks that readers see as they are written. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  comparisonTable: ['caption', 'columns', 'rows'],
  callout: ['title'],
  callToAction: ['text', 'label'],
  relatedGuides: ['title'],
  code: ['code'],
};

/** A row's own text; what else stands in it is an id. */
const SHOWN_IN_ROWS: readonly string[] = ['label', 'cells'];

const MAX_DEPTH = 300;

function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(listTexts);
  return isRecord(value) ? SHOWN_IN_ROWS.flatMap((name) => listTexts(value[name])) : [];
}

/** The blocks of saved rich text by their fields, in order, also those in tables and lists. */
export function listBlockFields(lexicalState: unknown): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  const visit = (node: unknown, depth: number): void => {
    if (!isRecord(node) || depth > MAX_DEPTH) return;
    if (readType(node) === 'block' && isRecord(node['fields'])) found.push(node['fields']);
    for (const child of readChildren(node)) visit(child, depth + 1);
  };
  if (isRecord(lexicalState)) visit(lexicalState['root'], 0);
  return found;
}

/** The plain texts that the blocks of saved rich text hold beside their own rich text. */
export function listBlockTexts(lexicalState: unknown): string[] {
  return listBlockFields(lexicalState).flatMap((fields) =>
    (SHOWN[String(fields['blockType'])] ?? []).flatMap((name) => listTexts(fields[name])),
  );
}
