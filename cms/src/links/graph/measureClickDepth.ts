import type { LinkGraph } from './linkGraph.ts';

/** Fewest clicks from any start page; null for a page no clicks lead to. */
export function measureClickDepth(
  { slugs, targets }: LinkGraph,
  startPages: readonly string[],
): (number | null)[] {
  const depths: (number | null)[] = slugs.map(() => null);
  const starts = new Set(startPages);
  let reached = slugs.flatMap((slug, at) => (starts.has(slug) ? [at] : []));
  for (const at of reached) depths[at] = 0;
  for (let depth = 1; reached.length > 0; depth += 1) {
    const next: number[] = [];
    for (const from of reached) {
      for (const to of targets[from] ?? []) {
        if (depths[to] !== null) continue;
        depths[to] = depth;
        next.push(to);
      }
    }
    reached = next;
  }
  return depths;
}
