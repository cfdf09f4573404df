import { setTimeout as pause } from 'node:timers/promises';
import { OutdatedRowError } from '../../published/library/bodyCache.ts';
import type { Library } from '../../published/library/library.ts';
import type { LibraryRow } from '../../published/library/libraryRow.ts';
import type { Snapshot } from '../../published/library/snapshot.ts';
import type { StoredContent } from '../../published/library/storedContent.ts';
import type { PublishedKey, PublishedType } from '../../published/publishedDocument.ts';
import { collectText } from './collectText.ts';
import { SearchShards } from './searchShards.ts';
import type { ShardSearch } from './searchShards.ts';

export interface SearchHit {
  row: LibraryRow;
  score: number;
  /** The words of the document that match, folded. */
  words: ReadonlySet<string>;
}

export interface SearchTurns {
  /** Gives others a turn, and throws when the time of the request is used up. */
  passTurn: () => Promise<void>;
}

const searchedTypes: readonly PublishedType[] = [
  'articles',
  'career-settings',
  'occupations',
  'services',
  'guide-sets',
  'topics',
];
const longestQuery = 200;
const mostWords = 12;
/** Documents indexed in one turn of the event loop: about ten milliseconds. */
const rowsInTurn = 20;
/** How often whoever waits for the index looks at their time, in milliseconds. */
const lookMs = 100;

/**
 * The full-text index of published pages. It is made at the first search and brought to the
 * snapshot of each search before it answers, so that it finds nothing that the snapshot lacks.
 */
export class SearchIndex {
  readonly #library: Pick<Library, 'bodies' | 'current'>;
  readonly #indexed = new Map<PublishedKey, number>();
  readonly #shards = new SearchShards();
  /** The newest revision that anything in the index is of. */
  #revision = -1;
  /** False while the index is on its way to its revision, or stayed behind for an error. */
  #complete = false;
  #bringing: Promise<void> = Promise.resolve();

  constructor(library: Pick<Library, 'bodies' | 'current'>) {
    this.#library = library;
  }

  /**
   * Pages that hold all the words, best first; if there is none, those that hold some of them.
   * Throws OutdatedRowError when the snapshot is older than what the store or the index holds.
   */
  async findHits(
    snapshot: Snapshot,
    query: string,
    turns: SearchTurns,
  ): Promise<readonly SearchHit[]> {
    const words = query.slice(0, longestQuery).trim().split(/\s+/).slice(0, mostWords).join(' ');
    for (;;) {
      await this.#bringTo(snapshot, turns);
      if (words === '') return [];
      const hits =
        (await this.#findAll(snapshot, { words, combineWith: 'AND' }, turns)) ??
        (await this.#findAll(snapshot, { words, combineWith: 'OR' }, turns));
      // Another search may have brought the index on between two turns.
      if (this.#isAt(snapshot)) return hits ?? [];
    }
  }

  /** Best first; null when there is none. */
  async #findAll(
    snapshot: Snapshot,
    request: ShardSearch,
    { passTurn }: SearchTurns,
  ): Promise<readonly SearchHit[] | null> {
    const work = this.#shards.search(request);
    let step = work.next();
    while (!step.done) {
      await passTurn();
      step = work.next();
    }
    const hits = step.value.flatMap(({ key, score, words }) => {
      const row = snapshot.get(key);
      return row ? [{ row, score, words: new Set(words) }] : [];
    });
    if (hits.length === 0) return null;
    return hits.sort((a, b) => b.score - a.score || (a.row.key < b.row.key ? -1 : 1));
  }

  #isAt(snapshot: Snapshot): boolean {
    return this.#complete && this.#revision === snapshot.revision;
  }

  /** Resolves when the index is there. Whoever's time is up meanwhile doesn't end the making of it. */
  async #bringTo(snapshot: Snapshot, { passTurn }: SearchTurns): Promise<void> {
    if (this.#isAt(snapshot)) return;
    const earlier = this.#bringing;
    const progress = { ended: false };
    const bringing = earlier
      .catch(() => undefined)
      .then(() => this.#update(snapshot))
      .finally(() => {
        progress.ended = true;
      });
    this.#bringing = bringing;
    // It may fail when nobody waits for it any more.
    bringing.catch(() => undefined);
    while (!progress.ended) {
      await Promise.race([bringing, pause(lookMs)]);
      if (!progress.ended) await passTurn();
    }
    await bringing;
  }

  async #update(snapshot: Snapshot): Promise<void> {
    if (snapshot.revision < this.#revision) this.#goBack(snapshot);
    this.#complete = false;
    this.#revision = snapshot.revision;
    const rows = searchedTypes.flatMap((type) => snapshot.listType(type).byKey());
    if (this.#shards.isOutgrownBy(rows.length)) this.#forget(rows.length);
    const present = new Set(rows.map((row) => row.key));
    for (const key of [...this.#indexed.keys()]) if (!present.has(key)) this.#remove(key);
    const changed = rows.filter((row) => this.#indexed.get(row.key) !== row.revision);
    for (let start = 0; start < changed.length; start += rowsInTurn) {
      const rowsNow = changed.slice(start, start + rowsInTurn);
      const contents = await Promise.all(rowsNow.map((row) => this.#library.bodies.load(row)));
      // A turn of the event loop for others: with the contents in memory nothing else gives one.
      await new Promise((resolve) => setImmediate(resolve));
      rowsNow.forEach((row, index) => this.#add(row, contents[index] ?? {}));
    }
    this.#complete = true;
  }

  #add(row: LibraryRow, content: StoredContent): void {
    const { key, title, summary } = row;
    this.#shards.add({ id: key, title, summary, text: collectText(content) });
    this.#indexed.set(key, row.revision);
  }

  /** Only a restored store lowers the library's own revision; another snapshot is a late query's. */
  #goBack(snapshot: Snapshot): void {
    if (snapshot !== this.#library.current()) throw new OutdatedRowError('site:site');
    this.#forget(snapshot.size);
  }

  #forget(expected: number): void {
    this.#shards.clear(expected);
    this.#indexed.clear();
  }

  #remove(key: PublishedKey): void {
    if (this.#indexed.delete(key)) this.#shards.remove(key);
  }
}
