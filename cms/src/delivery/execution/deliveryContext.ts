import { OutdatedRowError } from '../../published/library/bodyCache.ts';
import type { BodyCache } from '../../published/library/bodyCache.ts';
import type { LibraryRow } from '../../published/library/libraryRow.ts';
import type { StoredContent } from '../../published/library/storedContent.ts';
import { referenceListName, typeListName } from '../../published/library/listNames.ts';
import { PartialSnapshotError } from '../../published/library/partialSnapshot.ts';
import type { RowOrder } from '../../published/library/rowOrder.ts';
import type { RowList } from '../../published/library/rowList.ts';
import type { Snapshot } from '../../published/library/snapshot.ts';
import {
  everythingTag,
  inboundTag,
  pathTag,
  relatedTag,
} from '../../published/library/touchedTags.ts';
import type { PublishedKey, PublishedType } from '../../published/publishedDocument.ts';
import type { PublishedStore } from '../../published/publishedStore.ts';
import { readRelated } from '../../published/related/relatedLists.ts';
import type { RelatedSnapshot } from '../../published/related/relatedLists.ts';
import type { RelatedEntry } from '../../published/related/relatedRow.ts';
import { readChanges, refuseAhead } from '../changes/readChanges.ts';
import type { ChangePage } from '../changes/readChanges.ts';
import type { CommentDesk } from '../comments/commentDesk.ts';
import { DeliveryError } from '../errors/deliveryError.ts';
import { OutdatedSnapshotError } from '../search/outdatedSnapshot.ts';
import { searchTookTooLong, storeUnreachable, tookTooLong } from './notNow.ts';
import type { WorkTurns } from './workTurns.ts';
import type { SearchHit, TextSearch } from '../search/textSearch.ts';

type ChangeLog = Pick<PublishedStore, 'changesSince'>;

export interface DeliveryContextOptions {
  snapshot: Snapshot;
  bodies: Pick<BodyCache, 'load' | 'bytesOf'>;
  related: RelatedSnapshot;
  search: Pick<TextSearch, 'findHits' | 'isMade'>;
  log: ChangeLog;
  turns: WorkTurns;
  /** Most bytes of texts in one answer. */
  answerBytes: number;
  /** Who takes comments in; null where nothing is written. */
  desk: CommentDesk | null;
  /** Whom comments count for. */
  client: string;
  /** How often the query has run before, on an older snapshot. */
  rerun: number;
  /** Milliseconds since 1970; windows are judged by it. */
  now: number;
  /** Told when the store can't be read. */
  onStoreError: (error: unknown) => void;
  /** Says whether the request's time is used up. */
  isLate: () => boolean;
}

/** Steps of sorting in one turn: about ten milliseconds. */
const sortingInTurn = 3;

function lookUpEach(snapshot: Snapshot, keys: readonly PublishedKey[]): Iterable<LibraryRow> {
  return {
    *[Symbol.iterator]() {
      for (const key of keys) {
        const row = snapshot.get(key);
        if (row) yield row;
      }
    },
  };
}

/**
 * What one query reads from: one snapshot throughout. It notes the cache tags of all that was read,
 * of what was absent too, and the moment up to which the answer holds.
 */
export class DeliveryContext {
  readonly snapshot: Snapshot;
  readonly now: number;
  /** What the link engine found related, as it stood when the query began. */
  readonly related: RelatedSnapshot;
  readonly desk: CommentDesk | null;
  readonly client: string;
  readonly tags = new Set<string>();
  /** Milliseconds since 1970 at which a window opens or closes and the answer changes. */
  expiresAt = Infinity;
  /** Something is newer than the snapshot: the query must run again on a later one. */
  outdated = false;
  /** Documents whose contents weren't those of the snapshot, or were gone. */
  readonly doubted = new Set<PublishedKey>();
  /** Some of the answer was searched for. */
  searched = false;
  readonly #search: Pick<TextSearch, 'findHits' | 'isMade'>;
  readonly #bodies: Pick<BodyCache, 'load' | 'bytesOf'>;
  readonly #log: ChangeLog;
  readonly #turns: WorkTurns;
  readonly #rerun: number;
  #bytesLeft: number;
  readonly #onStoreError: (error: unknown) => void;
  readonly #isLate: () => boolean;

  constructor(options: DeliveryContextOptions) {
    this.snapshot = options.snapshot;
    this.now = options.now;
    this.related = options.related;
    this.desk = options.desk;
    this.client = options.client;
    this.#search = options.search;
    this.#bodies = options.bodies;
    this.#log = options.log;
    this.#turns = options.turns;
    this.#bytesLeft = options.answerBytes;
    this.#rerun = options.rerun;
    this.#onStoreError = options.onStoreError;
    this.#isLate = options.isLate;
  }

  get(key: PublishedKey): LibraryRow | undefined {
    this.tags.add(key);
    return this.snapshot.get(key);
  }

  /** The published ones of some keys, in order. */
  getAll(keys: readonly PublishedKey[]): LibraryRow[] {
    return keys.flatMap((key) => this.get(key) ?? []);
  }

  /** A document of a type by its id (`<type>:…`) or its slug. */
  find(type: PublishedType, reference: string): LibraryRow | undefined {
    const byId = reference.startsWith(`${type}:`) ? this.snapshot.get(reference) : undefined;
    const row = byId ?? this.snapshot.findBySlug(type, reference);
    this.tags.add(row?.key ?? typeListName(type));
    return row;
  }

  findByPath(path: string): LibraryRow | undefined {
    this.tags.add(pathTag(path));
    return this.snapshot.findByPath(path);
  }

  listType(type: PublishedType): RowList {
    this.checkTime();
    this.tags.add(typeListName(type));
    return this.snapshot.listType(type);
  }

  listReferring(type: PublishedType, field: string, key: PublishedKey): RowList {
    this.checkTime();
    this.tags.add(referenceListName(type, field, key));
    return this.snapshot.listReferring(type, field, key);
  }

  /** The documents with links to `key`, in key order, as they are asked for; one tag stands for all. */
  listLinking(key: PublishedKey): Iterable<LibraryRow> {
    this.checkTime();
    this.tags.add(inboundTag(key));
    return lookUpEach(this.snapshot, this.snapshot.listLinking(key));
  }

  /** What the link engine found related to a guide, the best first; some may not be published. */
  listRelated(key: PublishedKey): readonly RelatedEntry[] {
    this.tags.add(relatedTag(key));
    return readRelated(this.related, key);
  }

  /** Notes that the answer depends on every document. */
  dependOnEverything(): void {
    this.tags.add(everythingTag);
  }

  /** Whether now lies within a window; an open end is null. */
  isWithin(from: string | null, until: string | null): boolean {
    const start = from === null ? -Infinity : Date.parse(from);
    const end = until === null ? Infinity : Date.parse(until);
    for (const edge of [start, end]) {
      if (edge > this.now) this.expiresAt = Math.min(this.expiresAt, edge);
    }
    return start <= this.now && this.now < end;
  }

  /** Reads something from a document's content: at once when it is in memory. */
  read<Value>(
    row: LibraryRow,
    select: (content: StoredContent) => Value,
  ): Value | Promise<Awaited<Value>>;
  read(row: LibraryRow, select: (content: StoredContent) => unknown): unknown {
    const content = this.#bodies.load(row);
    if (!(content instanceof Promise)) return select(content);
    return content.then(select, (error: unknown) => this.#fail(error));
  }

  /** Pages with the words, best first; the answer depends on every document then. */
  async findText(words: string): Promise<readonly SearchHit[]> {
    this.tags.add(everythingTag);
    this.searched = true;
    const passTurn = async (): Promise<void> => {
      await this.#turns.take();
      if (this.#isLate()) throw searchTookTooLong(this.#search);
    };
    await passTurn();
    try {
      return await this.#search.findHits(this.snapshot, words, { passTurn });
    } catch (error) {
      return this.#fail(error);
    }
  }

  /**
   * What changed above a revision. One that is ahead of the snapshot may come from another replica,
   * so the library catches up first; if it stays ahead, the store has been set back.
   */
  async readChanges(since: number, { limit }: { limit: number }): Promise<ChangePage> {
    this.checkTime();
    this.dependOnEverything();
    const { snapshot } = this;
    if (since <= snapshot.revision) {
      return await readChanges({ snapshot, log: this.#log, since, limit }).catch((error: unknown) =>
        this.#fail(error),
      );
    }
    this.outdated = this.#rerun === 0;
    throw refuseAhead(since, snapshot);
  }

  #fail(error: unknown): never {
    if (error instanceof DeliveryError || error instanceof PartialSnapshotError) throw error;
    if (error instanceof OutdatedRowError) {
      this.outdated = true;
      this.doubted.add(error.key);
      throw error;
    }
    if (error instanceof OutdatedSnapshotError) {
      this.outdated = true;
      throw error;
    }
    this.#onStoreError(error);
    throw storeUnreachable();
  }

  /** Runs work that yields between its steps, so many of them in a turn; the time is checked before each. */
  runInTurns<Result>(
    work: Generator<undefined, Result>,
    options: { steps: number },
  ): Result | Promise<Result> {
    this.checkTime();
    return this.#turns.run(work, { ...options, check: () => this.checkTime() });
  }

  /** The rows of a list in an order: at once when they are few, or were sorted before. */
  sort(list: RowList, order: RowOrder): readonly LibraryRow[] | Promise<readonly LibraryRow[]> {
    return this.runInTurns(list.sorting(order), { steps: sortingInTurn });
  }

  /** Counts a document's text towards the answer; refuses when they become too many. */
  countText(row: LibraryRow): void {
    this.#bytesLeft -= this.#bodies.bytesOf(row);
    if (this.#bytesLeft >= 0) return;
    throw new DeliveryError(
      'ANSWER_TOO_LARGE',
      'The answer would hold too much text. Ask for smaller pages.',
    );
  }

  checkTime(): void {
    if (this.#isLate()) {
      throw tookTooLong();
    }
  }
}
