import type { PublishedKey, PublishedType } from '../publishedDocument.ts';
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

/** The document that a list is of those that refer to, by the list's name; null for other names. */
export function referredIn(name: string): string | null {
  return /^[a-z-]+\.[A-Za-z]+:(.+)$/.exec(name)?.[1] ?? null;
}

/** Every list that a document stands in. */
export function listNamesOf({
  type,
  references,
}: Pick<LibraryRow, 'type' | 'references'>): readonly string[] {
  const fields = listedReferences[type] ?? [];
  return [
    typeListName(type),
    ...fields.flatMap((field) =>
      (references[field] ?? []).map((key) => referenceListName(type, field, key)),
    ),
  ];
}
