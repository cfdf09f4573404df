import { LRUCache } from 'lru-cache';
import type { LibraryChange } from '../../published/library/library.ts';
import type { Encoding } from './encodeBody.ts';

export interface CachedResponse {
  body: Buffer;
  /** The body as compressed for clients that asked for it. */
  encoded: ReadonlyMap<Encoding, Buffer>;
  etag: string;
  cost: number;
  tags: ReadonlySet<string>;
  /** The tags as a CDN takes them. */
  surrogateKey: string;
  /** Milliseconds since 1970 after which the answer no longer holds; Infinity when it does. */
  expiresAt: number;
}

/** An answer that stays in memory, and the key under which it does. */
export interface KeptResponse {
  key: string;
  response: CachedResponse;
}

/** Addresses longer than this are not remembered: such a request is read each time. */
const longestAddress = 8192;

function countBytes({ body, encoded, tags }: CachedResponse, key: string): number {
  const compressed = [...encoded.values()].reduce((sum, { length }) => sum + length, 0);
  return body.length + compressed + key.length * 2 + tags.size * 100 + 500;
}

/** Answers in memory up to a number of bytes; each is dropped when a tag of it is touched. */
export class ResponseCache {
  readonly #kept: LRUCache<string, CachedResponse>;
  readonly #keysByTag = new Map<string, Set<string>>();
  /** From the address of a GET, as sent, to the key of its answer. */
  readonly #addresses: LRUCache<string, string>;

  constructor({ maxBytes }: { maxBytes: number }) {
    this.#kept = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: countBytes,
      dispose: ({ tags }, key) => this.#forget(key, tags),
    });
    this.#addresses = new LRUCache({
      maxSize: Math.max(1, Math.floor(maxBytes / 4)),
      sizeCalculation: (_key, address) => address.length * 2 + 200,
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

  /** Keeps a compressed body beside the answer, unless the answer has been dropped since. */
  addEncoded({ key, response }: KeptResponse, encoding: Encoding, body: Buffer): void {
    if (this.#kept.peek(key) !== response) return;
    this.set(key, { ...response, encoded: new Map([...response.encoded, [encoding, body]]) });
  }

  /** Remembers that the GET of this address is answered by what is kept under the key. */
  remember(address: string, key: string): void {
    if (address.length <= longestAddress) this.#addresses.set(address, key);
  }

  /** The answer to the GET of an address that was remembered, while it holds. */
  find(address: string, options: { now: number }): KeptResponse | null {
    const key = this.#addresses.get(address);
    const response = key === undefined ? null : this.get(key, options);
    return key === undefined || response === null ? null : { key, response };
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
