import type { Library } from '../../published/library/library.ts';
import { serverStopping } from '../execution/notNow.ts';
import { PartialSnapshotError } from '../../published/library/partialSnapshot.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import { Snapshot } from '../../published/library/snapshot.ts';
import { mostIndexBytes } from './indexBytes.ts';
import { IndexedDocuments } from './indexedDocuments.ts';
import { IndexLimit, IndexTooLargeError } from './indexLimit.ts';
import type { IndexLimitOptions } from './indexLimit.ts';
import { countSearched, IndexUpdate } from './indexUpdate.ts';
import type { IndexedBodies } from './indexUpdate.ts';
import { OutdatedSnapshotError } from './outdatedSnapshot.ts';
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
  readonly #limit: IndexLimit;
  #advancing: Promise<void> | null = null;
  #isOver = false;
  /** The library's epoch that the index was made in. */
  #epoch = 0;

  constructor(
    library: SearchedLibrary,
    { mostBytes = mostIndexBytes(), onTooLarge = () => undefined }: Partial<IndexLimitOptions> = {},
  ) {
    this.#library = library;
    this.#limit = new IndexLimit({ mostBytes, onTooLarge });
    this.#update = new IndexUpdate(this.#documents, {
      bodies: () => library.bodies,
      check: () => this.#checkGoesOn(),
    });
  }

  /** How many documents it has, earlier states of them counted too. */
  get size(): number {
    return this.#documents.size;
  }

  isMade(): boolean {
    return this.#snapshots.settled !== null;
  }

  /**
   * Indexes what the library has and the index hasn't, what is published meanwhile too. Throws when
   * it can't be read, or is too large.
   */
  async catchUp(): Promise<void> {
    for (;;) {
      const current = this.#library.current();
      if (current === null || current === this.#snapshots.settled) return;
      await this.#advance();
    }
  }

  /** Ends the making of the index, also one that is under way. */
  stop(): void {
    this.#isOver = true;
  }

  hold(snapshot: Snapshot): HeldSnapshot {
    return this.#snapshots.hold(snapshot);
  }

  async holdSearchable(turns: SearchTurns): Promise<HeldSnapshot> {
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
    if (!this.#snapshots.has(snapshot)) throw new OutdatedSnapshotError(snapshot.revision);
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
      if (snapshot !== this.#current()) throw new OutdatedSnapshotError(snapshot.revision);
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
    let isMadeAnew = false;
    for (let round = 0; round < mostRounds; round += 1) {
      const target = this.#current();
      if (target === this.#snapshots.settled) return;
      this.#refuseTooLarge(target);
      this.#beginAnewFor(target);
      const from = this.#snapshots.settled ?? Snapshot.empty;
      const outdated = await this.#advanceWithinLimit(from, target, { triesAnew: !isMadeAnew });
      if (outdated === null) {
        isMadeAnew = true;
        continue;
      }
      if (outdated.length === 0) return this.#settleAt(target);
      await this.#library.refresh(outdated);
    }
    throw new OutdatedSnapshotError(this.#current().revision);
  }

  /**
   * Null when all has to begin anew: earlier states of documents, which who began before may ask for,
   * take memory too, and without them it may be enough.
   */
  async #advanceWithinLimit(
    from: Snapshot,
    target: Snapshot,
    { triesAnew }: { triesAnew: boolean },
  ): Promise<readonly PublishedKey[] | null> {
    try {
      return await this.#update.advance(from, target);
    } catch (error) {
      if (!(error instanceof IndexTooLargeError)) throw error;
      const count = countSearched(this.#current());
      if (!triesAnew || !this.#documents.hasFormer) this.#giveUp(count);
      this.#clear(count);
      return null;
    }
  }

  #refuseTooLarge(target: Snapshot): void {
    const count = countSearched(target);
    if (this.#limit.refuses(count)) this.#giveUp(count);
  }

  #checkGoesOn(): void {
    if (this.#isOver) throw serverStopping();
    if (this.#limit.isPassedBy(this.#documents.bytes)) throw new IndexTooLargeError();
  }

  /** Frees the memory that the index takes. */
  #giveUp(documents: number): never {
    this.#clear(0);
    this.#limit.note(documents);
    throw new IndexTooLargeError();
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
    this.#clear(count);
  }

  /** Forgets all, and makes room for so many documents. */
  #clear(count: number): void {
    this.#documents.clear(count);
    this.#snapshots.clear();
    this.#update.end();
  }

  #settleAt(target: Snapshot): void {
    this.#update.end();
    this.#limit.forget();
    this.#snapshots.settleAt(target);
  }
}
