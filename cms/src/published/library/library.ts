import { setTimeout as pause } from 'node:timers/promises';
import { BodyCache } from './bodyCache.ts';
import { applyingChanges } from './applyChanges.ts';
import type { SnapshotChange } from './applyChanges.ts';
import { ChangeLogGapError, collectChanges, UnsettledStoreError } from './collectChanges.ts';
import { finishInTurns } from './inTurns.ts';
import type { PublishedKey } from '../publishedDocument.ts';
import type { PublishedStore } from '../publishedStore.ts';
import { RelatedLists } from '../related/relatedLists.ts';
import type { RelatedStore } from '../related/relatedStore.ts';
import { loadSnapshot } from './loadSnapshot.ts';
import { LostRows } from './lostRows.ts';
import type { Look } from './lostRows.ts';
import type { Snapshot } from './snapshot.ts';
import { relatedTag } from './touchedTags.ts';

export interface LibraryOptions {
  source: PublishedStore;
  /** Memory for bodies, in bytes. @default 64 MiB */
  maxBodyBytes?: number;
  /** Milliseconds since 1970. @default Date.now */
  clock?: () => number;
  /** The stored lists of related guides. @default none */
  related?: RelatedStore;
  /** How often those are asked for, in milliseconds. @default 10000 */
  relatedPollMs?: number;
  /** How often the store is asked for changes, in milliseconds. @default 1000 */
  pollMs?: number;
  /** Calls back when something may have been published; returns how to stop. */
  onRevision?: (listener: () => void) => () => void;
  /** Told when the store can't be read, once for each failed attempt. */
  onError?: (error: unknown) => void;
  /** Told when the store is read again after that. */
  onRecovered?: () => void;
  /** Told of documents that are left out: the store has no content of them, though its log says so. */
  onLost?: (keys: readonly PublishedKey[]) => void;
  /** Waits before such documents are looked up once more. @default for 300 ms */
  waitForSecondLook?: () => Promise<void>;
}

export interface LibraryStatus {
  /** Whether queries can be answered. */
  ready: boolean;
  revision: number;
  documents: number;
  /** Why the library isn't loaded or may be behind the store; null when all is well. */
  problem: 'loading' | 'store-unreachable' | null;
  /** Milliseconds since 1970 at which the library was last level with the store; its start at first. */
  levelAt: number;
}

export interface LibraryChange {
  revision: number;
  /** Cache tags of all answers that may have changed; null when that may be any. */
  tags: ReadonlySet<string> | null;
}

/** The read model of the published store: one snapshot at a time, replaced as things are published. */
export class Library {
  readonly bodies: BodyCache;
  readonly related: RelatedLists;
  readonly #options: LibraryOptions;
  readonly #listeners = new Set<(change: LibraryChange) => void>();
  #snapshot: Snapshot | null = null;
  #refreshing: Promise<void> | null = null;
  #again = false;
  readonly #doubted = new Set<PublishedKey>();
  readonly #lost: LostRows;
  #reachable = true;
  #levelAt: number;
  #epoch = 0;
  #timers: NodeJS.Timeout[] = [];
  #unsubscribe: () => void = () => undefined;

  constructor(options: LibraryOptions) {
    this.#options = options;
    this.#levelAt = this.#now();
    const { source, waitForSecondLook = () => pause(300) } = options;
    this.#lost = new LostRows({ source, waitForSecondLook });
    const maxBytes = options.maxBodyBytes ?? 64 * 1024 * 1024;
    this.bodies = new BodyCache({ source, maxBytes });
    this.related = new RelatedLists({
      source: options.related ?? null,
      internKey: (key) => this.#snapshot?.get(key)?.key ?? key,
      onChange: (keys) => this.#tell(new Set(keys.map(relatedTag))),
    });
  }

  /** Loads the library and follows the store. Never throws: while the store is away it tries on. */
  async start(): Promise<void> {
    this.#unsubscribe = this.#options.onRevision?.(() => void this.#refreshQuietly()) ?? (() => {});
    const pollMs = this.#options.pollMs ?? 1000;
    const relatedPollMs = this.#options.relatedPollMs ?? 10_000;
    this.#timers = [
      setInterval(() => void this.#refreshQuietly(), pollMs).unref(),
      setInterval(() => void this.#refreshRelated(), relatedPollMs).unref(),
    ];
    await this.#refreshQuietly();
    await this.#refreshRelated();
  }

  stop(): void {
    this.#unsubscribe();
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
  }

  /** The newest snapshot, or null before the first is loaded. */
  current(): Snapshot | null {
    return this.#snapshot;
  }

  /** How often the store was set back: a document and a revision name its state within one epoch. */
  get epoch(): number {
    return this.#epoch;
  }

  status(): LibraryStatus {
    const problem = !this.#reachable ? 'store-unreachable' : this.#snapshot ? null : 'loading';
    return {
      ready: this.#snapshot !== null,
      revision: this.#snapshot?.revision ?? 0,
      documents: this.#snapshot?.size ?? 0,
      problem,
      levelAt: this.#levelAt,
    };
  }

  /** The store itself, as it is now: its log of changes, and documents while the library loads. */
  get log(): Pick<PublishedStore, 'changesSince' | 'revision' | 'findCards'> {
    return this.#options.source;
  }

  onChange(listener: (change: LibraryChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Catches up with the store; includes what was committed before the call. Throws if it can't.
   * Documents whose contents could not be had are looked up, and left out when they are gone: whoever
   * doubts them waits for the second look, nobody else does.
   */
  async refresh(doubted: readonly PublishedKey[] = []): Promise<void> {
    await this.#refreshOnce(doubted);
    const secondLook = this.#lost.secondLook(doubted);
    if (secondLook === null) return;
    await secondLook;
    await this.#refreshOnce(doubted);
  }

  async #refreshOnce(doubted: readonly PublishedKey[]): Promise<void> {
    for (const key of doubted) this.#doubted.add(key);
    if (this.#refreshing) {
      this.#again = true;
      return this.#refreshing;
    }
    this.#refreshing = this.#catchUpFully().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  async #refreshQuietly(): Promise<void> {
    try {
      await this.refresh();
    } catch (error) {
      this.#options.onError?.(error);
    }
  }

  /** Without these lists readers get what is linked; that they can't be read is said, and no more. */
  async #refreshRelated(): Promise<void> {
    try {
      await this.related.refresh();
    } catch (error) {
      this.#options.onError?.(error);
    }
  }

  async #catchUpFully(): Promise<void> {
    try {
      do {
        this.#again = false;
        const asked = this.#now();
        await this.#catchUp();
        this.#levelAt = asked;
        if (!this.#reachable) this.#options.onRecovered?.();
        this.#reachable = true;
      } while (this.#again);
    } catch (error) {
      this.#reachable = false;
      throw error;
    }
  }

  async #catchUp(): Promise<void> {
    const base = this.#snapshot;
    if (base === null) return this.#reload();
    try {
      const doubted = [...this.#doubted];
      this.#doubted.clear();
      const look = await this.#lost.look(base, doubted);
      const change = await collectChanges(this.#options.source, base.revision);
      if (change !== null) await this.#apply(base, change);
      else if (!(await this.#checkNotRolledBack(base))) return;
      await this.#leaveOutLost(look);
    } catch (error) {
      // A change whose row can't be read never settles: a scan of everything leaves it out.
      const isLost = error instanceof ChangeLogGapError || error instanceof UnsettledStoreError;
      if (!isLost) throw error;
      await this.#reload();
    }
  }

  /** A store that was rebuilt or restored may stand at an earlier revision than the library. */
  async #checkNotRolledBack(base: Snapshot): Promise<boolean> {
    if ((await this.#options.source.revision()) >= base.revision) return true;
    await this.#reload();
    return false;
  }

  async #leaveOutLost(look: Look): Promise<void> {
    const base = this.#snapshot;
    const lost = base === null ? null : look(base);
    if (base === null || lost === null) return;
    await this.#apply(base, { revision: base.revision, ...lost });
    if (lost.removals.length > 0) this.#options.onLost?.(lost.removals);
  }

  async #apply(base: Snapshot, change: SnapshotChange): Promise<void> {
    const { snapshot, tags } = await finishInTurns(applyingChanges(base, change));
    this.#replace(snapshot, tags);
  }

  async #reload(): Promise<void> {
    const snapshot = await loadSnapshot(this.#options.source);
    if (snapshot.revision < (this.#snapshot?.revision ?? 0)) {
      this.#epoch += 1;
      this.bodies.clear();
    }
    this.#replace(snapshot, null);
  }

  #now(): number {
    return (this.#options.clock ?? Date.now)();
  }

  #replace(snapshot: Snapshot, tags: ReadonlySet<string> | null): void {
    this.#snapshot = snapshot;
    this.#tell(tags);
  }

  #tell(tags: ReadonlySet<string> | null): void {
    const revision = this.#snapshot?.revision ?? 0;
    for (const listener of this.#listeners) listener({ revision, tags });
  }
}
