import { readTexts } from '../fields/read/readValue.ts';
import { analysePages } from '../links/index.ts';
import type { CountByOrigin, OutsideLink, PageStanding } from '../links/index.ts';
import type { LibraryRow } from '../published/library/libraryRow.ts';
import type { Snapshot } from '../published/library/snapshot.ts';
import type { PageLink } from './pageLink.ts';
import type { SiteMap } from './readSiteMap.ts';

/** What the site shows everywhere, its menus and guide sets: a page of their own that links to them. */
const menusPage = 'site:site';

/** Lists that the site places itself; nobody needs to link to them. */
const listTypes: readonly string[] = ['guide-sets', 'topics'];

/** Links by where they come from, repeats counted. */
export type LinkCounts = Omit<CountByOrigin, 'list'>;

export interface Standing extends Omit<PageStanding, 'slug' | 'inbound' | 'outbound' | 'island'> {
  readonly inbound: LinkCounts;
  readonly outbound: LinkCounts;
  /** Number of its group of pages that hang together, from 1 for the largest. */
  readonly group: number;
  /** No clicks lead there from the menus and start pages, and it isn't meant to stand alone. */
  readonly isUnreachable: boolean;
  /** Its editors say that no page needs to link to it. */
  readonly standsAlone: boolean;
}

export interface LibraryStanding {
  /** By key of the page. */
  readonly pages: ReadonlyMap<string, Standing>;
  /** Sizes of the groups of pages that hang together by links somebody chose, the largest first. */
  readonly groups: readonly number[];
  /** Pairs of pages with a link that somebody chose from the first to the second. */
  readonly connections: readonly (readonly [source: string, target: string])[];
}

/**
 * Measures how the pages hang together. Orphans, weak guides, groups and the score go by the links
 * that somebody chose; the click depth goes by all links, menus and guide sets, topics and their lists
 * included. What stands alone on purpose is neither an orphan nor weak.
 */
export function measureStanding({
  snapshot,
  pages,
  links,
  site,
}: {
  snapshot: Snapshot;
  pages: readonly LibraryRow[];
  links: readonly PageLink[];
  site: SiteMap;
}): LibraryStanding {
  const known = new Set<string>(pages.map(({ key }) => key));
  const typeOf = new Map<string, string>(pages.map(({ key, type }) => [key, type]));
  // A topic files a page; nobody chose its page to lead readers there.
  const isFiling = ({ origin, target }: OutsideLink) =>
    origin === 'field' && typeOf.get(target) === 'topics';
  const set = listSet(links).filter(({ target }) => known.has(target));
  const chosen = set.filter((link) => !isFiling(link));
  const findKeys = (paths: readonly string[]): string[] =>
    paths.flatMap((path) => snapshot.findByPath(path)?.key ?? []).filter((key) => known.has(key));
  const startPages = findKeys(site.startPages);
  const placed: OutsideLink[] = [
    ...set.filter(isFiling),
    ...findKeys(site.menus).map((target): OutsideLink => ({
      source: menusPage,
      target,
      origin: 'navigation',
    })),
    ...pages.filter(isPlaced).map(({ key }): OutsideLink => ({
      source: menusPage,
      target: key,
      origin: 'generated',
    })),
    ...listTopicLists(snapshot, pages),
  ];

  const alone = new Set<string>(
    pages.filter(({ values }) => values['standsAlone'] === true).map(({ key }) => key),
  );
  const nodes = [...known].map(withoutLinks);
  const byChoice = analysePages(nodes, {
    startPages,
    outsideLinks: chosen,
    intendedOrphans: [...alone],
  });
  const byAll = analysePages([...nodes, withoutLinks(menusPage)], {
    startPages: [menusPage, ...startPages],
    outsideLinks: [...chosen, ...placed],
  });
  const all = new Map(byAll.pages.map((page) => [page.slug, page]));
  return {
    groups: byChoice.islands,
    connections: listConnections(chosen),
    pages: new Map(
      byChoice.pages.map(({ slug, island, ...page }) => {
        const { inbound, outbound, clickDepth } = all.get(slug) ?? page;
        const type = typeOf.get(slug) ?? '';
        const isOrphan = page.isOrphan && !listTypes.includes(type);
        const isWeak = page.isWeak && type === 'articles';
        const standsAlone = alone.has(slug);
        const standing: Standing = {
          ...page,
          inbound: countWithoutLists(inbound),
          outbound: countWithoutLists(outbound),
          ...{ clickDepth, isOrphan, isWeak, standsAlone },
          isUnreachable: clickDepth === null && !standsAlone,
          group: island + 1,
        };
        return [slug, standing];
      }),
    ),
  };
}

/** A guide set that says where the site is to show it; outside of its window its links don't count. */
function isPlaced({ type, values }: LibraryRow): boolean {
  return type === 'guide-sets' && readTexts(values['placements']).length > 0;
}

function withoutLinks(slug: string) {
  return { slug, links: [], listLinks: [] };
}

/** The engine tells lists in a text apart; here their links count as running text. */
function countWithoutLists({ list, ...counts }: CountByOrigin): LinkCounts {
  return { ...counts, body: counts.body + list };
}

function listSet(links: readonly PageLink[]): OutsideLink[] {
  return links.flatMap(({ source, link, target }) =>
    target === null ? [] : { source: source.key, target: target.key, origin: link.origin },
  );
}

/** A topic's page lists the guides that name the topic. */
function listTopicLists(snapshot: Snapshot, pages: readonly LibraryRow[]): OutsideLink[] {
  return pages
    .filter(({ type }) => type === 'topics')
    .flatMap(({ key }) =>
      [...snapshot.listReferring('articles', 'topics', key).byKey()].map((guide): OutsideLink => ({
        source: key,
        target: guide.key,
        origin: 'generated',
      })),
    );
}

function listConnections(links: readonly OutsideLink[]): [string, string][] {
  const pairs = new Map<string, [string, string]>();
  for (const { source, target } of links) {
    if (source !== target) pairs.set(`${source} ${target}`, [source, target]);
  }
  return [...pairs.values()];
}
