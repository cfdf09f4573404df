import type { Steps } from '../library/steps.ts';

/** Rows of numbers, one after the other. */
export interface Matrix {
  readonly values: Float32Array;
  readonly rows: number;
  readonly columns: number;
}

/** Each value as the number of its bin, column by column, and the upper edge of every bin. */
export interface BinnedMatrix {
  readonly bins: readonly Uint8Array[];
  readonly edges: readonly Float32Array[];
}

const MAX_BINS = 48;

/** Cuts each column into at most 48 bins of about as many rows each. */
export function* binFeatures(matrix: Matrix): Steps<BinnedMatrix> {
  const bins: Uint8Array[] = [];
  const edges: Float32Array[] = [];
  for (let column = 0; column < matrix.columns; column += 1) {
    const values = readColumn(matrix, column);
    const edge = findEdges(values);
    edges.push(edge);
    bins.push(Uint8Array.from(values, (value) => findBin(edge, value)));
    yield;
  }
  return { bins, edges };
}

function readColumn({ values, rows, columns }: Matrix, column: number): Float32Array {
  const out = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) out[row] = values[row * columns + column] ?? 0;
  return out;
}

/**
 * Zero and other frequent values fill whole bins; the rest is cut where the ranks say, so that a
 * feature that is mostly zero still has its tail cut finely. A cut lies halfway to the next value:
 * then no value falls on its other side when the cut is rounded, or the value isn't.
 */
function findEdges(values: Float32Array): Float32Array {
  const sorted = values.toSorted();
  const frequent = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const rest = sorted.filter((value) => value !== frequent);
  const edges = new Set<number>([frequent]);
  for (let cut = 1; cut < MAX_BINS; cut += 1) {
    edges.add(rest[Math.floor((rest.length * cut) / MAX_BINS)] ?? frequent);
  }
  return Float32Array.from(edges)
    .toSorted()
    .map((edge) => {
      const next = sorted[countUpTo(sorted, edge)] ?? edge;
      return edge + (next - edge) / 2;
    });
}

/** How many of the sorted values are at most this one. */
function countUpTo(sorted: Float32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first bin whose edge is not below the value; one past the last edge for larger ones. */
function findBin(edges: Float32Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
