/**
 * Pairs the items of two lists: first those with the same exact key, then, of the rest, those with
 * the same loose key, in order. What finds no partner comes back with null.
 */
export function pairUp<Left, Right>(
  left: readonly Left[],
  right: readonly Right[],
  keys: readonly {
    readonly left: (item: Left) => string | null;
    readonly right: (item: Right) => string | null;
  }[],
): { pairs: readonly { left: Left; right: Right | null }[]; unpaired: readonly Right[] } {
  const partners = new Map<Left, Right>();
  let remaining = right;
  for (const key of keys) {
    const waiting = new Map<string, Right[]>();
    for (const item of remaining) {
      const name = key.right(item);
      if (name === null) continue;
      waiting.set(name, [...(waiting.get(name) ?? []), item]);
    }
    const taken = new Set<Right>();
    for (const item of left) {
      const name = partners.has(item) ? null : key.left(item);
      const partner = name === null ? undefined : waiting.get(name)?.shift();
      if (partner === undefined) continue;
      partners.set(item, partner);
      taken.add(partner);
    }
    remaining = remaining.filter((item) => !taken.has(item));
  }
  return {
    pairs: left.map((item) => ({ left: item, right: partners.get(item) ?? null })),
    unpaired: remaining,
  };
}
