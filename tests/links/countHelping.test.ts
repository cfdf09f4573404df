import { describe, expect, it } from 'vitest';

import { runAtOnce } from '../../cms/src/links/library/steps.ts';
import { countHelping, keepTrees } from '../../cms/src/links/model/countHelping.ts';
import { growForest } from '../../cms/src/links/model/growForest.ts';
import type { Examples } from '../../cms/src/links/model/growForest.ts';
import { createRandom } from '../../cms/src/links/model/random.ts';
import { toExamples } from '../../cms/src/links/model/toExamples.ts';
import { smallForest } from './support/smallForest.ts';

/** Rows of two numbers; 1 with a chance of 0.9 where the first is above a half, when that tells. */
function drawHalf(seed: number, { tells }: { tells: boolean }): Examples {
  const random = createRandom(seed);
  const rows = Array.from({ length: 300 }, () => [random(), random()]);
  const labels = rows.map(([a = 0]) => (random() < (tells ? (a > 0.5 ? 0.9 : 0.1) : 0.5) ? 1 : 0));
  return toExamples({ rows, labels });
}

function countTrees(halves: readonly Examples[]): number {
  const forests = halves.map((half) => runAtOnce(growForest(half, smallForest)));
  return countHelping(forests, halves);
}

describe('the number of trees that help', () => {
  it('is none where one half of the pages says nothing of the other', () => {
    expect(countTrees([drawHalf(1, { tells: false }), drawHalf(2, { tells: false })])).toBeLessThan(
      3,
    );
  });

  it('is many where both halves say the same', () => {
    const trees = countTrees([drawHalf(1, { tells: true }), drawHalf(2, { tells: true })]);
    expect(trees).toBeGreaterThan(5);
    expect(trees).toBeLessThan(smallForest.rounds);
  });

  it('cuts a forest off after the trees that help', () => {
    const forest = runAtOnce(growForest(drawHalf(1, { tells: true }), smallForest));
    expect(keepTrees(forest, 4).trees).toEqual(forest.trees.slice(0, 4));
    expect(keepTrees(forest).trees).toHaveLength(smallForest.rounds);
  });
});
