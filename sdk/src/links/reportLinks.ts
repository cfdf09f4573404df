import type { ContentLink, PageReference } from '../generated/operations.ts';

/** The links of one page that do not lead where they should. */
export interface PageLinkReport {
  /** The page on which the links stand. */
  page: PageReference;
  /** Lead to a path of the site at which nothing stands. */
  broken: ContentLink[];
  /** Lead to a page that is not published: readers see their words only. */
  unpublished: ContentLink[];
  /** Lead to an old address that forwards. */
  redirected: ContentLink[];
}

/** Pages with links that need work, the worst first. Pages whose links are fine are left out. */
export function reportLinks(links: Iterable<ContentLink>): PageLinkReport[] {
  const reports = new Map<string, PageLinkReport>();
  for (const link of links) {
    const list = listName(link);
    if (list === null) continue;
    const page = link.source;
    const report = reports.get(page.id) ?? { page, broken: [], unpublished: [], redirected: [] };
    report[list].push(link);
    reports.set(page.id, report);
  }
  return [...reports.values()].sort(
    (one, other) =>
      other.broken.length - one.broken.length ||
      other.unpublished.length - one.unpublished.length ||
      other.redirected.length - one.redirected.length,
  );
}

function listName(link: ContentLink): 'broken' | 'unpublished' | 'redirected' | null {
  if (link.status === 'BROKEN') return 'broken';
  if (link.status === 'TARGET_UNPUBLISHED') return 'unpublished';
  return link.status === 'REDIRECTED' ? 'redirected' : null;
}
