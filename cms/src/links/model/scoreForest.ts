import { fillUp, scoreFull } from './fullTrees.ts';
import { scoreTree } from './trees.ts';
import type { Forest } from './trees.ts';

type Score = (row: Float64Array) => number;

const known = new WeakMap<Forest, Score>();

/** The row's margin: log odds of the event the forest was grown for. */
export function scoreForest(forest: Forest, row: ArrayLike<number>): number {
  let score = known.get(forest);
  if (score === undefined) {
    score = createScore(forest);
    known.set(forest, score);
  }
  return score(row instanceof Float64Array ? row : Float64Array.from(row));
}

function createScore({ base, trees }: Forest): Score {
  const full = fillUp(trees);
  return full === null
    ? (row) => trees.reduce((sum, tree) => sum + scoreTree(tree, row), base)
    : scoreFull(full, base);
}
