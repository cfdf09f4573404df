import type { IndexedPage } from '../library/indexedPage.ts';
import { weighStem } from '../library/library.ts';
import type { LibraryIndex } from '../library/library.ts';
import type { PageReading, ReadBlock } from './readPage.ts';
import { sentenceAt } from './sentenceAt.ts';

/** A target that is linked from everywhere is known well enough by so many of the sentences. */
const MOST_SENTENCES = 60;

/** A sentence as the weights of its words; the squares sum up to 1. */
interface WeighedSentence {
  readonly stems: readonly number[];
  readonly weights: readonly number[];
}

/** Likeness, 0–1, of a sentence with those of other pages in which the target is linked. */
export interface CitationLikeness {
  /** With all of them together. */
  readonly all: number;
  /** With the likest of them. */
  readonly best: number;
}

const UNLIKE: CitationLikeness = { all: 0, best: 0 };

type CompareSentence = (block: ReadBlock, at: number) => CitationLikeness;

/**
 * Compares the page's sentences with the sentences in which other pages link a target: authors write
 * alike where they link alike, whatever the linked words are.
 */
export function createCitationReader(
  index: LibraryIndex,
  { id }: PageReading,
): (target: IndexedPage) => CompareSentence {
  const scratch = new Float64Array(index.vocabulary.size());
  const own = new Map<ReadBlock, Map<number, WeighedSentence>>();

  function readOwn(block: ReadBlock, at: number): WeighedSentence {
    const sentences = own.get(block) ?? new Map<number, WeighedSentence>();
    own.set(block, sentences);
    const { from, to } = sentenceAt(block, at);
    const known = sentences.get(from);
    if (known !== undefined) return known;
    const isWord = (stem: number): boolean => !index.vocabulary.isStopWord(stem);
    const weighed = weighSentence(index, block.stems.subarray(from, to).filter(isWord));
    sentences.set(from, weighed);
    return weighed;
  }

  return (target) => {
    const known = new Map<WeighedSentence, CitationLikeness>();
    // Most targets have no place in the page: their sentences are weighed when first asked for.
    let weighed: { citing: readonly WeighedSentence[]; length: number } | undefined;
    return (block, at) => {
      const { citing, length } = (weighed ??= weighCiting(index, { target: target.id, self: id }));
      if (citing.length === 0) return UNLIKE;
      const sentence = readOwn(block, at);
      const before = known.get(sentence);
      if (before !== undefined) return before;
      sentence.stems.forEach((stem, place) => (scratch[stem] = sentence.weights[place] ?? 0));
      let sum = 0;
      let best = 0;
      for (const { stems, weights } of citing) {
        let product = 0;
        for (let place = 0; place < stems.length; place += 1) {
          product += (scratch[stems[place] ?? -1] ?? 0) * (weights[place] ?? 0);
        }
        sum += product;
        if (product > best) best = product;
      }
      for (const stem of sentence.stems) scratch[stem] = 0;
      const likeness = { all: sum / length, best };
      known.set(sentence, likeness);
      return likeness;
    };
  };
}

function weighCiting(
  index: LibraryIndex,
  asked: { target: number; self: number },
): { citing: readonly WeighedSentence[]; length: number } {
  const citing = listCiting(index, asked).map((sentence) => weighSentence(index, sentence));
  return { citing, length: measureSum(citing) };
}

function listCiting(
  index: LibraryIndex,
  { target, self }: { target: number; self: number },
): Int32Array[] {
  const sentences: Int32Array[] = [];
  for (const source of index.inbound.get(target)?.keys() ?? []) {
    if (source === self) continue;
    for (const link of index.pages.get(source)?.links ?? []) {
      if (link.target === target && link.sentence.length > 0) sentences.push(link.sentence);
    }
    if (sentences.length >= MOST_SENTENCES) break;
  }
  return sentences;
}

function weighSentence(index: LibraryIndex, words: Int32Array): WeighedSentence {
  const counts = new Map<number, number>();
  for (const stem of words) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const stems = [...counts.keys()];
  const weights = stems.map(
    (stem) => weighStem(index, stem) * (1 + Math.log(counts.get(stem) ?? 1)),
  );
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return { stems, weights: weights.map((weight) => weight / length) };
}

/** Length of the sum of all the sentences. */
function measureSum(sentences: readonly WeighedSentence[]): number {
  const sums = new Map<number, number>();
  for (const { stems, weights } of sentences) {
    stems.forEach((stem, place) => sums.set(stem, (sums.get(stem) ?? 0) + (weights[place] ?? 0)));
  }
  let squares = 0;
  for (const sum of sums.values()) squares += sum * sum;
  return Math.sqrt(squares) || 1;
}
