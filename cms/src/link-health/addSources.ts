import type { Payload } from 'payload';
import { openGuideLibrary } from '../guide-library/openGuideLibrary.ts';
import { findSources } from './findSources.ts';
import type { LinkReport } from './linkReport.ts';

/**
 * The report with the best guides to link from beside each weak guide, if any is good enough. It asks the link engine about
 * every guide: some 30 ms of processor time each.
 */
export async function addSources(payload: Payload, report: LinkReport): Promise<LinkReport> {
  const weak = report.pages.filter(({ isWeak }) => isWeak).map(({ path }) => path);
  if (weak.length === 0) return report;
  const sources = findSources(await openGuideLibrary(payload), new Set(weak));
  const pages = report.pages.map((page) => ({ ...page, sources: sources.get(page.path) ?? null }));
  return { ...report, pages };
}
