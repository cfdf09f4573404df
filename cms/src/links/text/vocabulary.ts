import { stemmer } from 'stemmer';

import { STOP_WORDS } from './stopWords.ts';

/** Numbers the stems of a library, so that texts are compared as integers. */
export interface Vocabulary {
  /** The number of the word's stem; a new stem gets the next number. */
  idOf(word: string): number;
  isStopWord(id: number): boolean;
  /** A word of this stem, as first met, in lower case. */
  wordOf(id: number): string;
  /** Number of stems so far. */
  size(): number;
}

export function createVocabulary(): Vocabulary {
  const byWord = new Map<string, number>();
  const byStem = new Map<string, number>();
  const firstWords: string[] = [];
  const stopWords = new Set<number>();

  function numberStem(stem: string, word: string): number {
    const known = byStem.get(stem);
    if (known !== undefined) return known;
    byStem.set(stem, byStem.size);
    return firstWords.push(word) - 1;
  }

  for (const word of STOP_WORDS) {
    const id = numberStem(`${word}.`, word);
    byWord.set(word, id);
    stopWords.add(id);
  }

  return {
    idOf(word) {
      const known = byWord.get(word);
      if (known !== undefined) return known;
      const plain = word.toLowerCase().replace(/['’].*$/u, '');
      const id = byWord.get(plain) ?? numberStem(stemmer(plain), plain);
      byWord.set(word, id);
      return id;
    },
    isStopWord: (id) => stopWords.has(id),
    wordOf: (id) => firstWords[id] ?? '',
    size: () => byStem.size,
  };
}
