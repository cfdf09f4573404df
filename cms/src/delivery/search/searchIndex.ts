import { OutdatedRowError } from '../../published/library/bodyCache.ts';
import type { Library } from '../../published/library/library.ts';
import { PartialSnapshotError } from '../../published/library/partialSnapshot.ts';
import { Snapshot } from '../../published/library/snapshot.ts';
import { IndexedDocuments } from './indexedDocuments.ts';
import { countSearched, IndexUpdate } from './indexUpdate.ts';
import type { IndexedBodies } from './indexUpdate.ts';
import { rankHits } from './rankHits.ts';
import { SearchableSnapshots } from './searchableSnapshots.ts';
import type { ShardSearch } from './searchShards.ts';
import type { HeldSnapshot, SearchHit, SearchTurns, TextSearch } from './textSearch.ts';
import { waitInTurns } from './waitInTurns.ts';

const longestQuery = 200;
const mostWords = 12;
/** What is tried until something is found. */
const attempts: readonly Omit<ShardSearch, 'words'>[] = [
  { combineWith: 'AND' },
  { combineWith: 'AND', swaps: true },
  { combineWith: 'OR', swaps: true },
];
/** How often documents that are published while they are indexed are looked up anew. */
const mostRounds = 20;

interface SearchedLibrary extends Pick<Library, 'current' | 'epoch' | 'refresh'> {
  readonly bodies: IndexedBodies;
}

/**
 * The full-text index of published pages. It is brought to the newest snapshot when it is told to
 * catch up, or when one of that is searched. A search answers from its own snapshot, whatever is
 * published while it runs: what that snapshot has stays in the index until it is released.
 */
export class SearchIndex implements TextSearch {
  readonly #library: SearchedLibrary;
  readonly #documents = new IndexedDocuments();
  readonly #update: IndexUpdate;
  readonly #snapshots = new SearchableSnapshots({
    onForgotten: (oldest) => this.#documents.forgetBefore(oldest),
  });
  #advancing: Promise<void> | null = null;
  /** The library's epoch that the index was made in. */
  #epoch = 0;

  constructor(library: SearchedLibrary) {
    this.#library = library;
    this.#update = new IndexUpdate(this.#documents, { bodies: () => library.bodies });
  }

  /** How many documents it has, earlier states of them counted too. */
  get size(): number {
    return this.#documents.size;
  }

  isMade(): boolean {
    return this.#snapshots.settled !== null;
  }

  /** Indexes what the library has now and the index hasn't. Throws when it can't be read. */
  async catchUp(): Promise<void> {
    if (this.#library.current() !== null) await this.#advance();
  }

  hold(snapshot: Snapshot): HeldSnapshot {
    return this.#snapshots.hold(snapshot);
  }

  async settle(turns: SearchTurns): Promise<HeldSnapshot> {
    const from = this.#current();
    for (;;) {
      const { settled } = this.#snapshots;
      const isReached = settled === from || (settled?.revision ?? -1) > from.revision;
      if (settled !== null && (isReached || settled === this.#current())) return this.hold(settled);
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
      for (const attempt of attempts) {
        const hits = await this.#findAll(snapshot, { words, ...attempt }, turns);
        if (hits.length > 0) return hits;
      }
      return [];
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
    if (!this.#snapshots.has(snapshot)) throw new OutdatedRowError('site:site');
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
    while (!this.#snapshots.has(snapshot)) {
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

  /**
   * What was published while it was indexed is looked up anew, and the library with it, which leaves
   * out what is gone.
   */
  async #advanceToNewest(): Promise<void> {
    for (let round = 0; round < mostRounds; round += 1) {
      const target = this.#current();
      if (target === this.#snapshots.settled) return;
      this.#beginAnewFor(target);
      const from = this.#snapshots.settled ?? Snapshot.empty;
      const outdated = await this.#update.advance(from, target);
      if (outdated.length === 0) return this.#settleAt(target);
      await this.#library.refresh(outdated);
    }
    throw new OutdatedRowError('site:site');
  }

  /** A library that grew much wants more parts; a store that was restored says other things. */
  #beginAnewFor(target: Snapshot): void {
    const count = countSearched(target);
    const { epoch } = this.#library;
    const { settled } = this.#snapshots;
    const isRestored =
      epoch !== this.#epoch || (settled !== null && target.revision < settled.revision);
    this.#epoch = epoch;
    if (!isRestored && !this.#documents.isOutgrownBy(count)) return;
    this.#documents.clear(count);
    this.#snapshots.clear();
    this.#update.end();
  }

  #settleAt(target: Snapshot): void {
    this.#update.end();
    this.#snapshots.settleAt(target);
  }
}
