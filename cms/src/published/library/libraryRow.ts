import type { Card, PublishedKey, PublishedType } from '../publishedDocument.ts';
import type { CardRow } from '../publishedStore.ts';
import { PackedLinks } from './packedLinks.ts';

/** What the library holds in memory of each published document. */
export interface LibraryRow {
  readonly key: PublishedKey;
  readonly type: PublishedType;
  readonly slug: string | null;
  readonly path: string | null;
  readonly revision: number;
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly title: string;
  readonly summary: string;
  readonly references: Card['references'];
  readonly values: Card['values'];
  readonly links: PackedLinks;
}

/** Reference fields that no list, filter or relation asks for: they stand in the content too. */
const unusedReferences: readonly string[] = ['body', 'figures', 'seoImage', 'image'];

/** Turns a stored card into a row, sharing texts that occur more than once. */
export function makeRow(
  stored: CardRow,
  { internKey }: { internKey: (key: PublishedKey) => PublishedKey },
): LibraryRow {
  const { card } = stored;
  const references = Object.entries(card.references)
    .filter(([field, keys]) => keys.length > 0 && !unusedReferences.includes(field))
    .map(([field, keys]) => [field, keys.map(internKey)] as const);
  const values = Object.entries(card.values)
    .filter(([, value]) => value !== null && value !== stored.publishedAt)
    .map(([field, value]) => [field, value === card.title ? card.title : value] as const);
  return {
    key: internKey(stored.key),
    type: stored.type,
    slug: stored.slug,
    path: stored.path,
    revision: stored.revision,
    publishedAt: stored.publishedAt,
    updatedAt: stored.updatedAt === stored.publishedAt ? stored.publishedAt : stored.updatedAt,
    title: card.title,
    summary: card.summary,
    references: Object.fromEntries(references),
    values: Object.fromEntries(values),
    links: new PackedLinks(card.links, { internKey }),
  };
}

const none: readonly PublishedKey[] = [];

/** The keys of one reference field, in order; published or not. */
export function referencesOf(row: LibraryRow, field: string): readonly PublishedKey[] {
  return row.references[field] ?? none;
}
