import type { Examples } from './growForest.ts';

/** Lists of rows and labels as the trees are grown from. Without weights every row counts 1. */
export function toExamples(lists: {
  readonly rows: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly weights?: readonly number[];
  readonly offsets?: Float64Array | undefined;
}): Examples {
  const { rows, labels, weights, offsets } = lists;
  const columns = rows[0]?.length ?? 0;
  const values = new Float32Array(rows.length * columns);
  rows.forEach((row, at) => values.set(row, at * columns));
  return {
    matrix: { values, rows: rows.length, columns },
    labels: Uint8Array.from(labels),
    weights:
      weights === undefined ? new Float32Array(rows.length).fill(1) : Float32Array.from(weights),
    offsets,
  };
}
