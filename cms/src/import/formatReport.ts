import type { ImportReport, ReportedPart } from './write/importReport.ts';

/** Lists longer than this are cut on screen; the report file has them whole. */
const SHOWN = 20;

/** The report as text: what was found, then a table of counts. */
export function formatReport(report: ImportReport): string {
  const edited = report.skipped.filter(({ reason }) => reason !== 'Unchanged.');
  const unsupported = report.unsupported.map(({ file, kind, text, kept }) => ({
    file,
    what: `${kind.replace('-', ' ')} ${text.slice(0, 60)}`,
    reason: kept === 'nothing' ? 'left out' : `kept as ${kept}`,
  }));
  return [
    ...formatList(
      'Failed',
      report.failed.map(({ file, reason }) => ({ file, what: '', reason })),
    ),
    ...formatList(
      'Left alone',
      edited.map(({ file, reason }) => ({ file, what: '', reason })),
    ),
    ...formatList('Links that lead nowhere; their words stay', report.unresolvedLinks),
    ...formatList('Images not stored; their text stays', report.unresolvedImages),
    ...formatList('Links to a heading that lead to the top of the page', report.linksToHeadings),
    ...formatList('Kept as drafts, since they can’t be published', report.keptAsDrafts),
    ...formatList('Redirects not made', report.redirectsNotMade),
    ...formatList('Not found here: create or skip', report.unmatched),
    ...formatList('To look at', report.notices),
    ...formatList('Unsupported parts', unsupported),
    ...formatCounts(report),
  ].join('\n');
}

function formatList(title: string, parts: readonly ReportedPart[]): string[] {
  if (parts.length === 0) return [];
  const lines = parts
    .slice(0, SHOWN)
    .map(({ file, what, reason }) => `  ${file}: ${what === '' ? '' : `${what} · `}${reason}`);
  const rest = parts.length - SHOWN;
  return [
    `${title} (${parts.length})`,
    ...lines,
    ...(rest > 0 ? [`  … and ${rest} more; --report writes all of them to a file`] : []),
    '',
  ];
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
    ['Links to documents', report.linksResolved],
    ['Links to a heading lead to its page', report.linksToHeadings.length],
    ['Links to the web', report.linksToWeb],
    ['Links unresolved', report.unresolvedLinks.length],
    [report.isDryRun ? 'Images to store' : 'Images stored', report.imagesStored],
    ['Images unresolved', report.unresolvedImages.length],
    ['Redirects', report.redirects],
    ['Unsupported parts', report.unsupported.length],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, count]) => `${label.padEnd(width)}  ${String(count).padStart(6)}`);
}
