import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeInTurns } from '../../cms/src/published/library/sortInTurns.ts';

interface Item {
  value: number;
  list: number;
}

const byValue = (a: Item, b: Item): number => a.value - b.value;

function merge(lists: readonly Item[][]): { merged: Item[]; turns: number } {
  const work = mergeInTurns(lists, byValue);
  for (let turns = 0; ; turns += 1) {
    const step = work.next();
    if (step.done) return { merged: step.value, turns };
  }
}

describe('merging sorted lists', () => {
  it('gives what sorting all of them gives, equal items in the order of their lists', () => {
    const numbers = fc.array(fc.array(fc.integer({ min: 0, max: 9 })));
    fc.assert(
      fc.property(numbers, (all) => {
        const lists = all.map((values, list) =>
          values.map((value) => ({ value, list })).sort(byValue),
        );
        expect(merge(lists).merged).toEqual(lists.flat().sort(byValue));
      }),
      { seed: 7 },
    );
  });

  it('lets others in between when they are long', () => {
    const long = Array.from({ length: 5000 }, (_, value) => ({ value, list: 0 }));
    const { merged, turns } = merge([long, long]);
    expect(merged).toHaveLength(10_000);
    expect(turns).toBe(5);
  });
});
