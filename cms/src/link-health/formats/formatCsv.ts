import { describeSource, noSource } from './describeSource.ts';
import { describeTarget } from './describeTarget.ts';
import type { LinkReport, ReportedFault, ReportedPage } from '../linkReport.ts';

type Column = readonly [
  name: string,
  read: (page: ReportedPage, faults: readonly ReportedFault[]) => string | number,
];

const yes = (value: boolean): string => (value ? 'yes' : 'no');

const origins = ['body', 'curated', 'field', 'navigation', 'generated'] as const;

const columns: readonly Column[] = [
  ['path', (page) => page.path],
  ['title', (page) => page.title],
  ['type', (page) => page.type],
  ['topic', (page) => page.topic ?? ''],
  ['orphan', (page) => yes(page.isOrphan)],
  ['weak', (page) => yes(page.isWeak)],
  ['unreachable', (page) => yes(page.isUnreachable)],
  ['stands alone', (page) => yes(page.standsAlone)],
  ['linking pages', (page) => page.linkingPages],
  ['linked pages', (page) => page.linkedPages],
  ...origins.map((origin): Column => [`inbound ${origin}`, (page) => page.inbound[origin]]),
  ...origins.map((origin): Column => [`outbound ${origin}`, (page) => page.outbound[origin]]),
  ['link score', (page) => page.linkScore.toFixed(1)],
  ['click depth', (page) => page.clickDepth ?? ''],
  ['group', (page) => page.group],
  ['faulty links', (page) => page.faultyLinks],
  [
    'they lead to',
    (_page, faults) =>
      faults.map((fault) => `${describeTarget(fault)}: ${fault.health}`).join('; '),
  ],
  [
    'link from',
    ({ sources }) =>
      sources?.length === 0 ? noSource : (sources ?? []).map(describeSource).join('; '),
  ],
];

/** Excel takes a file without it for one of an older encoding, and shows other signs for "é" and "’". */
const byteOrderMark = '\ufeff';

/** One line for each page, as RFC 4180 has it, in UTF-8 with a byte order mark. */
export function formatCsv({ pages, faults }: LinkReport): string {
  const byPage = new Map<string, ReportedFault[]>();
  for (const fault of faults) {
    byPage.set(fault.page, [...(byPage.get(fault.page) ?? []), fault]);
  }
  const lines = [
    columns.map(([name]) => name),
    ...pages.map((page) => columns.map(([, read]) => read(page, byPage.get(page.path) ?? []))),
  ];
  return byteOrderMark + lines.map((line) => line.map(writeCell).join(',')).join('\r\n');
}

function writeCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  // A spreadsheet would read these as a formula: some pass over blanks before it, and take full-width signs.
  const text = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
