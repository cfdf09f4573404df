import type { TurnedWork } from './inTurns.ts';

/** Items sorted at once, and those merged between two breaks: a millisecond or two. */
const itemsAtOnce = 2000;

/** Negative when `a` comes first. */
type Compare<Item> = (a: Item, b: Item) => number;

/** Sorts as `toSorted` does, with breaks. */
export function* sortInTurns<Item extends object>(
  items: readonly Item[],
  compare: Compare<Item>,
): TurnedWork<Item[]> {
  const runs: Item[][] = [];
  for (let start = 0; start < items.length; start += itemsAtOnce) {
    if (start > 0) yield;
    runs.push(items.slice(start, start + itemsAtOnce).sort(compare));
  }
  return yield* mergeInTurns(runs, compare);
}

/**
 * Merges sorted lists into one, with breaks. Of equal items those of an earlier list come first.
 */
export function* mergeInTurns<Item extends object>(
  lists: readonly Item[][],
  compare: Compare<Item>,
): TurnedWork<Item[]> {
  let runs = lists;
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let index = 0; index < runs.length; index += 2) {
      const [left = [], right] = runs.slice(index, index + 2);
      merged.push(right === undefined ? left : yield* mergeTwo(left, right, compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeTwo<Item extends object>(
  left: readonly Item[],
  right: readonly Item[],
  compare: Compare<Item>,
): TurnedWork<Item[]> {
  const merged: Item[] = [];
  let at = 0;
  for (const item of right) {
    for (let first = left[at]; first !== undefined && compare(first, item) <= 0; first = left[at]) {
      merged.push(first);
      at += 1;
      if (merged.length % itemsAtOnce === 0) yield;
    }
    merged.push(item);
    if (merged.length % itemsAtOnce === 0) yield;
  }
  return merged.concat(left.slice(at));
}
