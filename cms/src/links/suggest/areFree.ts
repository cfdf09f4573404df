import type { ReadBlock } from './readPage.ts';

/** Whether words may become one link: none of them is taken, and all stand on one line. */
export function areFree(block: ReadBlock, first: number, last: number): boolean {
  if (block.taken.subarray(first, last + 1).includes(1)) return false;
  if (first === last) return true;
  return !block.text.slice(block.starts[first], block.ends[last]).includes('\n');
}
