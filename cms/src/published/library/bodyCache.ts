import { LRUCache } from 'lru-cache';
import type { PublishedKey } from '../publishedDocument.ts';
import { estimateBytes } from './estimateBytes.ts';
import type { LibraryRow } from './libraryRow.ts';
import type { PublishedStore } from '../publishedStore.ts';
import type { LoadedContent, StoredContent } from './storedContent.ts';

/** The document was published anew, or unpublished, since the row was read. */
export class OutdatedRowError extends Error {
  override readonly name = 'OutdatedRowError';
  constructor(readonly key: PublishedKey) {
    super(`${key} has changed since this revision.`);
  }
}

export interface BodyCacheOptions {
  source: Pick<PublishedStore, 'loadContents'>;
  /** Memory for bodies, in bytes. */
  maxBytes: number;
  /** Most bodies loaded in one query of the store. @default 200 */
  batchSize?: number;
}

interface KeptContent extends LoadedContent {
  bytes: number;
}

interface Waiting {
  /** Whether somebody wants it kept. */
  keeps: boolean;
  promise: Promise<LoadedContent | undefined>;
  resolve: (content: LoadedContent | undefined) => void;
  reject: (error: unknown) => void;
}

/** What earlier states of documents may take of the memory, for queries that began before. */
const formerPart = 1 / 8;

/**
 * Contents of documents, kept up to a number of bytes, loaded together in batches. An earlier state
 * that was in memory is kept for a while, so that a query goes on at the revision it began at.
 */
export class BodyCache {
  readonly #kept: LRUCache<PublishedKey, KeptContent>;
  readonly #former: LRUCache<string, KeptContent>;
  readonly #source: Pick<PublishedStore, 'loadContents'>;
  readonly #batchSize: number;
  #waiting = new Map<PublishedKey, Waiting>();
  #clearings = 0;

  constructor({ source, maxBytes, batchSize = 200 }: BodyCacheOptions) {
    this.#source = source;
    this.#batchSize = batchSize;
    const sizeCalculation = ({ bytes }: KeptContent): number => bytes;
    this.#kept = new LRUCache({ maxSize: maxBytes, sizeCalculation });
    const formerBytes = Math.max(1, Math.floor(maxBytes * formerPart));
    this.#former = new LRUCache({ maxSize: formerBytes, sizeCalculation });
  }

  get bytes(): number {
    return this.#kept.calculatedSize + this.#former.calculatedSize;
  }

  /** About how much memory the row's content takes; 0 when it isn't kept. */
  bytesOf({ key }: Pick<LibraryRow, 'key'>): number {
    return this.#kept.peek(key)?.bytes ?? 0;
  }

  /** Forgets all, of what is being loaded too: the store was set back and gives a revision anew. */
  clear(): void {
    this.#clearings += 1;
    this.#kept.clear();
    this.#former.clear();
  }

  /** The content of the row at its revision: at once when it is kept, else loaded and kept. */
  load(row: LibraryRow): StoredContent | Promise<StoredContent> {
    const kept = this.#kept.get(row.key);
    if (kept?.revision === row.revision) return kept.content;
    const former = this.#former.get(nameState(row));
    return former ? former.content : this.#fetch(row, { keeps: true });
  }

  /** The same for who goes through all documents once: what is loaded for it alone isn't kept. */
  pass(row: LibraryRow): StoredContent | Promise<StoredContent> {
    const kept = this.#kept.peek(row.key);
    return kept?.revision === row.revision ? kept.content : this.#fetch(row, { keeps: false });
  }

  async #fetch(row: LibraryRow, { keeps }: { keeps: boolean }): Promise<StoredContent> {
    const waiting = this.#enqueue(row.key);
    waiting.keeps ||= keeps;
    const loaded = await waiting.promise;
    if (loaded?.revision !== row.revision) throw new OutdatedRowError(row.key);
    return loaded.content;
  }

  #enqueue(key: PublishedKey): Waiting {
    const known = this.#waiting.get(key);
    if (known) return known;
    if (this.#waiting.size === 0) setImmediate(() => void this.#flush());
    const waiting = makeWaiting();
    this.#waiting.set(key, waiting);
    return waiting;
  }

  async #flush(): Promise<void> {
    const waiting = [...this.#waiting];
    this.#waiting = new Map();
    for (let start = 0; start < waiting.length; start += this.#batchSize) {
      await this.#loadBatch(waiting.slice(start, start + this.#batchSize));
    }
  }

  async #loadBatch(batch: readonly (readonly [PublishedKey, Waiting])[]): Promise<void> {
    const begun = this.#clearings;
    try {
      const contents = await this.#source.loadContents(batch.map(([key]) => key));
      for (const [key, { keeps, resolve }] of batch) {
        const loaded = contents.get(key);
        if (loaded && keeps && begun === this.#clearings) this.#keep(key, loaded);
        resolve(loaded);
      }
    } catch (error) {
      for (const [, { reject }] of batch) reject(error);
    }
  }

  /** Two batches may answer in any order: the newest stays, what it replaces is the former. */
  #keep(key: PublishedKey, loaded: LoadedContent): void {
    const fresh = { ...loaded, bytes: estimateBytes(loaded.content) };
    const kept = this.#kept.peek(key);
    const isLate = kept !== undefined && kept.revision > fresh.revision;
    if (!isLate) this.#kept.set(key, fresh);
    const former = isLate ? fresh : kept;
    if (!former || kept?.revision === fresh.revision) return;
    this.#former.set(nameState({ key, revision: former.revision }), former);
  }
}

function nameState({ key, revision }: Pick<LibraryRow, 'key' | 'revision'>): string {
  return `${key}@${revision}`;
}

function makeWaiting(): Waiting {
  let resolve: Waiting['resolve'] = () => undefined;
  let reject: Waiting['reject'] = () => undefined;
  const promise = new Promise<LoadedContent | undefined>((onLoaded, onError) => {
    resolve = onLoaded;
    reject = onError;
  });
  return { keeps: false, promise, resolve, reject };
}
