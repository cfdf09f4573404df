import { leadsElsewhere } from '../library/leadsElsewhere.ts';
import type { LibraryPage } from '../library/libraryPage.ts';

/**
 * Where a link comes from: a sentence, a list of links in the text, a person's choice elsewhere
 * (a guide set, a reference field), the site's navigation, or a list that is generated.
 */
export const LINK_ORIGINS = [
  'body',
  'list',
  'curated',
  'field',
  'navigation',
  'generated',
] as const;
export type LinkOrigin = (typeof LINK_ORIGINS)[number];

/** A link that isn't in a page's text. */
export interface OutsideLink {
  readonly source: string;
  readonly target: string;
  readonly origin: LinkOrigin;
}

export type CountByOrigin = Record<LinkOrigin, number>;

/** By page: numbers of the pages it links to, and that link to it. */
export interface JoinedPages {
  readonly targets: readonly ReadonlySet<number>[];
  readonly sources: readonly ReadonlySet<number>[];
}

/** Pages and the links between them, each pair of pages once. A page's link to itself is left out. */
export interface LinkGraph {
  readonly slugs: readonly string[];
  /** By page: numbers of the pages it links to. */
  readonly targets: readonly ReadonlySet<number>[];
  /** By page: how many links there are of each origin, repeats counted. */
  readonly outbound: readonly CountByOrigin[];
  readonly inbound: readonly CountByOrigin[];
  /** Links that somebody chose to set. */
  readonly chosen: JoinedPages;
  /** Links to slugs that no page has; none of those that lead to the web. */
  readonly missing: readonly OutsideLink[];
}

const CHOSEN: ReadonlySet<LinkOrigin> = new Set(['body', 'list', 'curated', 'field']);

export function buildLinkGraph(
  pages: readonly Pick<LibraryPage, 'slug' | 'links' | 'listLinks'>[],
  outsideLinks: readonly OutsideLink[],
): LinkGraph {
  const slugs = pages.map((page) => page.slug);
  const numbers = new Map(slugs.map((slug, at) => [slug, at]));
  const sets = (): Set<number>[] => slugs.map(() => new Set());
  const counts = (): CountByOrigin[] => slugs.map(emptyCount);
  const graph = {
    slugs,
    targets: sets(),
    chosen: { targets: sets(), sources: sets() },
    outbound: counts(),
    inbound: counts(),
    missing: [...readMissing()],
  };
  for (const { source, target, origin } of readLinks()) {
    const from = numbers.get(source);
    const to = numbers.get(target);
    if (from === undefined || to === undefined || from === to) continue;
    graph.targets[from]?.add(to);
    count(graph.outbound[from], origin);
    count(graph.inbound[to], origin);
    if (!CHOSEN.has(origin)) continue;
    graph.chosen.targets[from]?.add(to);
    graph.chosen.sources[to]?.add(from);
  }
  return graph;

  function* readLinks(): Generator<OutsideLink> {
    for (const { slug: source, links, listLinks } of pages) {
      for (const { target } of links) yield { source, target, origin: 'body' };
      for (const { target } of listLinks) yield { source, target, origin: 'list' };
    }
    yield* outsideLinks;
  }

  function* readMissing(): Generator<OutsideLink> {
    for (const link of readLinks()) {
      if (!numbers.has(link.target) && !leadsElsewhere(link.target)) yield link;
    }
  }
}

function emptyCount(): CountByOrigin {
  return { body: 0, list: 0, curated: 0, field: 0, navigation: 0, generated: 0 };
}

function count(counts: CountByOrigin | undefined, origin: LinkOrigin): void {
  if (counts !== undefined) counts[origin] += 1;
}
