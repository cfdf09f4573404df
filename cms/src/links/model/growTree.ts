import type { BinnedMatrix } from './featureBins.ts';
import type { Tree } from './trees.ts';

const BINS = 64;

export interface TreeOptions {
  readonly depth: number;
  /** Least sum of second derivatives (about rows × p(1−p)) in a leaf. */
  readonly minLeaf: number;
  readonly l2: number;
  /** Step of each tree. */
  readonly rate: number;
}

export interface Derivatives {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

/**
 * Grows one tree on the rows by Newton steps over histograms (as gradient-boosting libraries do).
 */
export function growTree(
  { bins, edges }: BinnedMatrix,
  {
    rows,
    columns,
    derivatives,
  }: { rows: Int32Array; columns: readonly number[]; derivatives: Derivatives },
  options: TreeOptions,
): Tree {
  const feature: number[] = [];
  const threshold: number[] = [];
  const left: number[] = [];
  const value: number[] = [];

  function addLeaf(members: Int32Array): number {
    const { first, second } = sumOver(members, derivatives);
    feature.push(-1);
    threshold.push(0);
    left.push(0);
    return value.push((-options.rate * first) / (second + options.l2)) - 1;
  }

  function divide(node: number, members: Int32Array, depth: number): void {
    if (depth >= options.depth) return;
    const split = findSplit(members);
    if (split === null) return;
    const column = bins[split.feature];
    const isLow = (row: number): boolean => (column?.[row] ?? 0) <= split.bin;
    const low = members.filter(isLow);
    const high = members.filter((row) => !isLow(row));
    feature[node] = split.feature;
    threshold[node] = edges[split.feature]?.[split.bin] ?? 0;
    left[node] = addLeaf(low);
    addLeaf(high);
    const at = left[node] ?? 0;
    divide(at, low, depth + 1);
    divide(at + 1, high, depth + 1);
  }

  function findSplit(members: Int32Array): Split | null {
    const total = sumOver(members, derivatives);
    const parent = total.first ** 2 / (total.second + options.l2);
    let best: Split | null = null;
    for (const column of columns) {
      const split = findSplitIn(column, members, total);
      if (split !== null && split.gain - parent > Math.max(1e-6, best?.gain ?? 0)) {
        best = { ...split, gain: split.gain - parent };
      }
    }
    return best;
  }

  function findSplitIn(
    column: number,
    members: Int32Array,
    total: { first: number; second: number },
  ): Split | null {
    const cells = bins[column];
    if (cells === undefined) return null;
    const firsts = new Float64Array(BINS);
    const seconds = new Float64Array(BINS);
    for (const row of members) {
      const bin = cells[row] ?? 0;
      firsts[bin] = (firsts[bin] ?? 0) + (derivatives.first[row] ?? 0);
      seconds[bin] = (seconds[bin] ?? 0) + (derivatives.second[row] ?? 0);
    }
    let best: Split | null = null;
    let first = 0;
    let second = 0;
    const cuts = edges[column]?.length ?? 0;
    for (let bin = 0; bin < cuts; bin += 1) {
      first += firsts[bin] ?? 0;
      second += seconds[bin] ?? 0;
      const rest = total.second - second;
      if (second < options.minLeaf || rest < options.minLeaf) continue;
      const gain =
        first ** 2 / (second + options.l2) + (total.first - first) ** 2 / (rest + options.l2);
      if (gain > (best?.gain ?? 0)) best = { feature: column, bin, gain };
    }
    return best;
  }

  divide(addLeaf(rows), rows, 0);
  return { feature, threshold, left, value };
}

function sumOver(members: Int32Array, derivatives: Derivatives): { first: number; second: number } {
  let first = 0;
  let second = 0;
  for (const row of members) {
    first += derivatives.first[row] ?? 0;
    second += derivatives.second[row] ?? 0;
  }
  return { first, second };
}
