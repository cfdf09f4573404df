import { describeSource, noSource } from './describeSource.ts';
import { describeTarget } from './describeTarget.ts';
import { listCounts } from './listCounts.ts';
import { safeLine } from '../../terminal/safeText.ts';
import type { LinkReport, ReportedFault, ReportedPage } from '../linkReport.ts';

/** Lists longer than this are cut on screen; the other formats have them whole. */
const SHOWN = 20;

/** The report as text: what was found, then a table of counts. */
export function formatTable(report: LinkReport): string {
  const { pages, faults, mixedWords } = report;
  const lines = [
    ...faults.map((fault) => ({ list: fault.health, line: describeFault(fault), more: [] })),
    ...pages
      .filter(({ isOrphan }) => isOrphan)
      .map((page) => ({ list: 'orphan', line: page.path, more: [] })),
    ...pages
      .filter(({ isWeak }) => isWeak)
      .map((page) => ({ list: 'weak', line: countLinks(page), more: listSources(page) })),
    ...pages
      .filter(({ isUnreachable }) => isUnreachable)
      .map((page) => ({ list: 'unreachable', line: page.path, more: [] })),
    ...mixedWords.map(({ words, targets }) => ({
      list: 'mixed',
      line: `"${words}" leads to ${targets.map(({ target }) => target).join(', ')}`,
      more: [],
    })),
  ];
  const titles: readonly [list: string, title: string][] = [
    ['broken', 'Broken links'],
    ['broken-section', 'Links to a section that is gone; they lead to the top of the page'],
    ['unpublished', 'Links to what is not published'],
    ['redirected', 'Links to an address that redirects'],
    ['orphan', 'Orphans: no page links to them'],
    ['weak', 'Weak guides: fewer than 3 pages link to them, or they link to fewer than 2'],
    ['unreachable', 'No clicks lead to them from the menus and start pages'],
    ['mixed', 'The same words lead to different targets'],
  ];
  return [
    ...titles.flatMap(([list, title]) =>
      formatList(
        title,
        lines.filter((one) => one.list === list),
      ),
    ),
    ...formatCounts(report),
  ].join('\n');
}

function describeFault(fault: ReportedFault): string {
  const { page, anchor, origin } = fault;
  const words = anchor === '' ? `a ${origin} link` : `"${anchor}"`;
  return `${page}: ${words} leads to ${describeTarget(fault)}`;
}

function countLinks({ path, linkingPages, linkedPages }: ReportedPage): string {
  return `${path}: ${linkingPages} in, ${linkedPages} out`;
}

function listSources({ sources }: ReportedPage): string[] {
  if (sources === null) return [];
  return sources.length === 0
    ? [noSource]
    : sources.map((source) => `link from ${describeSource(source)}`);
}

interface Finding {
  readonly line: string;
  /** Lines that stand under it. */
  readonly more: readonly string[];
}

function formatList(title: string, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const rest = findings.length - SHOWN;
  return [
    `${title} (${findings.length})`,
    ...findings
      .slice(0, SHOWN)
      .flatMap(({ line, more }) => [`  ${line}`, ...more.map((one) => `    ${one}`)])
      .map(safeLine),
    ...(rest > 0 ? [`  … and ${rest} more; the other formats have all of them`] : []),
    '',
  ];
}

function formatCounts(report: LinkReport): string[] {
  const rows = listCounts(report);
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `${label.padEnd(width)}  ${value.padStart(6)}`);
}
