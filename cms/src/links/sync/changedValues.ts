import type { LinkRow, LinkValues } from './linkRow.ts';

const columns = [
  'origin',
  'field',
  'targetKey',
  'targetSection',
  'url',
  'anchorText',
  'sentence',
  'section',
  'relation',
  'position',
  'activeFrom',
  'activeUntil',
  'inDraft',
  'inPublished',
  'linkKey',
] as const;

/** What must be written to bring a row up to date; null when nothing. */
export function changedValues(
  row: LinkRow,
  values: LinkValues,
): Readonly<Record<string, unknown>> | null {
  const changed = columns.filter((column) => row[column] !== values[column]);
  return changed.length === 0
    ? null
    : Object.fromEntries(changed.map((column) => [column, values[column]]));
}
