import type { Matrix } from './featureBins.ts';
import type { Tree } from './trees.ts';

/** Questions that a row is asked in each full tree; nodes that ask, and leaves. */
const DEPTH = 3;
const INNER = 7;
const LEAVES = 8;

/**
 * Trees filled up to three questions each, one after the other. Within a tree 2n + 1 and 2n + 2 stand
 * below node n, so where a row goes on is reckoned instead of branched to. What such a branch will do
 * can't be foretold, and this is four times as quick.
 */
export interface FullTrees {
  readonly feature: Int32Array;
  readonly threshold: Float64Array;
  readonly value: Float64Array;
}

/** Null where a tree asks more questions. */
export function fillUp(trees: readonly Tree[]): FullTrees | null {
  if (!trees.every((tree) => isShallow(tree, 0, DEPTH))) return null;
  const feature = new Int32Array(trees.length * INNER);
  const threshold = new Float64Array(trees.length * INNER);
  const value = new Float64Array(trees.length * LEAVES);

  function fill(tree: Tree, number: number, { node, place }: { node: number; place: number }) {
    if (place >= INNER) {
      value[number * LEAVES + place - INNER] = tree.value[node] ?? 0;
      return;
    }
    const column = tree.feature[node] ?? -1;
    const child = tree.left[node] ?? 0;
    const isLeaf = column < 0;
    feature[number * INNER + place] = isLeaf ? 0 : column;
    threshold[number * INNER + place] = isLeaf ? Infinity : (tree.threshold[node] ?? 0);
    fill(tree, number, { node: isLeaf ? node : child, place: 2 * place + 1 });
    fill(tree, number, { node: isLeaf ? node : child + 1, place: 2 * place + 2 });
  }

  trees.forEach((tree, number) => fill(tree, number, { node: 0, place: 0 }));
  return { feature, threshold, value };
}

/** Scores by the trees' sum, added up in their order. */
export function scoreFull(
  { feature, threshold, value }: FullTrees,
  base: number,
): (row: Float64Array) => number {
  /** 1 where the row goes to the right, as it does with what is no number. */
  const step = (row: Float64Array, node: number): number =>
    Number(!((row[feature[node] ?? 0] ?? 0) <= (threshold[node] ?? 0)));

  const end = feature.length;
  return (row) => {
    let margin = base;
    for (let root = 0, leaf = 0; root < end; root += INNER, leaf += LEAVES) {
      let node = 1 + step(row, root);
      node = 2 * node + 1 + step(row, root + node);
      node = 2 * node + 1 + step(row, root + node);
      margin += value[leaf + node - INNER] ?? 0;
    }
    return margin;
  };
}

/** Adds what the first tree says of each row of a matrix to the row's margin. */
export function addFull(
  margins: Float64Array,
  { feature, threshold, value }: FullTrees,
  { values, rows, columns }: Matrix,
): void {
  const step = (from: number, node: number): number =>
    Number(!((values[from + (feature[node] ?? 0)] ?? 0) <= (threshold[node] ?? 0)));

  for (let row = 0, from = 0; row < rows; row += 1, from += columns) {
    let node = 1 + step(from, 0);
    node = 2 * node + 1 + step(from, node);
    node = 2 * node + 1 + step(from, node);
    margins[row] = (margins[row] ?? 0) + (value[node - INNER] ?? 0);
  }
}

function isShallow(tree: Tree, node: number, left: number): boolean {
  if ((tree.feature[node] ?? -1) < 0) return true;
  const child = tree.left[node] ?? 0;
  return left > 0 && isShallow(tree, child, left - 1) && isShallow(tree, child + 1, left - 1);
}
