/**
 * One regression tree, its nodes in flat lists. A node with `feature` −1 is a leaf with `value`;
 * otherwise a row goes to `left` when its feature is at most `threshold`, else to `left + 1`.
 */
export interface Tree {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly value: readonly number[];
}

/** A sum of trees; `base` is the margin (log odds) before the first. */
export interface Forest {
  readonly base: number;
  readonly trees: readonly Tree[];
}

export function scoreTree(tree: Tree, row: ArrayLike<number>, offset = 0): number {
  let node = 0;
  for (;;) {
    const feature = tree.feature[node] ?? -1;
    if (feature < 0) return tree.value[node] ?? 0;
    const left = tree.left[node] ?? 0;
    node = (row[offset + feature] ?? 0) <= (tree.threshold[node] ?? 0) ? left : left + 1;
  }
}

export function toProbability(margin: number): number {
  return 1 / (1 + Math.exp(-margin));
}
