import type { InferredSite } from '../addresses/inferSite.ts';
import type { ImportReport } from './importReport.ts';

/**
 * Says which hosts count as the pages' own from an earlier import, and which others may be: links to
 * them stay links to the web although their paths are those of pages.
 */
export function noticeHosts(
  { hosts, nearHosts }: InferredSite,
  { folder, given, report }: { folder: string; given: readonly string[]; report: ImportReport },
): void {
  for (const host of hosts) if (nearHosts.has(host) && !given.includes(host)) add(host, KNOWN);
  for (const [host, found] of nearHosts) {
    if (hosts.has(host)) continue;
    const count = found === 1 ? 'A link there has the path' : `${found} links there have the paths`;
    add(
      host,
      `${count} of pages here, and stays a link to the web. If it is their site, use --site ${host}.`,
    );
  }
  function add(what: string, reason: string): void {
    report.notices.push({ file: folder, what, reason });
  }
}

const KNOWN =
  'Links there lead to these pages, as in the import before. --site with another host changes that.';
