const bucketCount = 256;

/** FNV-1a over UTF-16 code units, folded to a bucket number. */
function bucketOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return (hash ^ (hash >>> 16)) & (bucketCount - 1);
}

/** A key whose value is another now; undefined where there is none any more. */
interface BucketChange<Value> {
  key: string;
  after: Value | undefined;
}

/**
 * An immutable map of text keys, in buckets, so that a changed copy shares all buckets but the
 * touched ones: one change among 100,000 entries copies about 400.
 */
export class BucketMap<Value> {
  readonly #buckets: readonly (Map<string, Value> | undefined)[];
  readonly size: number;

  constructor(buckets: readonly (Map<string, Value> | undefined)[] = [], size = 0) {
    this.#buckets = buckets;
    this.size = size;
  }

  get(key: string): Value | undefined {
    return this.#buckets[bucketOf(key)]?.get(key);
  }

  *values(): Generator<Value> {
    for (const bucket of this.#buckets) if (bucket) yield* bucket.values();
  }

  /** What differs from an earlier copy, a bucket at a time; those that both share aren't looked at. */
  *changesSince(before: BucketMap<Value>): Generator<readonly BucketChange<Value>[]> {
    for (let index = 0; index < bucketCount; index += 1) {
      const mine = this.#buckets[index];
      const earlier = before.#buckets[index];
      if (mine !== earlier) yield listChanges(earlier, mine);
    }
  }

  /** A draft to change; this map stays as it is. */
  edit(): BucketMapDraft<Value> {
    return new BucketMapDraft([...this.#buckets], this.size);
  }
}

function listChanges<Value>(
  before: ReadonlyMap<string, Value> = new Map(),
  after: ReadonlyMap<string, Value> = new Map(),
): readonly BucketChange<Value>[] {
  const changes: BucketChange<Value>[] = [];
  for (const key of before.keys()) if (!after.has(key)) changes.push({ key, after: undefined });
  for (const [key, value] of after) {
    if (before.get(key) !== value) changes.push({ key, after: value });
  }
  return changes;
}

/** A map being changed: copies a bucket when it is first touched. Not to be used after `freeze`. */
export class BucketMapDraft<Value> {
  readonly #buckets: (Map<string, Value> | undefined)[];
  readonly #owned = new Set<number>();
  #size: number;

  constructor(buckets: (Map<string, Value> | undefined)[], size: number) {
    this.#buckets = buckets;
    this.#size = size;
  }

  get(key: string): Value | undefined {
    return this.#buckets[bucketOf(key)]?.get(key);
  }

  set(key: string, value: Value): void {
    const bucket = this.#own(bucketOf(key));
    if (!bucket.has(key)) this.#size += 1;
    bucket.set(key, value);
  }

  delete(key: string): void {
    if (this.get(key) === undefined) return;
    if (this.#own(bucketOf(key)).delete(key)) this.#size -= 1;
  }

  freeze(): BucketMap<Value> {
    return new BucketMap(this.#buckets, this.#size);
  }

  #own(index: number): Map<string, Value> {
    const existing = this.#buckets[index];
    if (existing && this.#owned.has(index)) return existing;
    const copy = new Map(existing);
    this.#buckets[index] = copy;
    this.#owned.add(index);
    return copy;
  }
}
