import { splitWords } from './splitWords.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Numbers of a text's stems, in order. */
export function readStems(text: string, vocabulary: Vocabulary): number[] {
  return splitWords(text).words.map((word) => vocabulary.idOf(word));
}

/** Stop words at both ends cut off; a phrase of nothing but stop words stays as it is. */
export function trimStopWords(stems: readonly number[], vocabulary: Vocabulary): readonly number[] {
  const first = stems.findIndex((stem) => !vocabulary.isStopWord(stem));
  if (first === -1) return stems;
  const last = stems.findLastIndex((stem) => !vocabulary.isStopWord(stem));
  return stems.slice(first, last + 1);
}
