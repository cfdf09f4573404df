import type { PublishedKey } from '../publishedDocument.ts';
import type { BucketMapDraft } from './bucketMap.ts';
import { withKey, withoutKey } from './keySet.ts';
import type { KeySet } from './keySet.ts';
import { makeRow } from './libraryRow.ts';
import type { CardRow } from '../publishedStore.ts';
import type { LibraryRow } from './libraryRow.ts';
import { listNamesOf } from './listNames.ts';
import { RowList } from './rowList.ts';
import type { RowListChange } from './rowList.ts';
import { Snapshot } from './snapshot.ts';
import { touchedTags } from './touchedTags.ts';

export interface SnapshotChange {
  revision: number;
  upserts: readonly CardRow[];
  removals: readonly PublishedKey[];
}

export interface AppliedChange {
  snapshot: Snapshot;
  /** Cache tags of all answers that the change may alter. */
  tags: ReadonlySet<string>;
}

type KeyTable = BucketMapDraft<KeySet>;

function addKey(table: KeyTable, name: string, key: PublishedKey): void {
  table.set(name, withKey(table.get(name), key));
}

function removeKey(table: KeyTable, name: string, key: PublishedKey): void {
  const rest = withoutKey(table.get(name), key);
  if (rest === undefined) table.delete(name);
  else table.set(name, rest);
}

function linkTargets(row: LibraryRow): ReadonlySet<PublishedKey> {
  const targets = new Set<PublishedKey>();
  for (let index = 0; index < row.links.length; index += 1) {
    const target = row.links.targetAt(index);
    if (target !== null) targets.add(target);
  }
  return targets;
}

/** Makes the snapshot of a later revision; whatever the change doesn't touch is shared. */
export function applyChanges(base: Snapshot, change: SnapshotChange): AppliedChange {
  const rows = base.tables.rows.edit();
  const slugs = base.tables.slugs.edit();
  const paths = base.tables.paths.edit();
  const inbound = base.tables.inbound.edit();
  const lists = base.tables.lists.edit();
  const listChanges = new Map<string, { removed: LibraryRow[]; added: LibraryRow[] }>();
  const interned = new Map<PublishedKey, PublishedKey>();
  const tags = new Set<string>();

  const internKey = (key: PublishedKey): PublishedKey => {
    const known = rows.get(key)?.key ?? interned.get(key);
    if (known === undefined) interned.set(key, key);
    return known ?? key;
  };
  const changeOf = (name: string): { removed: LibraryRow[]; added: LibraryRow[] } => {
    const known = listChanges.get(name) ?? { removed: [], added: [] };
    listChanges.set(name, known);
    return known;
  };
  const replace = (before: LibraryRow | undefined, after: LibraryRow | undefined): void => {
    for (const tag of touchedTags(before, after)) tags.add(tag);
    if (before) {
      rows.delete(before.key);
      if (before.slug !== null) removeKey(slugs, before.slug, before.key);
      if (before.path !== null) removeKey(paths, before.path, before.key);
      for (const target of linkTargets(before)) removeKey(inbound, target, before.key);
      for (const name of listNamesOf(before)) changeOf(name).removed.push(before);
    }
    if (!after) return;
    rows.set(after.key, after);
    if (after.slug !== null) addKey(slugs, after.slug, after.key);
    if (after.path !== null) addKey(paths, after.path, after.key);
    for (const target of linkTargets(after)) addKey(inbound, target, after.key);
    for (const name of listNamesOf(after)) changeOf(name).added.push(after);
  };

  for (const key of change.removals) replace(rows.get(key), undefined);
  for (const stored of change.upserts)
    replace(rows.get(stored.key), makeRow(stored, { internKey }));
  for (const [name, listChange] of listChanges) changeList(lists, name, listChange);

  const snapshot = new Snapshot(change.revision, {
    rows: rows.freeze(),
    slugs: slugs.freeze(),
    paths: paths.freeze(),
    inbound: inbound.freeze(),
    lists: lists.freeze(),
  });
  return { snapshot, tags };
}

function changeList(lists: BucketMapDraft<RowList>, name: string, change: RowListChange): void {
  const list = (lists.get(name) ?? RowList.empty).with(change);
  if (list.length === 0) lists.delete(name);
  else lists.set(name, list);
}
