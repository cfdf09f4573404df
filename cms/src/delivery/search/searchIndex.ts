import { setImmediate as passTurn, setTimeout as pause } from 'node:timers/promises';
import { OutdatedRowError } from '../../published/library/bodyCache.ts';
import type { Library } from '../../published/library/library.ts';
import type { LibraryRow } from '../../published/library/libraryRow.ts';
import { PartialSnapshotError } from '../../published/library/partialSnapshot.ts';
import { Snapshot } from '../../published/library/snapshot.ts';
import type { PublishedType } from '../../published/publishedDocument.ts';
import { IndexedDocuments } from './indexedDocuments.ts';
import { rankHits } from './rankHits.ts';
import type { ShardSearch } from './searchShards.ts';
import type { HeldSnapshot, SearchHit, SearchTurns, TextSearch } from './textSearch.ts';

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
/** Changed documents looked for before any is indexed: a few are indexed with no turn between them. */
const rowsGathered = 500;
/** Documents whose contents are loaded at once. */
const rowsAtOnce = 20;
/** Letters indexed in one turn of the event loop: about ten milliseconds. */
const lettersInTurn = 50_000;
/** Buckets of the library compared in one turn. */
const bucketsInTurn = 16;
/** How often documents that are published while they are indexed are looked up anew. */
const mostRounds = 20;
/** How often whoever waits for the index looks at their time, in milliseconds. */
const lookMs = 100;

/**
 * The full-text index of published pages. It is made at the first search, and brought to the newest
 * snapshot when one of that is searched. A search answers from its own snapshot, whatever is
 * published while it runs: what that snapshot has stays in the index until it is released.
 */
export class SearchIndex implements TextSearch {
  readonly #library: Pick<Library, 'bodies' | 'current' | 'epoch' | 'refresh'>;
  readonly #documents = new IndexedDocuments();
  /** The newest snapshot that is indexed as a whole. */
  #settled: Snapshot | null = null;
  /** Snapshots that are indexed as a whole: the settled one, and earlier ones that are held. */
  readonly #searchable = new Set<Snapshot>();
  readonly #holders = new Map<Snapshot, number>();
  /** Documents indexed on the way to a snapshot that isn't settled yet. */
  readonly #ahead = new Set<string>();
  #advancing: Promise<void> | null = null;
  /** The library's epoch that the index was made in. */
  #epoch = 0;

  constructor(library: Pick<Library, 'bodies' | 'current' | 'epoch' | 'refresh'>) {
    this.#library = library;
  }

  /** How many documents it has, earlier states of them counted too. */
  get size(): number {
    return this.#documents.size;
  }

  hold(snapshot: Snapshot): HeldSnapshot {
    this.#holders.set(snapshot, (this.#holders.get(snapshot) ?? 0) + 1);
    return { snapshot, release: () => this.#release(snapshot) };
  }

  async settle(turns: SearchTurns): Promise<HeldSnapshot> {
    const from = this.#current();
    for (;;) {
      const settled = this.#settled;
      const isReached = settled === this.#current() || (settled?.revision ?? -1) >= from.revision;
      if (settled !== null && isReached) return this.hold(settled);
      await waitInTurns(this.#advance(), turns);
    }
  }

  async findHits(
    snapshot: Snapshot,
    query: string,
    turns: SearchTurns,
  ): Promise<readonly SearchHit[]> {
    const words = query.slice(0, longestQuery).trim().split(/\s+/).slice(0, mostWords).join(' ');
    const held = this.hold(snapshot);
    try {
      await this.#reach(snapshot, turns);
      if (words === '') return [];
      const hits = await this.#findAll(snapshot, { words, combineWith: 'AND' }, turns);
      if (hits.length > 0) return hits;
      return await this.#findAll(snapshot, { words, combineWith: 'OR' }, turns);
    } finally {
      held.release();
    }
  }

  /** Best first. */
  async #findAll(
    snapshot: Snapshot,
    request: ShardSearch,
    { passTurn: pass }: SearchTurns,
  ): Promise<readonly SearchHit[]> {
    if (!this.#searchable.has(snapshot)) throw new OutdatedRowError('site:site');
    const work = rankHits(snapshot, this.#documents.search(request));
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      await pass();
    }
  }

  #current(): Snapshot {
    const current = this.#library.current();
    if (current === null) throw new PartialSnapshotError('Searches are not there yet.');
    return current;
  }

  /** Resolves when a snapshot is searchable. Whoever's time is up doesn't end the making of the index. */
  async #reach(snapshot: Snapshot, turns: SearchTurns): Promise<void> {
    while (!this.#searchable.has(snapshot)) {
      if (snapshot !== this.#current()) throw new OutdatedRowError('site:site');
      await waitInTurns(this.#advance(), turns);
    }
  }

  #advance(): Promise<void> {
    this.#advancing ??= this.#advanceToNewest().finally(() => {
      this.#advancing = null;
    });
    return this.#advancing;
  }

  /** What was published while it was indexed is looked up anew, and the library with it. */
  async #advanceToNewest(): Promise<void> {
    for (let round = 0; round < mostRounds; round += 1) {
      const target = this.#current();
      if (target === this.#settled) return;
      if (await this.#indexUpTo(target)) return this.#settleAt(target);
      await this.#library.refresh();
    }
    throw new OutdatedRowError('site:site');
  }

  /** Indexes what differs from the settled snapshot; false when some of it has changed since. */
  async #indexUpTo(target: Snapshot): Promise<boolean> {
    this.#beginAnewFor(target);
    const { revision: since, tables } = target;
    for (const key of this.#ahead) if (!target.get(key)) this.#documents.remove(key, { since });
    let changed: LibraryRow[] = [];
    let isWhole = true;
    let buckets = 0;
    for (const bucket of tables.rows.changesSince((this.#settled ?? Snapshot.empty).tables.rows)) {
      for (const { key, after } of bucket) {
        const isSearched = after !== undefined && searchedTypes.includes(after.type);
        if (!isSearched) this.#documents.remove(key, { since });
        else if (!this.#documents.has(after)) changed.push(after);
      }
      if (changed.length >= rowsGathered) {
        isWhole = (await this.#indexRows(changed, { since })) && isWhole;
        changed = [];
      }
      buckets += 1;
      if (buckets % bucketsInTurn === 0) await passTurn();
    }
    return (await this.#indexRows(changed, { since })) && isWhole;
  }

  async #indexRows(rows: readonly LibraryRow[], options: { since: number }): Promise<boolean> {
    let isWhole = true;
    let letters = 0;
    for (let start = 0; start < rows.length; start += rowsAtOnce) {
      const some = rows.slice(start, start + rowsAtOnce);
      const loads = await Promise.allSettled(some.map((row) => this.#library.bodies.load(row)));
      await passTurn();
      for (const [index, row] of some.entries()) {
        const load = loads[index];
        if (load?.status === 'fulfilled') {
          letters += this.#documents.put(row, load.value, options);
          this.#ahead.add(row.key);
        } else if (load?.reason instanceof OutdatedRowError) isWhole = false;
        else throw load?.reason;
        if (letters < lettersInTurn) continue;
        letters = 0;
        await passTurn();
      }
    }
    return isWhole;
  }

  /** A library that grew much wants more parts; a store that was restored says other things. */
  #beginAnewFor(target: Snapshot): void {
    const counts = searchedTypes.map((type) => target.listType(type).length);
    const count = counts.reduce((sum, one) => sum + one, 0);
    const { epoch } = this.#library;
    const isRestored =
      epoch !== this.#epoch || (this.#settled !== null && target.revision < this.#settled.revision);
    this.#epoch = epoch;
    if (!isRestored && !this.#documents.isOutgrownBy(count)) return;
    this.#documents.clear(count);
    this.#searchable.clear();
    this.#ahead.clear();
    this.#settled = null;
  }

  #settleAt(target: Snapshot): void {
    const before = this.#settled;
    this.#settled = target;
    this.#ahead.clear();
    this.#searchable.add(target);
    if (before !== null) this.#forgetUnheld(before);
  }

  #release(snapshot: Snapshot): void {
    const holders = (this.#holders.get(snapshot) ?? 0) - 1;
    if (holders > 0) this.#holders.set(snapshot, holders);
    else {
      this.#holders.delete(snapshot);
      this.#forgetUnheld(snapshot);
    }
  }

  #forgetUnheld(snapshot: Snapshot): void {
    if (snapshot === this.#settled || this.#holders.has(snapshot)) return;
    if (!this.#searchable.delete(snapshot)) return;
    this.#documents.forgetBefore(
      [...this.#searchable].reduce((least, { revision }) => Math.min(least, revision), Infinity),
    );
  }
}

async function waitInTurns(work: Promise<void>, { passTurn: pass }: SearchTurns): Promise<void> {
  const progress = { ended: false };
  const end = () => {
    progress.ended = true;
  };
  work.then(end, end);
  while (!progress.ended) {
    await Promise.race([work, pause(lookMs)]);
    if (!progress.ended) await pass();
  }
  await work;
}
