import { addNestedCount } from './counting.ts';

interface OneLink {
  readonly target: number;
  readonly source: number;
}

type CountedLinks = Map<number, Map<number, number>>;

/** Links in one setting: target → source → number of links. Most are single ones. */
export type ContextLinks = OneLink | CountedLinks;

/** Adds a link to those of its setting (`change` 1) or takes it out of them (−1). */
export function countContext(
  contexts: Map<string, ContextLinks>,
  { key, target, source }: OneLink & { readonly key: string },
  change: 1 | -1,
): void {
  const known = contexts.get(key);
  if (known === undefined && change === 1) {
    contexts.set(key, { target, source });
    return;
  }
  const counted = toCounted(known);
  addNestedCount(counted, { outer: target, inner: source }, change);
  if (counted.size > 0) contexts.set(key, counted);
  else contexts.delete(key);
}

/** Share of the links in a setting that lead to the target, the page's own left out; shrunk when few. */
export function shareOfContext(
  links: ContextLinks | undefined,
  { target, self }: { target: number; self: number },
): number {
  if (links === undefined) return 0;
  if (!(links instanceof Map)) {
    return links.source !== self && links.target === target ? 1 / 1.5 : 0;
  }
  let all = 0;
  for (const sources of links.values()) all += sources.size - (sources.has(self) ? 1 : 0);
  const own = links.get(target);
  const count = own === undefined ? 0 : own.size - (own.has(self) ? 1 : 0);
  return count / (all + 0.5);
}

function toCounted(links: ContextLinks | undefined): CountedLinks {
  if (links instanceof Map) return links;
  return links === undefined ? new Map() : new Map([[links.target, new Map([[links.source, 1]])]]);
}
