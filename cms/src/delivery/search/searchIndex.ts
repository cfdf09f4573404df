import MiniSearch from 'minisearch';
import { OutdatedRowError } from '../../published/library/bodyCache.ts';
import type { Library } from '../../published/library/library.ts';
import type { LibraryRow } from '../../published/library/libraryRow.ts';
import type { Snapshot } from '../../published/library/snapshot.ts';
import type { StoredContent } from '../../published/library/storedContent.ts';
import type { PublishedKey, PublishedType } from '../../published/publishedDocument.ts';
import { collectText } from './collectText.ts';
import { foldWord } from './foldWord.ts';

export interface SearchHit {
  row: LibraryRow;
  score: number;
  /** The words of the document that match, folded. */
  words: ReadonlySet<string>;
}

interface IndexedText {
  id: PublishedKey;
  title: string;
  summary: string;
  text: string;
}

const searchedTypes: readonly PublishedType[] = [
  'articles',
  'career-settings',
  'occupations',
  'services',
  'guide-sets',
  'topics',
];
const longestQuery = 200;
const mostWords = 12;
/**
 * How many letters may be wrong, missing or too many: two in a long word, where two make no other
 * word of it; one in a shorter one, none in a short one.
 */
function editsForgiven(word: string): number | false {
  if (word.length > 8) return 2;
  return word.length > 4 ? 1 : false;
}

/** Documents indexed in one turn of the event loop: about ten milliseconds. */
const rowsInTurn = 20;

/**
 * The full-text index of published pages. It is made at the first search and brought to the
 * snapshot of each search before it answers, so that it finds nothing that the snapshot lacks.
 */
export class SearchIndex {
  readonly #library: Pick<Library, 'bodies' | 'current'>;
  readonly #indexed = new Map<PublishedKey, number>();
  readonly #index: MiniSearch<IndexedText>;
  /** The newest revision that anything in the index is of. */
  #revision = -1;
  /** False while the index is on its way to its revision, or stayed behind for an error. */
  #complete = false;
  #bringing: Promise<void> = Promise.resolve();

  constructor(library: Pick<Library, 'bodies' | 'current'>) {
    this.#library = library;
    this.#index = new MiniSearch<IndexedText>({
      fields: ['title', 'summary', 'text'],
      processTerm: foldWord,
      searchOptions: {
        boost: { title: 4, summary: 2 },
        prefix: (word) => word.length > 2,
        fuzzy: editsForgiven,
      },
    });
  }

  /**
   * Pages that hold all the words, best first; if there is none, those that hold some of them.
   * Throws OutdatedRowError when the snapshot is older than what the store or the index holds.
   */
  async findHits(snapshot: Snapshot, query: string): Promise<readonly SearchHit[]> {
    await this.#bringTo(snapshot);
    const words = query.slice(0, longestQuery).trim().split(/\s+/).slice(0, mostWords).join(' ');
    if (words === '') return [];
    const all = this.#index.search(words, { combineWith: 'AND' });
    const results = all.length > 0 ? all : this.#index.search(words, { combineWith: 'OR' });
    const hits = results.flatMap(({ id, score, terms }) => {
      const row = snapshot.get(String(id));
      return row ? [{ row, score, words: new Set(terms) }] : [];
    });
    return hits.sort((a, b) => b.score - a.score || (a.row.key < b.row.key ? -1 : 1));
  }

  async #bringTo(snapshot: Snapshot): Promise<void> {
    if (this.#complete && this.#revision === snapshot.revision) return;
    const earlier = this.#bringing;
    this.#bringing = earlier.catch(() => undefined).then(() => this.#update(snapshot));
    await this.#bringing;
  }

  async #update(snapshot: Snapshot): Promise<void> {
    if (snapshot.revision < this.#revision) this.#goBack(snapshot);
    this.#complete = false;
    this.#revision = snapshot.revision;
    const rows = searchedTypes.flatMap((type) => snapshot.listType(type).byKey());
    const present = new Set(rows.map((row) => row.key));
    for (const key of this.#indexed.keys()) if (!present.has(key)) this.#remove(key);
    const changed = rows.filter((row) => this.#indexed.get(row.key) !== row.revision);
    for (let start = 0; start < changed.length; start += rowsInTurn) {
      const rowsNow = changed.slice(start, start + rowsInTurn);
      const contents = await Promise.all(rowsNow.map((row) => this.#library.bodies.load(row)));
      // A turn of the event loop for others: with the contents in memory nothing else gives one.
      await new Promise((resolve) => setImmediate(resolve));
      rowsNow.forEach((row, index) => this.#add(row, contents[index] ?? {}));
    }
    this.#complete = true;
  }

  #add(row: LibraryRow, content: StoredContent): void {
    this.#remove(row.key);
    const { key, title, summary } = row;
    this.#index.add({ id: key, title, summary, text: collectText(content) });
    this.#indexed.set(key, row.revision);
  }

  /** Only a restored store lowers the library's own revision; another snapshot is a late query's. */
  #goBack(snapshot: Snapshot): void {
    if (snapshot !== this.#library.current()) throw new OutdatedRowError('site:site');
    this.#index.removeAll();
    this.#indexed.clear();
  }

  #remove(key: PublishedKey): void {
    if (this.#indexed.delete(key)) this.#index.discard(key);
  }
}
