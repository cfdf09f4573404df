/** Adds to a count and forgets it when nothing is left. */
export function addCount<Key>(counts: Map<Key, number>, key: Key, change: number): void {
  const count = (counts.get(key) ?? 0) + change;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}

/** Adds to a count inside a map of counts; empty inner maps are forgotten. */
export function addNestedCount<Outer, Inner>(
  counts: Map<Outer, Map<Inner, number>>,
  at: { readonly outer: Outer; readonly inner: Inner },
  change: number,
): void {
  const inner = counts.get(at.outer) ?? new Map<Inner, number>();
  addCount(inner, at.inner, change);
  if (inner.size > 0) counts.set(at.outer, inner);
  else counts.delete(at.outer);
}

/** As `addCount` on a copy where nothing is counted yet: what is mostly empty can share one map. */
export function withCount<Key>(
  counts: Map<Key, number>,
  key: Key,
  change: number,
): Map<Key, number> {
  const own = counts.size === 0 ? new Map<Key, number>() : counts;
  addCount(own, key, change);
  return own;
}
