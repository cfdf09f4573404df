import { listNamesOf } from '../published/library/listNames.ts';
import type { Card, PublishedKey, PublishedType } from '../published/publishedDocument.ts';

/** A published row as far as caches are concerned. */
export interface TaggedRow {
  path: string | null;
  links: Card['links'];
  references: Card['references'];
}

/**
 * The cache tags that a change touches, before and after it: `all` (answers that may show anything:
 * searches, lists of links), the document's key, its type (every list of it), `<type>.<field>:<key>`
 * for each document that it refers to where there is a list of those that do (the guides of a topic),
 * `path:<path>` (what stands at an address), and `to:<key>` for each document that it links to (that
 * document's incoming links). What shows the document by its key carries the key's tag itself, so
 * nothing needs to be looked up here.
 */
export function changeTags({
  key,
  type,
  before,
  after,
}: {
  key: PublishedKey;
  type: PublishedType;
  before: TaggedRow | null;
  after: TaggedRow | null;
}): string[] {
  const tags = new Set<string>(['all', key, type]);
  for (const row of [before, after]) {
    if (row === null) continue;
    for (const name of listNamesOf({ type, references: row.references })) tags.add(name);
    if (row.path !== null) tags.add(`path:${row.path}`);
    for (const { target } of row.links) if (target !== null) tags.add(`to:${target}`);
  }
  return [...tags];
}
