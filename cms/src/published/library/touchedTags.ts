import type { PublishedKey } from '../publishedDocument.ts';
import type { LibraryRow } from './libraryRow.ts';
import { listNamesOf } from './listNames.ts';

/** Touched by every change: for answers that depend on everything, such as a search. */
export const everythingTag = 'all';

/** Touched when what leads to a document changes. */
export function inboundTag(key: PublishedKey): string {
  return `to:${key}`;
}

/** Touched when the guides found related to a guide are others. */
export function relatedTag(key: PublishedKey): string {
  return `related:${key}`;
}

/** Touched when what stands at a path changes. */
export function pathTag(path: string): string {
  return `path:${path}`;
}

function* tagsOf(row: LibraryRow): Generator<string> {
  yield row.key;
  yield* listNamesOf(row);
  if (row.path !== null) yield pathTag(row.path);
  for (let index = 0; index < row.links.length; index += 1) {
    const target = row.links.targetAt(index);
    if (target !== null) yield inboundTag(target);
  }
}

/** The cache tags that a document's change touches: as it was, and as it is. */
export function touchedTags(
  before: LibraryRow | undefined,
  after: LibraryRow | undefined,
): ReadonlySet<string> {
  const tags = new Set<string>([everythingTag]);
  for (const row of [before, after]) if (row) for (const tag of tagsOf(row)) tags.add(tag);
  return tags;
}
