import type { NameHit } from './collectMentions.ts';
import type { PageReading } from './readPage.ts';

/** Words between two words of a name that still count as one mention. */
const MAX_GAP = 2;
const MAX_SPAN = 8;

export interface Window {
  readonly block: number;
  readonly first: number;
  readonly last: number;
  /** Weight of the different name words inside. */
  readonly weight: number;
}

/** Groups a target's name words that stand close together in one sentence. */
export function findWindows(
  reading: PageReading,
  hits: readonly NameHit[],
  weigh: (stem: number) => number,
): Window[] {
  const windows: Window[] = [];
  let from = 0;
  while (from < hits.length) {
    const first = hits[from];
    if (first === undefined) break;
    const block = reading.blocks[first.block];
    const seen = new Set([first.stem]);
    let weight = weigh(first.stem);
    let last = first;
    let next = from + 1;
    for (; next < hits.length; next += 1) {
      const hit = hits[next];
      if (hit === undefined || hit.block !== first.block) break;
      if (hit.at - last.at > MAX_GAP + 1 || hit.at - first.at >= MAX_SPAN) break;
      if (block?.sentences[hit.at] !== block?.sentences[first.at]) break;
      if (block?.taken.subarray(last.at, hit.at).includes(1)) break;
      if (seen.has(hit.stem)) break;
      seen.add(hit.stem);
      weight += weigh(hit.stem);
      last = hit;
    }
    windows.push({ block: first.block, first: first.at, last: last.at, weight });
    from = next;
  }
  return windows;
}
