import { setImmediate as passTurn } from 'node:timers/promises';
import { OutdatedRowError } from '../../published/library/bodyCache.ts';
import type { BodyCache } from '../../published/library/bodyCache.ts';
import type { LibraryRow } from '../../published/library/libraryRow.ts';
import { Snapshot } from '../../published/library/snapshot.ts';
import type { PublishedKey, PublishedType } from '../../published/publishedDocument.ts';
import { pageTypes } from '../schema/isPage.ts';
import type { IndexedDocuments } from './indexedDocuments.ts';

const searchedTypes: readonly PublishedType[] = pageTypes;
/** Changed documents looked for before any is indexed: a few are indexed with no turn between them. */
const rowsGathered = 500;
/** Documents whose contents are loaded at once. */
const rowsAtOnce = 20;
/** Letters indexed in one turn of the event loop: about ten milliseconds. */
const lettersInTurn = 50_000;
/** Buckets of the library compared in one turn. */
const bucketsInTurn = 16;

/** How many documents of a snapshot a search looks through. */
export function countSearched(snapshot: Snapshot): number {
  return searchedTypes.reduce((sum, type) => sum + snapshot.listType(type).length, 0);
}

/** Where contents come from: to be kept for who may ask for them soon, or for this once. */
export type IndexedBodies = Pick<BodyCache, 'load' | 'pass'>;

interface IndexUpdateOptions {
  bodies: () => IndexedBodies;
  /** Called before each few documents; throws where the making has to end. */
  check: () => void;
}

interface IndexOptions {
  since: number;
  load: IndexedBodies['load'];
}

/** Brings indexed documents from one snapshot to a later one, in turns. */
export class IndexUpdate {
  readonly #documents: IndexedDocuments;
  readonly #bodies: () => IndexedBodies;
  /** Documents indexed on the way to a snapshot that isn't reached yet. */
  readonly #ahead = new Set<string>();

  readonly #check: () => void;

  constructor(documents: IndexedDocuments, { bodies, check }: IndexUpdateOptions) {
    this.#documents = documents;
    this.#bodies = bodies;
    this.#check = check;
  }

  /** The snapshot was reached, or all begins anew. */
  end(): void {
    this.#ahead.clear();
  }

  /** Gives the documents whose contents aren't those of the snapshot: they have changed since, or are gone. */
  async advance(from: Snapshot, to: Snapshot): Promise<readonly PublishedKey[]> {
    const { revision: since, tables } = to;
    const bodies = this.#bodies();
    // All of a library would drive out what readers ask for; what is new they ask for next.
    const isAll = from === Snapshot.empty;
    const load: IndexedBodies['load'] = (row) => (isAll ? bodies.pass(row) : bodies.load(row));
    const options = { since, load };
    for (const key of this.#ahead) if (!to.get(key)) this.#documents.remove(key, { since });
    let changed: LibraryRow[] = [];
    const outdated: PublishedKey[] = [];
    let buckets = 0;
    for (const bucket of tables.rows.changesSince(from.tables.rows)) {
      for (const { key, after } of bucket) {
        const isSearched = after !== undefined && searchedTypes.includes(after.type);
        if (!isSearched) this.#documents.remove(key, { since });
        else if (!this.#documents.has(after)) changed.push(after);
      }
      if (changed.length >= rowsGathered) {
        outdated.push(...(await this.#index(changed, options)));
        changed = [];
      }
      buckets += 1;
      if (buckets % bucketsInTurn === 0) await passTurn();
    }
    outdated.push(...(await this.#index(changed, options)));
    this.#check();
    return outdated;
  }

  async #index(
    rows: readonly LibraryRow[],
    { since, load }: IndexOptions,
  ): Promise<readonly PublishedKey[]> {
    const outdated: PublishedKey[] = [];
    let letters = 0;
    for (let start = 0; start < rows.length; start += rowsAtOnce) {
      this.#check();
      const some = rows.slice(start, start + rowsAtOnce);
      const loads = await Promise.allSettled(some.map(async (row) => load(row)));
      await passTurn();
      for (const [index, row] of some.entries()) {
        const loaded = loads[index];
        if (loaded?.status === 'fulfilled') {
          letters += this.#documents.put(row, loaded.value, { since });
          this.#ahead.add(row.key);
        } else if (loaded?.reason instanceof OutdatedRowError) outdated.push(row.key);
        else throw loaded?.reason;
        if (letters < lettersInTurn) continue;
        letters = 0;
        await passTurn();
      }
    }
    return outdated;
  }
}
