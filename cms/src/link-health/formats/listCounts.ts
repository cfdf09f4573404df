import { countFindings } from '../findings.ts';
import type { LinkReport } from '../linkReport.ts';

/** What the report counts, with the words that every format has for it. */
export function listCounts(report: LinkReport): [label: string, value: string][] {
  const { totals, pages } = report;
  const found = countFindings(report);
  const counts: [string, number][] = [
    ['Pages', totals.pages],
    ['Links that lead to a published page', totals.links.ok],
    ['Other links to the web or elsewhere on the site', totals.links.unchecked],
    ['Broken links', found.broken],
    ['Links to a section that is gone', found['broken-section']],
    ['Links to what is not published', found.unpublished],
    ['Links to an address that redirects', found.redirected],
    ['Pairs of pages with a link by choice', totals.connections],
    ['Orphans', found.orphan],
    ['Weak guides', found.weak],
    ['Unreachable pages', found.unreachable],
    ['Pages that stand alone on purpose', pages.filter(({ standsAlone }) => standsAlone).length],
    ['Words with different targets', found['mixed-words']],
    ['Groups that hang together', totals.groups],
  ];
  return [
    ...counts.map(([label, count]): [string, string] => [label, String(count)]),
    ['Share of pages in the largest', `${Math.round(totals.largestShare * 100)}%`],
  ];
}
