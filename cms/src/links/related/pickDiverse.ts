import type { LibraryIndex } from '../library/library.ts';
import { cosine } from '../library/termIndex.ts';

interface Scored {
  readonly id: number;
  readonly score: number;
}

/** Two pages more alike than this say the same twice. */
const SAME_TEXT = 0.85;

/** The best in order, leaving near copies of a page that is picked already to the end. */
export function pickDiverse<One extends Scored>(
  index: LibraryIndex,
  ranked: readonly One[],
  limit: number,
): One[] {
  const picked: One[] = [];
  const copies: One[] = [];
  for (const one of ranked) {
    if (picked.length >= limit) break;
    const isCopy = picked.some((other) => compare(index, one.id, other.id) > SAME_TEXT);
    (isCopy ? copies : picked).push(one);
  }
  return [...picked, ...copies].slice(0, limit);
}

function compare(index: LibraryIndex, a: number, b: number): number {
  const first = index.measures.get(a)?.body;
  const second = index.measures.get(b)?.body;
  return first === undefined || second === undefined ? 0 : cosine(first, second);
}
