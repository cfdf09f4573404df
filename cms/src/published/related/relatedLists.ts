import { setImmediate as passTurn } from 'node:timers/promises';
import type { PublishedKey } from '../publishedDocument.ts';
import { packRelated, unpackRelated } from './packRelated.ts';
import type { PackedRelated } from './packRelated.ts';
import { isRemoved } from './relatedRow.ts';
import type { RelatedEntry } from './relatedRow.ts';
import type { RelatedStore } from './relatedStore.ts';
import { scanRelated } from './scanRelated.ts';

/** All lists at one version. It never changes: a later version is another one. */
export type RelatedSnapshot = ReadonlyMap<PublishedKey, PackedRelated>;

export interface RelatedListsOptions {
  /** Null where nothing was ever found: all lists are empty then. */
  source: RelatedStore | null;
  /** The key as it stands in memory already, so that it is held once. */
  internKey: (key: PublishedKey) => PublishedKey;
  /** Told of the guides whose lists are others now. */
  onChange: (keys: readonly PublishedKey[]) => void;
}

/** What the link engine found related to each guide, as the store has it. */
export class RelatedLists {
  readonly #options: RelatedListsOptions;
  #lists: RelatedSnapshot = new Map();
  #version = 0;
  #refreshing: Promise<void> | null = null;

  constructor(options: RelatedListsOptions) {
    this.#options = options;
  }

  current(): RelatedSnapshot {
    return this.#lists;
  }

  /** Reads what is new in the store. Throws when it can't be read. */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#catchUp().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  async #catchUp(): Promise<void> {
    const { source, internKey, onChange } = this.#options;
    const lists = new Map(this.#lists);
    const changed: PublishedKey[] = [];
    let version = this.#version;
    for await (const rows of source ? scanRelated(source, { after: version }) : []) {
      for (const row of rows) {
        if (isRemoved(row)) lists.delete(row.key);
        else lists.set(internKey(row.key), packRelated(row.guides, internKey));
        changed.push(row.key);
        version = row.version;
      }
      await passTurn();
    }
    if (changed.length === 0) return;
    this.#lists = lists;
    this.#version = version;
    onChange(changed);
  }
}

/** The list of one guide, the best first; empty where nothing was found yet. */
export function readRelated(snapshot: RelatedSnapshot, key: PublishedKey): RelatedEntry[] {
  const packed = snapshot.get(key);
  return packed === undefined ? [] : unpackRelated(packed);
}
