import { safeLine } from '../terminal/safeText.ts';
import { groupParts } from './groupParts.ts';
import type { ImportReport, ReportedPart } from './write/importReport.ts';

/** Lists longer than this are cut on screen; the report file has them whole. */
const SHOWN = 20;

/** The report as text: what was found, then a table of counts. */
export function formatReport(report: ImportReport): string {
  const edited = report.skipped.filter(({ reason }) => reason !== 'Unchanged.');
  const made = report.isDryRun ? 'Would create' : 'Created';
  return [
    ...formatList(
      'Failed',
      report.failed.map((failure) => ({ ...failure, what: '' })),
    ),
    ...formatList(
      'Left alone',
      edited.map(({ file, reason }) => ({ file, what: '', reason })),
    ),
    ...formatPassedOver(report),
    ...formatList(
      'Links that lead nowhere; their words stay. Mend them in the file or in the editor',
      report.unresolvedLinks,
    ),
    ...formatList('Images not stored; their text stays', report.unresolvedImages),
    ...formatList(
      'Links to a heading that isn’t there, or with a query; they lead to the page without it',
      report.linksToTop,
    ),
    ...formatList('Kept as drafts, since they can’t be published', report.keptAsDrafts),
    ...formatList('Redirects not made', report.redirectsNotMade),
    ...formatList(
      'Not found here, and not made by an import: make them and import again, or skip',
      groupUnmatched(report.unmatched),
    ),
    ...formatList('To look at', report.notices),
    ...groupParts(report.unsupported).flatMap(({ title, parts }) => formatList(title, parts)),
    ...formatList(
      made,
      report.created.map(({ file, collection, slug }) => ({
        file,
        what: '',
        reason: `${collection} ${slug}`,
      })),
    ),
    ...formatCounts(report),
  ].join('\n');
}

function formatList(title: string, parts: readonly ReportedPart[]): string[] {
  if (parts.length === 0) return [];
  const lines = parts.slice(0, SHOWN).map(({ file, line, what, reason }) => {
    const place = line === undefined ? file : `${file}:${line}`;
    return safeLine(`  ${place}: ${[what, reason].filter(Boolean).join(' · ')}`);
  });
  const rest = parts.length - SHOWN;
  return [
    `${title} (${parts.length})`,
    ...lines,
    ...(rest > 0 ? [`  … and ${rest} more; --report writes all of them to a file`] : []),
    '',
  ];
}

function formatPassedOver({ passedOver }: ImportReport): string[] {
  const count = passedOver.reduce((sum, entry) => sum + entry.count, 0);
  if (count === 0) return [];
  const lines = passedOver.map((entry) => {
    const names = entry.files.slice(0, 3).join(', ');
    const more = entry.count > 3 ? ', …' : '';
    return safeLine(`  ${entry.count} ${entry.kind} (${names}${more}) · ${entry.reason}`);
  });
  return [`Passed over (${count})`, ...lines, ''];
}

/** What many files name is said once, with the first of them. */
function groupUnmatched(parts: readonly ReportedPart[]): ReportedPart[] {
  const groups = new Map<string, ReportedPart[]>();
  for (const part of parts) {
    const key = `${part.what} ${part.reason}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [part]);
    else known.push(part);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          {
            ...first,
            file: others.length > 0 ? `${first.file} and ${others.length} more` : first.file,
          },
        ],
  );
}

/** How many were skipped for each reason, in short. */
function countReasons(skipped: ImportReport['skipped']): [string, number][] {
  const counts = new Map<string, number>();
  for (const { reason } of skipped) {
    const label = `  ${(reason.split('.')[0] ?? reason).toLowerCase()}`;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts];
}

function formatCounts(report: ImportReport): string[] {
  const rows: [string, number][] = [
    [report.isDryRun ? 'Would create' : 'Created', report.created.length],
    [report.isDryRun ? 'Would update' : 'Updated', report.updated.length],
    [report.isDryRun ? 'Would be drafts' : 'Of these, drafts', report.drafts],
    ['Skipped', report.skipped.length],
    ...countReasons(report.skipped),
    ['Failed', report.failed.length],
    ['Passed over', report.passedOver.reduce((sum, { count }) => sum + count, 0)],
    ['Links to documents', report.linksResolved],
    ['  to a heading of theirs', report.linksToHeadings],
    ['  to the top instead', report.linksToTop.length],
    ['Links to the web', report.linksToWeb],
    ['Links unresolved', report.unresolvedLinks.length],
    [report.isDryRun ? 'Images to store' : 'Images stored', report.imagesStored],
    ['Images unresolved', report.unresolvedImages.length],
    ['Redirects', report.redirects],
    ['Names not found here', report.unmatched.length],
    ['Unsupported parts', report.unsupported.length],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, count]) => `${label.padEnd(width)}  ${String(count).padStart(6)}`);
}
