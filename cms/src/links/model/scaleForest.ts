import type { Forest } from './trees.ts';

/** The forest with a share of what it says. */
export function scaleForest({ base, trees }: Forest, share: number): Forest {
  return {
    base: base * share,
    trees: trees.map((tree) => ({ ...tree, value: tree.value.map((value) => value * share) })),
  };
}
