import { getHeapStatistics } from 'node:v8';

/**
 * Fitted to what heaps grew by, for prose of 100 to 3,000 words a document, of few and of many subjects
 * (decision 222): it is off by less than a fifth.
 */
export const bytesOfDocument = 1500;
const bytesOfLetter = 2.6;
const bytesOfWord = 650;

/** What is in an index. */
export interface IndexedAmount {
  documents: number;
  /** Letters of all their texts. */
  letters: number;
  /** Different words: of an index in parts, those of each part. */
  words: number;
}

/** What the rest of the server needs before any share is reckoned. */
const bytesOfServer = 128 * 1024 * 1024;
const share = 1 / 2;

/** About how much memory an index takes. */
export function estimateIndexBytes({ documents, letters, words }: IndexedAmount): number {
  return documents * bytesOfDocument + letters * bytesOfLetter + words * bytesOfWord;
}

/** How much of a heap the index may take; `heapBytes` is the most that the heap may grow to. */
export function mostIndexBytes(heapBytes = getHeapStatistics().heap_size_limit): number {
  return Math.max(0, heapBytes - bytesOfServer) * share;
}
