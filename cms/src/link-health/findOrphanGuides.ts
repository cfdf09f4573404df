import type { LibraryRow } from '../published/library/libraryRow.ts';
import type { PublishedLink } from '../published/publishedLink.ts';
import type { Snapshot } from '../published/library/snapshot.ts';
import { judgeLink } from './judgeLink.ts';
import { isActive, listPages } from './pageLink.ts';
import type { SiteMap } from './readSiteMap.ts';

interface OrphanSources {
  snapshot: Snapshot;
  site: SiteMap;
  /** ISO 8601; links outside of their window at this time aren't counted. */
  at: string;
}

function* linksWith(
  { links }: LibraryRow,
  target: LibraryRow['key'] | null,
): Generator<PublishedLink> {
  for (const index of links.indices()) if (links.targetAt(index) === target) yield links.at(index);
}

/**
 * The guides that the link report calls orphans, without the report's other measures: what leads to
 * a guide is looked up, and of all links only those to an address are read.
 */
export function findOrphanGuides({ snapshot, site, at }: OrphanSources): LibraryRow[] {
  const starts = new Set(site.startPages.map((path) => snapshot.findByPath(path)?.key));
  const pages = listPages(snapshot);
  const known = new Map(pages.map((row) => [row.key, row]));
  const isLinked = ({ key }: LibraryRow) =>
    snapshot.listLinking(key).some((from) => {
      const source = known.get(from);
      if (source === undefined || from === key) return false;
      return [...linksWith(source, key)].some((link) => isActive(link, at));
    });
  const orphans = new Map(
    pages
      .filter(({ key, type, values }) => {
        return type === 'articles' && values['standsAlone'] !== true && !starts.has(key);
      })
      .filter((row) => !isLinked(row))
      .map((row) => [row.key, row]),
  );
  if (orphans.size === 0) return [];
  const surroundings = { lookup: snapshot, site, isDeleted: () => false };
  for (const source of pages) {
    for (const link of linksWith(source, null)) {
      if (!isActive(link, at)) continue;
      const { target } = judgeLink(surroundings, link, source.path);
      if (target !== null && target.key !== source.key) orphans.delete(target.key);
    }
  }
  return [...orphans.values()];
}
