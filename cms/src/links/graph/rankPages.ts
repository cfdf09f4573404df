import type { JoinedPages } from './linkGraph.ts';

/** Chance that a reader follows a link rather than starting anew (Brin and Page, 1998). */
const DAMPING = 0.85;
const MAX_ROUNDS = 200;
const PRECISION = 1e-10;

/**
 * PageRank of each page; all together make 1. A page without links passes its rank to all pages.
 */
export function rankPages({ targets, sources }: JoinedPages): number[] {
  const count = targets.length;
  let ranks = new Array<number>(count).fill(1 / Math.max(1, count));
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const dangling = ranks.reduce((sum, rank, at) => sum + (targets[at]?.size === 0 ? rank : 0), 0);
    const next = ranks.map((_, at) => {
      let received = dangling / count;
      for (const source of sources[at] ?? []) {
        received += (ranks[source] ?? 0) / (targets[source]?.size ?? 1);
      }
      return (1 - DAMPING) / count + DAMPING * received;
    });
    const change = next.reduce((sum, rank, at) => sum + Math.abs(rank - (ranks[at] ?? 0)), 0);
    ranks = next;
    if (change < PRECISION) break;
  }
  return ranks;
}

/**
 * PageRank as a score from 0 to 100: the logarithm of how many times the average a page has, with
 * the best page at 100. The logarithm keeps the many small pages apart.
 */
export function scoreRanks(ranks: readonly number[]): number[] {
  const scaled = ranks.map((rank) => Math.log1p(rank * ranks.length));
  const best = scaled.reduce((most, value) => Math.max(most, value), 0);
  return scaled.map((value) => (best === 0 ? 0 : 100 * (value / best)));
}
