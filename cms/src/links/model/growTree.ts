import type { BinnedMatrix } from './featureBins.ts';
import { BINS, subtract, sumByBin } from './histogram.ts';
import type { Derivatives, Histogram } from './histogram.ts';
import type { Steps } from '../library/steps.ts';
import type { Tree } from './trees.ts';

export interface TreeOptions {
  readonly depth: number;
  /** Least sum of second derivatives (about rows × p(1−p)) in a leaf. */
  readonly minLeaf: number;
  readonly l2: number;
  /** Step of each tree. */
  readonly rate: number;
  /** Column → 1 when more of it may only raise the margin, −1 when it may only lower it. */
  readonly signs?: ReadonlyMap<number, number>;
}

/** Where the values of a node's leaves may lie, before the step is applied. */
interface Bounds {
  readonly low: number;
  readonly high: number;
}

interface Split {
  /** Place in the list of columns. */
  readonly place: number;
  readonly bin: number;
  readonly gain: number;
}

/** Grows one tree by Newton steps over histograms, as gradient-boosting libraries do. */
export function* growTree(
  matrix: BinnedMatrix,
  examples: { rows: Int32Array; columns: readonly number[]; derivatives: Derivatives },
  options: TreeOptions,
): Steps<Tree> {
  const { columns } = examples;
  const feature: number[] = [];
  const threshold: number[] = [];
  const left: number[] = [];
  const value: number[] = [];

  function addLeaf(histogram: Histogram, bounds: Bounds): number {
    const wanted = leafValue(sumColumn(histogram), options.l2, bounds);
    feature.push(-1);
    threshold.push(0);
    left.push(0);
    return value.push(options.rate * wanted) - 1;
  }

  function* divide(
    node: number,
    members: Int32Array,
    histogram: Histogram,
    { depth, bounds }: { depth: number; bounds: Bounds },
  ): Steps<void> {
    const split =
      depth < options.depth ? findSplit(matrix, histogram, { columns, options, bounds }) : null;
    const column = split === null ? undefined : columns[split.place];
    const cells = column === undefined ? undefined : matrix.bins[column];
    if (split === null || column === undefined || cells === undefined) return;
    const { low, high } = partition(members, cells, split.bin);
    const isLowSmaller = low.length < high.length;
    const smaller = sumByBin(matrix, isLowSmaller ? low : high, examples);
    yield;
    const larger = subtract(histogram, smaller);
    const [lowSums, highSums] = isLowSmaller ? [smaller, larger] : [larger, smaller];
    const [lowBounds, highBounds] = divideBounds([lowSums, highSums], bounds, {
      sign: options.signs?.get(column) ?? 0,
      l2: options.l2,
    });
    const child = addLeaf(lowSums, lowBounds);
    addLeaf(highSums, highBounds);
    feature[node] = column;
    threshold[node] = matrix.edges[column]?.[split.bin] ?? 0;
    left[node] = child;
    yield* divide(child, low, lowSums, { depth: depth + 1, bounds: lowBounds });
    yield* divide(child + 1, high, highSums, { depth: depth + 1, bounds: highBounds });
  }

  const whole = sumByBin(matrix, examples.rows, examples);
  yield* divide(addLeaf(whole, FREE), examples.rows, whole, { depth: 0, bounds: FREE });
  return { feature, threshold, left, value };
}

const FREE: Bounds = { low: -Infinity, high: Infinity };

interface Sums {
  readonly first: number;
  readonly second: number;
}

function leafValue({ first, second }: Sums, l2: number, { low, high }: Bounds): number {
  return Math.min(high, Math.max(low, -first / (second + l2)));
}

/** Both sides' bounds: where the column has a sign, they may not cross the middle of the two. */
function divideBounds(
  [low, high]: readonly [Histogram, Histogram],
  bounds: Bounds,
  { sign, l2 }: { sign: number; l2: number },
): [Bounds, Bounds] {
  if (sign === 0) return [bounds, bounds];
  const middle =
    (leafValue(sumColumn(low), l2, bounds) + leafValue(sumColumn(high), l2, bounds)) / 2;
  const below = { low: bounds.low, high: middle };
  const above = { low: middle, high: bounds.high };
  return sign > 0 ? [below, above] : [above, below];
}

function partition(
  members: Int32Array,
  cells: Uint8Array,
  bin: number,
): { low: Int32Array; high: Int32Array } {
  const low = new Int32Array(members.length);
  const high = new Int32Array(members.length);
  let lows = 0;
  let highs = 0;
  for (const row of members) {
    if ((cells[row] ?? 0) <= bin) low[lows++] = row;
    else high[highs++] = row;
  }
  return { low: low.slice(0, lows), high: high.slice(0, highs) };
}

function findSplit(
  { edges }: BinnedMatrix,
  histogram: Histogram,
  {
    columns,
    options,
    bounds,
  }: { columns: readonly number[]; options: TreeOptions; bounds: Bounds },
): Split | null {
  const total = sumColumn(histogram);
  const parent = total.first ** 2 / (total.second + options.l2);
  let best: Split | null = null;
  for (let place = 0; place < columns.length; place += 1) {
    const cuts = edges[columns[place] ?? -1]?.length ?? 0;
    const sign = options.signs?.get(columns[place] ?? -1) ?? 0;
    let first = 0;
    let second = 0;
    for (let bin = 0; bin < cuts; bin += 1) {
      first += histogram.first[place * BINS + bin] ?? 0;
      second += histogram.second[place * BINS + bin] ?? 0;
      const rest = total.second - second;
      if (second < options.minLeaf || rest < options.minLeaf) continue;
      const gain =
        first ** 2 / (second + options.l2) +
        (total.first - first) ** 2 / (rest + options.l2) -
        parent;
      if (gain <= Math.max(1e-6, best?.gain ?? 0)) continue;
      if (sign !== 0) {
        const low = leafValue({ first, second }, options.l2, bounds);
        const high = leafValue({ first: total.first - first, second: rest }, options.l2, bounds);
        if ((high - low) * sign < 0) continue;
      }
      best = { place, bin, gain };
    }
  }
  return best;
}

/** Totals of a node: those of any one column. */
function sumColumn({ first, second }: Histogram): { first: number; second: number } {
  const sums = { first: 0, second: 0 };
  for (let bin = 0; bin < BINS; bin += 1) {
    sums.first += first[bin] ?? 0;
    sums.second += second[bin] ?? 0;
  }
  return sums;
}
