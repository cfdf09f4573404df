import type { ForestOptions } from '../../../cms/src/links/model/growForest.ts';

/** Settings by which a few hundred rows grow trees that tell something. */
export const smallForest: ForestOptions = {
  rounds: 60,
  rate: 0.2,
  depth: 3,
  minLeaf: 2,
  l2: 1,
  columnShare: 1,
  seed: 4,
};
