import { addTree } from './addTree.ts';
import type { Examples } from './growForest.ts';
import { toProbability } from './trees.ts';
import type { Forest } from './trees.ts';

/**
 * How many trees of a forest help: each of two forests is tried on the examples the other was grown
 * on, and with so many trees both are least wrong (logistic loss).
 */
export function countHelping(forests: readonly Forest[], examples: readonly Examples[]): number {
  const losses: number[] = [];
  for (const [at, forest] of forests.entries()) {
    const others = examples[1 - at];
    if (others === undefined) continue;
    measureLosses(forest, others).forEach((loss, trees) => {
      losses[trees] = (losses[trees] ?? 0) + loss;
    });
  }
  return losses.length === 0 ? 0 : losses.indexOf(Math.min(...losses));
}

/** The forest's first trees; all of them when no number is given. */
export function keepTrees(forest: Forest, count?: number): Forest {
  return count === undefined ? forest : { ...forest, trees: forest.trees.slice(0, count) };
}

/** The loss with no tree, with the first, with the first two and so on. */
function measureLosses(
  { base, trees }: Forest,
  { matrix, labels, weights, offsets }: Examples,
): number[] {
  const margins = Float64Array.from(labels, (_, row) => base + (offsets?.[row] ?? 0));
  const losses = [sumLoss()];
  for (const tree of trees) {
    addTree(margins, tree, matrix);
    losses.push(sumLoss());
  }
  return losses;

  function sumLoss(): number {
    let sum = 0;
    labels.forEach((label, row) => {
      const p = toProbability(label === 1 ? (margins[row] ?? 0) : -(margins[row] ?? 0));
      sum -= (weights[row] ?? 1) * Math.log(Math.max(1e-12, p));
    });
    return sum;
  }
}
