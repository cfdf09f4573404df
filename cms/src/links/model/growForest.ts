import { addTree } from './addTree.ts';
import { binFeatures } from './featureBins.ts';
import type { Matrix } from './featureBins.ts';
import { growTree } from './growTree.ts';
import type { TreeOptions } from './growTree.ts';
import type { Derivatives } from './histogram.ts';
import { createRandom } from './random.ts';
import type { Steps } from '../library/steps.ts';
import { toProbability } from './trees.ts';
import type { Forest, Tree } from './trees.ts';

/** Errors of probability below this are quiet. */
const QUIET_ERROR = 0.05;
const QUIET_SHARE = 1 / 6;
const LOUD_SHARE = 0.7;

export interface ForestOptions extends TreeOptions {
  readonly rounds: number;
  /** Share of the features each tree sees. */
  readonly columnShare: number;
  readonly seed: number;
  /** Columns no tree may use. @default none */
  readonly ignored?: ReadonlySet<number>;
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
export function* growForest(examples: Examples, options: ForestOptions): Steps<Forest> {
  const { matrix, labels, weights, offsets } = examples;
  const random = createRandom(options.seed);
  const binned = yield* binFeatures(matrix);
  const base = offsets === undefined ? readBase(labels, weights) : 0;
  const margins = Float64Array.from(labels, (_, row) => base + (offsets?.[row] ?? 0));
  const first = new Float64Array(matrix.rows);
  const second = new Float64Array(matrix.rows);
  const allColumns = Array.from({ length: matrix.columns }, (_, column) => column).filter(
    (column) => options.ignored?.has(column) !== true,
  );
  const trees: Tree[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const rows = sampleRows({ margins, labels, weights, derivatives: { first, second } }, random);
    const columns = allColumns.filter(() => random() < options.columnShare);
    if (rows.length === 0 || columns.length === 0) continue;
    yield;
    const tree = yield* growTree(
      binned,
      { rows, columns, derivatives: { first, second } },
      options,
    );
    trees.push(tree);
    yield;
    addTree(margins, tree, matrix);
  }
  return { base, trees };
}

/**
 * Fills in the derivatives and picks the rows of one round: a row the model is nearly right about
 * is looked at one time in six and counts six times (gradient-based one-side sampling).
 */
function sampleRows(
  examples: {
    margins: Float64Array;
    labels: Uint8Array;
    weights: Float32Array;
    derivatives: Derivatives;
  },
  random: () => number,
): Int32Array {
  const { margins, labels, weights, derivatives } = examples;
  const rows = new Int32Array(labels.length);
  let count = 0;
  for (let row = 0; row < labels.length; row += 1) {
    const p = toProbability(margins[row] ?? 0);
    const error = p - (labels[row] ?? 0);
    const share = Math.abs(error) < QUIET_ERROR ? QUIET_SHARE : LOUD_SHARE;
    if (random() > share) continue;
    const weight = (weights[row] ?? 1) / share;
    derivatives.first[row] = weight * error;
    derivatives.second[row] = weight * Math.max(1e-6, p * (1 - p));
    rows[count++] = row;
  }
  return rows.slice(0, count);
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
