import { referencesOf } from '../published/library/libraryRow.ts';
import type { LibraryRow } from '../published/library/libraryRow.ts';
import type { PublishedKey } from '../published/publishedDocument.ts';
import type { Snapshot } from '../published/library/snapshot.ts';
import type { DocumentName } from './documentName.ts';
import { findMixedWords } from './findMixedWords.ts';
import type { WebFault } from './judgeWebAddress.ts';
import type { LinkReport, ReportedFault, ReportedPage } from './linkReport.ts';
import { measureStanding } from './measureStanding.ts';
import type { LibraryStanding } from './measureStanding.ts';
import { findMissingTarget, judgeLinks, listActiveLinks, listPages } from './pageLink.ts';
import type { PageLink } from './pageLink.ts';
import type { SiteMap } from './readSiteMap.ts';

interface ReportSources {
  snapshot: Snapshot;
  site: SiteMap;
  /** Whether a document that isn't published is deleted. */
  isDeleted: (key: PublishedKey) => boolean;
  /** What editors call a document that isn't published; null when it is deleted. */
  nameDocument: (key: PublishedKey) => DocumentName | null;
  /** What is known to be wrong with an address on the web. */
  judgeWeb: (address: string) => WebFault | null;
  /** ISO 8601; links outside of their window at this time aren't counted. */
  at: string;
}

/** Measures the links of everything that is published. */
export function makeLinkReport({
  snapshot,
  site,
  isDeleted,
  nameDocument,
  judgeWeb,
  at,
}: ReportSources): LinkReport {
  const rows = listPages(snapshot).sort((one, other) => compare(one.path, other.path));
  const links = judgeLinks(listActiveLinks(rows, at), {
    lookup: snapshot,
    site,
    isDeleted,
    judgeWeb,
  });
  const nameMissing = ({ link }: PageLink): DocumentName | null => {
    const missing = findMissingTarget(snapshot, link);
    return missing === null ? null : nameDocument(missing);
  };
  const standing = measureStanding({ snapshot, pages: rows, links, site });
  const faults = links.flatMap((link) => describeFault(link, nameMissing));
  const faulty = new Map<string, number>();
  for (const { page } of faults) faulty.set(page, (faulty.get(page) ?? 0) + 1);
  const places = new Map<string, number>(rows.map(({ key }, at) => [key, at]));
  return {
    at,
    revision: snapshot.revision,
    totals: {
      pages: rows.length,
      links: countByHealth(links),
      connections: standing.connections.length,
      groups: standing.groups.length,
      largestShare: rows.length === 0 ? 0 : (standing.groups[0] ?? 0) / rows.length,
    },
    pages: rows.flatMap((row) => describePage(row, { snapshot, standing, faulty })),
    faults,
    mixedWords: findMixedWords(links, nameMissing),
    connections: standing.connections.flatMap(([source, target]) => {
      const [from, to] = [places.get(source), places.get(target)];
      return from === undefined || to === undefined ? [] : [[from, to] as const];
    }),
  };
}

function compare(one: string | null, other: string | null): number {
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

function countByHealth(links: readonly PageLink[]): LinkReport['totals']['links'] {
  const counts = {
    ...{ ok: 0, unpublished: 0, redirected: 0, unchecked: 0 },
    ...{ broken: 0, 'broken-section': 0 },
  };
  for (const { health } of links) counts[health] += 1;
  return counts;
}

function describeFault(
  faulty: PageLink,
  nameMissing: (link: PageLink) => DocumentName | null,
): ReportedFault[] {
  const { source, link, health, checkedAt } = faulty;
  if (health === 'ok' || health === 'unchecked') return [];
  const page = source.path ?? source.key;
  const target = describeTarget(faulty);
  const { origin, anchorText: anchor, sentence } = link;
  const document = nameMissing(faulty);
  return [{ health, page, origin, anchor, sentence, target, document, checkedAt }];
}

function describeTarget({ link, health, target }: PageLink): string {
  if (health === 'broken-section') return `${target?.path ?? link.target}#${link.targetSection}`;
  return link.url ?? link.target ?? '(none)';
}

function describePage(
  row: LibraryRow,
  {
    snapshot,
    standing,
    faulty,
  }: { snapshot: Snapshot; standing: LibraryStanding; faulty: ReadonlyMap<string, number> },
): ReportedPage[] {
  const measured = standing.pages.get(row.key);
  if (measured === undefined || row.path === null) return [];
  const [topic] = referencesOf(row, 'topics');
  return [
    {
      path: row.path,
      title: row.title,
      type: row.type,
      topic: (topic === undefined ? undefined : snapshot.get(topic)?.title) ?? null,
      ...measured,
      faultyLinks: faulty.get(row.path) ?? 0,
      sources: null,
    },
  ];
}
