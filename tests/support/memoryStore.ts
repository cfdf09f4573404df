import { createHash } from 'node:crypto';
import type { LoadedContent } from '../../cms/src/published/library/storedContent.ts';
import type {
  CardPlaces,
  CardRow,
  PublishedStore,
} from '../../cms/src/published/publishedStore.ts';
import type {
  PublishedChange,
  PublishedDocument,
  PublishedKey,
} from '../../cms/src/published/publishedDocument.ts';

export type NewDocument = Omit<PublishedDocument, 'revision' | 'hash'>;

/**
 * A whole published store in memory: what is put in is copied, as a database would, so that no test
 * can share objects with the code it tests.
 */
export class MemoryStore implements PublishedStore {
  readonly #documents = new Map<PublishedKey, PublishedDocument>();
  readonly #changes: PublishedChange[] = [];
  readonly #listeners = new Set<(revision: number) => void>();
  /** Set to make every read fail, as when the database is away. */
  failure: Error | null = null;
  /** Awaited before each read; set it to widen a race. */
  pause: () => Promise<void> = () => Promise.resolve();
  /** How many times contents were loaded, and of how many keys. */
  readonly loads: number[] = [];

  publish(...documents: readonly NewDocument[]): void {
    for (const document of documents) {
      const before = this.#documents.get(document.key);
      const revision = this.#log(document, before, before ? 'update' : 'publish');
      const text = JSON.stringify(document);
      const hash = createHash('sha256').update(text).digest('base64url');
      this.#documents.set(document.key, { ...readCopy(document), revision, hash });
    }
    this.announce();
  }

  unpublish(...keys: readonly PublishedKey[]): void {
    for (const key of keys) {
      const before = this.#documents.get(key);
      if (!before) continue;
      this.#documents.delete(key);
      this.#log(before, before, 'unpublish');
    }
    this.announce();
  }

  /** Forgets the change log up to a revision, as a cleaned-up store would. */
  forgetChanges(upTo: number): void {
    while ((this.#changes[0]?.revision ?? Infinity) <= upTo) this.#changes.shift();
  }

  onRevision = (listener: (revision: number) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  announce(): void {
    for (const listener of this.#listeners) listener(this.latest);
  }

  async revision(): Promise<number> {
    await this.#reach();
    return this.latest;
  }

  async *scanCards({ batchSize }: { batchSize: number }): AsyncGenerator<CardRow[]> {
    let after = '';
    for (;;) {
      await this.#reach();
      const keys = [...this.#documents.keys()].filter((key) => key > after).sort();
      const batch = keys.slice(0, batchSize);
      if (batch.length === 0) return;
      after = batch.at(-1) ?? '';
      yield this.#cards(batch);
    }
  }

  async loadCards(keys: readonly PublishedKey[]): Promise<CardRow[]> {
    await this.#reach();
    return this.#cards(keys);
  }

  async findCards({ keys, slugs, paths }: CardPlaces): Promise<CardRow[]> {
    await this.#reach();
    const found = [...this.#documents.values()].filter(
      ({ key, slug, path }) =>
        keys.includes(key) ||
        (slug !== null && slugs.includes(slug)) ||
        (path !== null && paths.includes(path)),
    );
    return this.#cards(found.map(({ key }) => key));
  }

  async loadContents(keys: readonly PublishedKey[]): Promise<Map<PublishedKey, LoadedContent>> {
    await this.#reach();
    this.loads.push(keys.length);
    return new Map(
      keys.flatMap((key) => {
        const found = this.#documents.get(key);
        if (!found) return [];
        const { content } = readCopy(found);
        return [[key, { revision: found.revision, content }] as const];
      }),
    );
  }

  async changesSince(revision: number, { limit }: { limit: number }): Promise<PublishedChange[]> {
    await this.#reach();
    return this.#changes.filter((change) => change.revision > revision).slice(0, limit);
  }

  #cards(keys: readonly PublishedKey[]): CardRow[] {
    return keys.flatMap((key) => {
      const found = this.#documents.get(key);
      if (!found) return [];
      const { content: _content, ...card } = found;
      return [readCopy(card)];
    });
  }

  /** The newest revision, at once. */
  get latest(): number {
    return this.#logged;
  }

  #logged = 0;

  #log(
    document: NewDocument,
    before: NewDocument | undefined,
    kind: PublishedChange['kind'],
  ): number {
    const revision = (this.#logged += 1);
    this.#changes.push({
      revision,
      key: document.key,
      type: document.type,
      kind,
      path: kind === 'unpublish' ? null : document.path,
      previousPath: before?.path ?? null,
      tags: [document.key, document.type],
      at: document.updatedAt,
    });
    return revision;
  }

  async #reach(): Promise<void> {
    await this.pause();
    if (this.failure) throw this.failure;
  }
}

function readCopy<Value>(value: Value): Value {
  return structuredClone(value);
}
