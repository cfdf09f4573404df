import type { JoinedPages } from './linkGraph.ts';

/**
 * Groups of pages joined by links in either direction (weakly connected components), the largest
 * first. A site that hangs together is one group.
 */
export function findIslands({ targets, sources }: JoinedPages): number[][] {
  const seen = new Set<number>();
  const islands: number[][] = [];
  for (let start = 0; start < targets.length; start += 1) {
    if (seen.has(start)) continue;
    const island: number[] = [];
    const open = [start];
    seen.add(start);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      island.push(at);
      for (const next of [...(targets[at] ?? []), ...(sources[at] ?? [])]) {
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(next);
      }
    }
    islands.push(island);
  }
  return islands.sort((a, b) => b.length - a.length);
}
