import { LRUCache } from 'lru-cache';
import type { LibraryChange } from '../../published/library/library.ts';

export interface CachedResponse {
  body: Buffer;
  etag: string;
  cost: number;
  tags: ReadonlySet<string>;
  /** Milliseconds since 1970 after which the answer no longer holds; Infinity when it does. */
  expiresAt: number;
}

/** Answers in memory up to a number of bytes; each is dropped when a tag of it is touched. */
export class ResponseCache {
  readonly #kept: LRUCache<string, CachedResponse>;
  readonly #keysByTag = new Map<string, Set<string>>();

  constructor({ maxBytes }: { maxBytes: number }) {
    this.#kept = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ body, tags }, key) =>
        body.length + key.length * 2 + tags.size * 100 + 500,
      dispose: ({ tags }, key) => this.#forget(key, tags),
    });
  }

  get(key: string, { now }: { now: number }): CachedResponse | null {
    const found = this.#kept.get(key);
    if (found && found.expiresAt > now) return found;
    if (found) this.#kept.delete(key);
    return null;
  }

  set(key: string, response: CachedResponse): void {
    this.#kept.set(key, response);
    if (!this.#kept.has(key)) return;
    for (const tag of response.tags) {
      const keys = this.#keysByTag.get(tag) ?? new Set();
      this.#keysByTag.set(tag, keys.add(key));
    }
  }

  /** Drops what a change touches. */
  invalidate({ tags }: Pick<LibraryChange, 'tags'>): void {
    if (tags === null) {
      this.#kept.clear();
      return;
    }
    for (const tag of tags) {
      for (const key of this.#keysByTag.get(tag) ?? []) this.#kept.delete(key);
    }
  }

  get size(): number {
    return this.#kept.size;
  }

  #forget(key: string, tags: ReadonlySet<string>): void {
    for (const tag of tags) {
      const keys = this.#keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTag.delete(tag);
    }
  }
}
