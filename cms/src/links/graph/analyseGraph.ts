import { checkArray } from '../library/checkOptions.ts';
import type { LibraryPage } from '../library/libraryPage.ts';
import type { Library } from '../prepareLibrary.ts';
import { findIslands } from './findIslands.ts';
import { LINK_ORIGINS, buildLinkGraph } from './linkGraph.ts';
import type { CountByOrigin, OutsideLink } from './linkGraph.ts';
import { measureClickDepth } from './measureClickDepth.ts';
import { rankPages, scoreRanks } from './rankPages.ts';

export interface GraphOptions {
  /** Slugs a reader starts from, such as the home page; may be empty. */
  readonly startPages: readonly string[];
  /** Links that aren't in any page's text. @default none */
  readonly outsideLinks?: readonly OutsideLink[];
  /** Slugs meant to stand alone; they are never called orphan or weak. @default none */
  readonly intendedOrphans?: readonly string[];
}

/** How one page stands in the link graph. */
export interface PageStanding {
  readonly slug: string;
  /** Number of links by origin, repeats counted. */
  readonly inbound: CountByOrigin;
  readonly outbound: CountByOrigin;
  /** Different pages that link to it, and that it links to, by choice: no navigation, no lists made by rule. */
  readonly linkingPages: number;
  readonly linkedPages: number;
  /** No page links to it by choice, and it isn't a start page. */
  readonly isOrphan: boolean;
  /** Fewer than three pages link to it, or it links to fewer than two, by choice. */
  readonly isWeak: boolean;
  /** PageRank over chosen links, 0–100, the logarithm scaled to the best page. */
  readonly linkScore: number;
  /** Fewest clicks from a start page over all links; null when no clicks lead there. */
  readonly clickDepth: number | null;
  /** 0 for the largest group of pages that hang together by chosen links. */
  readonly island: number;
}

export interface GraphAnalysis {
  /** In the order of the library. */
  readonly pages: readonly PageStanding[];
  readonly orphans: readonly string[];
  readonly weak: readonly string[];
  /** Pages no clicks lead to from the start pages. */
  readonly unreachable: readonly string[];
  /** Sizes of the groups of pages that hang together by chosen links, the largest first. */
  readonly islands: readonly number[];
  /** Pairs of pages with a chosen link from the first to the second. */
  readonly connections: number;
  /** Links to slugs that no page has; none of those that lead to the web. */
  readonly missing: readonly OutsideLink[];
}

const LEAST_LINKING = 3;
const LEAST_LINKED = 2;

/**
 * Measures how the pages of a library hang together. Links in a text, a list, a guide set and a field
 * are chosen; those of menus and of lists made by rule count for clicks alone.
 *
 * @throws {TypeError} without start pages, and for a link of an unknown origin
 */
export function analyseGraph(library: Library, options: GraphOptions): GraphAnalysis {
  return analysePages(
    [...library.index.pages.values()].map(({ page }) => page),
    options,
  );
}

/** As `analyseGraph`, of pages that no library was prepared from: links need no words. */
export function analysePages(
  pagesOfLibrary: readonly Pick<LibraryPage, 'slug' | 'links' | 'listLinks'>[],
  options: GraphOptions,
): GraphAnalysis {
  const { startPages, outsideLinks = [], intendedOrphans = [] } = options;
  checkArray('startPages', startPages);
  checkArray('intendedOrphans', intendedOrphans);
  checkLinks(outsideLinks);
  const graph = buildLinkGraph(pagesOfLibrary, outsideLinks);
  const scores = scoreRanks(rankPages(graph.chosen));
  const depths = measureClickDepth(graph, startPages);
  const islands = findIslands(graph.chosen);
  const islandOf = new Map(islands.flatMap((island, at) => island.map((page) => [page, at])));
  const starts = new Set(startPages);
  const intended = new Set(intendedOrphans);

  const pages = graph.slugs.flatMap((slug, at): PageStanding[] => {
    const inbound = graph.inbound[at];
    const outbound = graph.outbound[at];
    if (inbound === undefined || outbound === undefined) return [];
    const linkingPages = graph.chosen.sources[at]?.size ?? 0;
    const linkedPages = graph.chosen.targets[at]?.size ?? 0;
    const isJudged = !intended.has(slug);
    return [
      {
        slug,
        inbound,
        outbound,
        linkingPages,
        linkedPages,
        isOrphan: isJudged && linkingPages === 0 && !starts.has(slug),
        isWeak: isJudged && (linkingPages < LEAST_LINKING || linkedPages < LEAST_LINKED),
        linkScore: scores[at] ?? 0,
        clickDepth: depths[at] ?? null,
        island: islandOf.get(at) ?? 0,
      },
    ];
  });
  const slugsWhere = (holds: (page: PageStanding) => boolean): string[] =>
    pages.filter(holds).map((page) => page.slug);
  return {
    pages,
    orphans: slugsWhere((page) => page.isOrphan),
    weak: slugsWhere((page) => page.isWeak),
    unreachable: slugsWhere((page) => page.clickDepth === null),
    islands: islands.map((island) => island.length),
    connections: graph.chosen.targets.reduce((sum, targets) => sum + targets.size, 0),
    missing: graph.missing,
  };
}

function checkLinks(links: readonly OutsideLink[]): void {
  checkArray('outsideLinks', links);
  for (const { source, target, origin } of links) {
    if (LINK_ORIGINS.includes(origin)) continue;
    const known = LINK_ORIGINS.join(', ');
    throw new TypeError(
      `The link from "${source}" to "${target}" has the origin "${String(origin)}": give one of ${known}.`,
    );
  }
}
