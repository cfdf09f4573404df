import type { PublishedKey } from '../publishedDocument.ts';
import type { CardRow } from '../publishedStore.ts';
import type { BucketMapDraft } from './bucketMap.ts';
import { finish } from './inTurns.ts';
import type { TurnedWork } from './inTurns.ts';
import { withKey, withoutKey } from './keySet.ts';
import type { KeySet } from './keySet.ts';
import { makeRow } from './libraryRow.ts';
import type { LibraryRow } from './libraryRow.ts';
import { listNamesOf } from './listNames.ts';
import { RowList } from './rowList.ts';
import type { Snapshot, SnapshotTables } from './snapshot.ts';

/** Rows listed anew between two breaks: a few milliseconds. */
const rowsInTurn = 20_000;

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

interface ListChange {
  removed: LibraryRow[];
  added: LibraryRow[];
}

/** A snapshot being changed. Whatever isn't touched is shared with the one it is made from. */
export class SnapshotDraft {
  readonly #rows: BucketMapDraft<LibraryRow>;
  readonly #slugs: KeyTable;
  readonly #paths: KeyTable;
  readonly #inbound: KeyTable;
  readonly #lists: BucketMapDraft<RowList>;
  readonly #listChanges = new Map<string, ListChange>();
  readonly #interned = new Map<PublishedKey, PublishedKey>();

  constructor({ tables }: Pick<Snapshot, 'tables'>) {
    this.#rows = tables.rows.edit();
    this.#slugs = tables.slugs.edit();
    this.#paths = tables.paths.edit();
    this.#inbound = tables.inbound.edit();
    this.#lists = tables.lists.edit();
  }

  get(key: PublishedKey): LibraryRow | undefined {
    return this.#rows.get(key);
  }

  /** Puts a document in the place of what its key stood for; gives both rows. */
  put(card: CardRow): { before: LibraryRow | undefined; after: LibraryRow } {
    const before = this.remove(card.key);
    const after = makeRow(card, { internKey: (key) => this.#internKey(key) });
    this.#rows.set(after.key, after);
    if (after.slug !== null) addKey(this.#slugs, after.slug, after.key);
    if (after.path !== null) addKey(this.#paths, after.path, after.key);
    for (const target of linkTargets(after)) addKey(this.#inbound, target, after.key);
    for (const name of listNamesOf(after)) this.#changeOf(name).added.push(after);
    return { before, after };
  }

  /** Takes a document out; gives the row that it had. */
  remove(key: PublishedKey): LibraryRow | undefined {
    const before = this.#rows.get(key);
    if (before === undefined) return undefined;
    this.#rows.delete(key);
    if (before.slug !== null) removeKey(this.#slugs, before.slug, key);
    if (before.path !== null) removeKey(this.#paths, before.path, key);
    for (const target of linkTargets(before)) removeKey(this.#inbound, target, key);
    for (const name of listNamesOf(before)) this.#changeOf(name).removed.push(before);
    return before;
  }

  /** The tables as they are now. Not to be used after that. */
  freeze(): SnapshotTables {
    return finish(this.freezing());
  }

  /** The same with breaks, for when many lists or long ones have changed. */
  *freezing(): TurnedWork<SnapshotTables> {
    let rows = 0;
    for (const [name, change] of this.#listChanges) {
      const list = (this.#lists.get(name) ?? RowList.empty).with(change);
      if (list.length === 0) this.#lists.delete(name);
      else this.#lists.set(name, list);
      rows += list.length + 1;
      if (rows < rowsInTurn) continue;
      rows = 0;
      yield;
    }
    return {
      rows: this.#rows.freeze(),
      slugs: this.#slugs.freeze(),
      paths: this.#paths.freeze(),
      inbound: this.#inbound.freeze(),
      lists: this.#lists.freeze(),
    };
  }

  #internKey(key: PublishedKey): PublishedKey {
    const known = this.#rows.get(key)?.key ?? this.#interned.get(key);
    if (known === undefined) this.#interned.set(key, key);
    return known ?? key;
  }

  #changeOf(name: string): ListChange {
    const known = this.#listChanges.get(name) ?? { removed: [], added: [] };
    this.#listChanges.set(name, known);
    return known;
  }
}
