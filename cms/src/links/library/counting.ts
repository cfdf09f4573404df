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
