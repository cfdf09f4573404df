import { describe, expect, it } from 'vitest';

import { addTree } from '../../cms/src/links/model/addTree.ts';
import { createRandom } from '../../cms/src/links/model/random.ts';
import { scoreForest } from '../../cms/src/links/model/scoreForest.ts';
import { scoreTree } from '../../cms/src/links/model/trees.ts';
import type { Tree } from '../../cms/src/links/model/trees.ts';

const COLUMNS = 6;
const ROWS = 60;

/** A tree whose branches end where they like, at most `depth` questions down. */
function drawTree(random: () => number, depth: number): Tree {
  const feature: number[] = [];
  const threshold: number[] = [];
  const left: number[] = [];
  const value: number[] = [];
  const addLeaf = (): number => {
    feature.push(-1);
    threshold.push(0);
    left.push(0);
    return value.push(random() - 0.5) - 1;
  };
  const divide = (node: number, questions: number): void => {
    if (questions === 0 || random() < 0.2) return;
    const child = addLeaf();
    addLeaf();
    feature[node] = Math.floor(random() * COLUMNS);
    threshold[node] = Math.round(random() * 4) / 4;
    left[node] = child;
    divide(child, questions - 1);
    divide(child + 1, questions - 1);
  };
  divide(addLeaf(), depth);
  return { feature, threshold, left, value };
}

describe.each([0, 1, 2, 3, 4, 6])('trees of %d questions at most', (depth) => {
  const random = createRandom(depth + 1);
  const trees = Array.from({ length: 25 }, () => drawTree(random, depth));
  // Quarters, so that many stand right on a threshold.
  const rows = Array.from({ length: ROWS }, () =>
    Array.from({ length: COLUMNS }, () => (random() < 0.1 ? NaN : Math.round(random() * 4) / 4)),
  );

  it('score a row as they do when walked node by node, to the last bit', () => {
    for (const row of rows) {
      const walked = trees.reduce((sum, tree) => sum + scoreTree(tree, row), 0.3);
      expect(scoreForest({ base: 0.3, trees }, row)).toBe(walked);
      expect(scoreForest({ base: 0.3, trees }, Float64Array.from(row))).toBe(walked);
    }
  });

  it('add up over all rows of a matrix alike', () => {
    const matrix = { values: Float32Array.from(rows.flat()), rows: ROWS, columns: COLUMNS };
    const margins = new Float64Array(ROWS).fill(0.3);
    for (const tree of trees) addTree(margins, tree, matrix);
    rows.forEach((row, at) => {
      expect(margins[at]).toBe(trees.reduce((sum, tree) => sum + scoreTree(tree, row), 0.3));
    });
  });
});
