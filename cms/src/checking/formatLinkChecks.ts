import { safeLine } from '../terminal/safeText.ts';
import type { CheckedAddress, LinkCheckReport, WaitingHost } from './checkLinks.ts';

function describe(check: CheckedAddress): string {
  const why = check.errorCode ?? (check.httpStatus === null ? '' : String(check.httpStatus));
  const where = check.finalAddress === null ? '' : ` → ${check.finalAddress}`;
  const doubt = check.looksMissing ? ' (reads as if it were not there)' : '';
  const line = `${check.status.padEnd(10)} ${why.padEnd(15)} ${check.address}${where}${doubt}`;
  return `${safeLine(line)}\n`;
}

function describeWait({ host, until, left }: WaitingHost): string {
  const when = until === null ? 'for now' : `until ${until}`;
  return `${safeLine(host)} asks to wait ${when}: ${left} of its addresses were not looked at.\n`;
}

const listCounts = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([status, count]) => `${count} ${status}`)
    .join(', ');

/**
 * What a run found: a line for each address that somebody should look at, those found broken before
 * too, for each host that asked to wait, and the numbers.
 */
export function formatLinkChecks(report: LinkCheckReport): string {
  const { addresses, due, checked, counts, known, brokenBefore, waiting } = report;
  const lines = [
    ...checked.filter(({ status, looksMissing }) => status !== 'ok' || looksMissing).map(describe),
    ...brokenBefore.map(describe),
    ...waiting.map(describeWait),
    `${checked.length} of ${due} due addresses checked: ${listCounts(counts)}.\n`,
    `On record, ${addresses} addresses: ${listCounts(known)}.\n`,
  ];
  return lines.join('');
}
