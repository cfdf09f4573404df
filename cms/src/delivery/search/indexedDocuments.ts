import type { LibraryRow } from '../../published/library/libraryRow.ts';
import type { StoredContent } from '../../published/library/storedContent.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import { collectText } from './collectText.ts';
import { estimateIndexBytes } from './indexBytes.ts';
import { IndexEntry, SearchShards } from './searchShards.ts';
import type { ShardHit, ShardSearch } from './searchShards.ts';

interface Retired {
  entry: IndexEntry;
  /** The first revision at which the document is another, or gone. */
  since: number;
}

/**
 * The documents in the full-text index: the newest state of each, and earlier ones for as long as a
 * search of an earlier revision may need them.
 */
export class IndexedDocuments {
  readonly #shards = new SearchShards();
  readonly #newest = new Map<string, IndexEntry>();
  /** In the order of `since`. */
  #retired: Retired[] = [];
  readonly #lettersOf = new Map<IndexEntry, number>();
  #letters = 0;

  /** About how much memory it takes. */
  get bytes(): number {
    const { words } = this.#shards;
    return estimateIndexBytes({ documents: this.size, letters: this.#letters, words });
  }

  get size(): number {
    return this.#newest.size + this.#retired.length;
  }

  /** Whether it has earlier states of documents. */
  get hasFormer(): boolean {
    return this.#retired.length > 0;
  }

  /** Whether the index has the document as it is in this row. */
  has({ key, revision }: Pick<LibraryRow, 'key' | 'revision'>): boolean {
    return this.#newest.get(key)?.revision === revision;
  }

  /** Puts a document in as of its row. Gives the number of letters that were read. */
  put(row: LibraryRow, content: StoredContent, options: { since: number }): number {
    const { key, title, summary, revision } = row;
    this.remove(key, options);
    const entry = new IndexEntry(key, revision);
    const text = collectText(content);
    this.#shards.add({ id: entry, title, summary, text });
    this.#newest.set(key, entry);
    const letters = title.length + summary.length + text.length;
    this.#lettersOf.set(entry, letters);
    this.#letters += letters;
    return letters;
  }

  /** Takes a document out, for searches of a revision and later. */
  remove(key: PublishedKey | string, { since }: { since: number }): void {
    const entry = this.#newest.get(key);
    if (entry === undefined) return;
    this.#newest.delete(key);
    this.#retired.push({ entry, since });
  }

  /** Forgets what no search of a revision or later needs. */
  forgetBefore(revision: number): void {
    const kept = this.#retired.findIndex(({ since }) => since > revision);
    const gone = kept < 0 ? this.#retired : this.#retired.slice(0, kept);
    this.#retired = kept < 0 ? [] : this.#retired.slice(kept);
    for (const { entry } of gone) {
      this.#shards.remove(entry);
      this.#letters -= this.#lettersOf.get(entry) ?? 0;
      this.#lettersOf.delete(entry);
    }
  }

  isOutgrownBy(count: number): boolean {
    return this.#shards.isOutgrownBy(count);
  }

  /** Forgets all, and makes room for so many documents. A search that is under way still ends well. */
  clear(count: number): void {
    this.#shards.clear(count);
    this.#newest.clear();
    this.#retired = [];
    this.#lettersOf.clear();
    this.#letters = 0;
  }

  search(request: ShardSearch): Generator<readonly ShardHit[]> {
    return this.#shards.search(request);
  }
}
