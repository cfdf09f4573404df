import type { PublishedKey, PublishedType } from '../publishedDocument.ts';
import { referencesOf } from './libraryRow.ts';
import type { LibraryRow } from './libraryRow.ts';

/** The reference fields by which documents can be listed. Nothing else can be filtered on. */
const listedReferences: Readonly<Partial<Record<PublishedType, readonly string[]>>> = {
  articles: ['topics', 'occupations', 'settings', 'authors'],
  'career-settings': ['parent', 'occupations'],
  'guide-sets': ['guides'],
};

/** The name of the list of all documents of a type. */
export function typeListName(type: PublishedType): string {
  return type;
}

/** The name of the list of a type's documents that refer to `key` in `field`. */
export function referenceListName(type: PublishedType, field: string, key: PublishedKey): string {
  return `${type}.${field}:${key}`;
}

/** Every list that the row stands in. */
export function listNamesOf(row: LibraryRow): readonly string[] {
  const fields = listedReferences[row.type] ?? [];
  return [
    typeListName(row.type),
    ...fields.flatMap((field) =>
      referencesOf(row, field).map((key) => referenceListName(row.type, field, key)),
    ),
  ];
}
