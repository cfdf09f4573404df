import type { Matrix } from './featureBins.ts';
import { addFull, fillUp } from './fullTrees.ts';
import { scoreTree } from './trees.ts';
import type { Tree } from './trees.ts';

/** Adds what a tree says of each row of a matrix to the row's margin. */
export function addTree(margins: Float64Array, tree: Tree, matrix: Matrix): void {
  const full = fillUp([tree]);
  if (full !== null) {
    addFull(margins, full, matrix);
    return;
  }
  for (let row = 0; row < matrix.rows; row += 1) {
    margins[row] = (margins[row] ?? 0) + scoreTree(tree, matrix.values, row * matrix.columns);
  }
}
