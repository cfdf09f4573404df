import { getHeapStatistics } from 'node:v8';

/** Measured: about 20 KB for a guide of 600 words, which has 4,800 letters. */
const bytesOfLetter = 4;
/** What each document takes, however few words it has. */
export const bytesOfDocument = 500;
/** What the rest of the server needs before any share is reckoned. */
const bytesOfServer = 128 * 1024 * 1024;
const share = 1 / 2;

/** About how much memory a document of so many letters takes in the index. */
export function estimateIndexBytes({ letters }: { letters: number }): number {
  return bytesOfDocument + letters * bytesOfLetter;
}

/** How much of a heap the index may take; `heapBytes` is the most that the heap may grow to. */
export function mostIndexBytes(heapBytes = getHeapStatistics().heap_size_limit): number {
  return Math.max(0, heapBytes - bytesOfServer) * share;
}
