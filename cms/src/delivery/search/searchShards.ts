import MiniSearch from 'minisearch';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import type { Query } from 'minisearch';
import { foldWord } from './foldWord.ts';
import { swappedForms } from './swappedForms.ts';
import { WordCounter } from './wordCounter.ts';
import type { CountedWords } from './wordCounter.ts';

/** A document as of one revision. Two of one document can stand in the index, each for itself. */
export class IndexEntry {
  constructor(
    readonly key: PublishedKey,
    readonly revision: number,
  ) {}
}

export interface IndexedText {
  id: IndexEntry;
  title: string;
  summary: string;
  text: string;
}

export interface ShardHit {
  entry: IndexEntry;
  score: number;
  /** The words of the document that match, folded. */
  words: readonly string[];
}

/** Documents in a new shard: searching it takes about twenty milliseconds. */
const shardSize = 1500;

export interface ShardSearch {
  words: string;
  /** Whether all words must be there, or any. */
  combineWith: 'AND' | 'OR';
  /** Whether two neighbouring letters of a word may stand in the other order. @default false */
  swaps?: boolean;
}

interface Shard {
  index: MiniSearch<IndexedText>;
  size: number;
  words: WordCounter;
}

interface Place {
  shard: Shard;
  counted: CountedWords;
}

/**
 * How many letters may be wrong, missing or too many: two in a long word, where two make no other
 * word of it; one in a shorter one, none in a short one.
 */
function editsForgiven(word: string): number | false {
  if (word.length > 8) return 2;
  return word.length > 4 ? 1 : false;
}

/** As much as another edit counts beside a word as it was written. */
const swapWeight = 0.45;

/** The words, each as it was written or with two of its letters in the other order. */
function allowSwaps(words: string, combineWith: ShardSearch['combineWith']): Query {
  // Beside punctuation stands a word without letters, which no document has.
  const written: string[] = MiniSearch.getDefault('tokenize')(words);
  const queries = written
    .filter((word) => foldWord(word) !== '')
    .map((word): Query => ({
      combineWith: 'OR',
      queries: [
        word,
        {
          combineWith: 'OR',
          queries: [...swappedForms(foldWord(word))],
          fuzzy: false,
          boostTerm: () => swapWeight,
        },
      ],
    }));
  return { combineWith, queries };
}

function makeShard(): Shard {
  const words = new WordCounter();
  const index = new MiniSearch<IndexedText>({
    fields: ['title', 'summary', 'text'],
    processTerm: (word) => {
      const folded = foldWord(word);
      words.note(folded);
      return folded;
    },
    searchOptions: {
      processTerm: foldWord,
      boost: { title: 4, summary: 2 },
      prefix: (word) => word.length > 2,
      fuzzy: editsForgiven,
    },
  });
  return { index, size: 0, words };
}

/**
 * A full-text index in parts, so that a search can be done in turns. Each part tells for itself how
 * rare a word is: so documents are dealt out evenly, since a word is never rare in a small part.
 */
export class SearchShards {
  #shards: Shard[] = [makeShard()];
  readonly #placeOf = new Map<IndexEntry, Place>();

  /** Whether so many documents want more parts than there are: begin anew with `clear` then. */
  isOutgrownBy(count: number): boolean {
    return count > 2 * shardSize * this.#shards.length;
  }

  add(text: IndexedText): void {
    const shard = this.#shards.reduce((least, one) => (one.size < least.size ? one : least));
    shard.index.add(text);
    shard.size += 1;
    this.#placeOf.set(text.id, { shard, counted: shard.words.endText() });
  }

  /** About how many different words its documents have, those of each part for itself. */
  get words(): number {
    return this.#shards.reduce((sum, { words }) => sum + words.count, 0);
  }

  remove(entry: IndexEntry): void {
    const place = this.#placeOf.get(entry);
    if (place === undefined) return;
    const { shard, counted } = place;
    this.#placeOf.delete(entry);
    shard.words.forget(counted);
    shard.index.discard(entry);
    shard.size -= 1;
  }

  /** Forgets all, and makes parts for so many documents. */
  clear(count: number): void {
    const parts = Math.max(1, Math.ceil(count / shardSize));
    this.#shards = Array.from({ length: parts }, makeShard);
    this.#placeOf.clear();
  }

  /** Those that hold all the words, or any of them, a part at a time; in no order. */
  *search({ words, combineWith, swaps = false }: ShardSearch): Generator<readonly ShardHit[]> {
    const query = swaps ? allowSwaps(words, combineWith) : words;
    for (const { index } of this.#shards) {
      yield index
        .search(query, { combineWith })
        .flatMap(({ id, score, terms }) =>
          id instanceof IndexEntry ? [{ entry: id, score, words: terms }] : [],
        );
    }
  }
}
