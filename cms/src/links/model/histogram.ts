import type { BinnedMatrix } from './featureBins.ts';

/** Room for a column's bins: more than `binFeatures` makes. */
export const BINS = 64;

/** First and second derivatives of the loss, a row each. */
export interface Derivatives {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Sums of both derivatives by column and bin. */
export interface Histogram {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

export function sumByBin(
  { bins }: BinnedMatrix,
  members: Int32Array,
  { columns, derivatives }: { columns: readonly number[]; derivatives: Derivatives },
): Histogram {
  const first = new Float64Array(columns.length * BINS);
  const second = new Float64Array(columns.length * BINS);
  const count = members.length;
  const ones = new Float64Array(count);
  const twos = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    const row = members[at] ?? 0;
    ones[at] = derivatives.first[row] ?? 0;
    twos[at] = derivatives.second[row] ?? 0;
  }
  columns.forEach((column, place) => {
    const cells = bins[column];
    if (cells === undefined) return;
    const from = place * BINS;
    for (let at = 0; at < count; at += 1) {
      const cell = from + (cells[members[at] ?? 0] ?? 0);
      first[cell] = (first[cell] ?? 0) + (ones[at] ?? 0);
      second[cell] = (second[cell] ?? 0) + (twos[at] ?? 0);
    }
  });
  return { first, second };
}

/** What is left of a whole when a part is taken out: saves counting the larger half. */
export function subtract(whole: Histogram, part: Histogram): Histogram {
  return {
    first: whole.first.map((sum, at) => sum - (part.first[at] ?? 0)),
    second: whole.second.map((sum, at) => sum - (part.second[at] ?? 0)),
  };
}
