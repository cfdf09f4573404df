import { binFeatures } from './featureBins.ts';
import type { Matrix } from './featureBins.ts';
import { growTree } from './growTree.ts';
import type { TreeOptions } from './growTree.ts';
import { createRandom } from './random.ts';
import { scoreTree, toProbability } from './trees.ts';
import type { Forest, Tree } from './trees.ts';

export interface ForestOptions extends TreeOptions {
  readonly rounds: number;
  /** Share of the features and of the rows each tree sees. */
  readonly columnShare: number;
  readonly rowShare: number;
  readonly seed: number;
}

export interface Examples {
  readonly matrix: Matrix;
  /** 0 or 1 a row. */
  readonly labels: Uint8Array;
  /** How much each row counts. */
  readonly weights: Float32Array;
  /** Margins to start from, when a forest is grown on top of another model. */
  readonly offsets?: Float64Array | undefined;
}

/** Boosts trees for the logistic loss. The same examples and seed give the same forest. */
export function growForest(examples: Examples, options: ForestOptions): Forest {
  const { matrix, labels, weights, offsets } = examples;
  const random = createRandom(options.seed);
  const binned = binFeatures(matrix);
  const base = offsets === undefined ? readBase(labels, weights) : 0;
  const margins = Float64Array.from(labels, (_, row) => base + (offsets?.[row] ?? 0));
  const first = new Float64Array(matrix.rows);
  const second = new Float64Array(matrix.rows);
  const allColumns = Array.from({ length: matrix.columns }, (_, column) => column);
  const allRows = Int32Array.from(labels, (_, row) => row);
  const trees: Tree[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    for (let row = 0; row < matrix.rows; row += 1) {
      const p = toProbability(margins[row] ?? 0);
      const weight = weights[row] ?? 1;
      first[row] = weight * (p - (labels[row] ?? 0));
      second[row] = weight * Math.max(1e-6, p * (1 - p));
    }
    const rows = allRows.filter(() => random() < options.rowShare);
    const columns = allColumns.filter(() => random() < options.columnShare);
    const tree = growTree(binned, { rows, columns, derivatives: { first, second } }, options);
    trees.push(tree);
    for (let row = 0; row < matrix.rows; row += 1) {
      margins[row] = (margins[row] ?? 0) + scoreTree(tree, matrix.values, row * matrix.columns);
    }
  }
  return { base, trees };
}

function readBase(labels: Uint8Array, weights: Float32Array): number {
  let positive = 0.5;
  let total = 1;
  labels.forEach((label, row) => {
    positive += label * (weights[row] ?? 1);
    total += weights[row] ?? 1;
  });
  return Math.log(positive / (total - positive));
}
