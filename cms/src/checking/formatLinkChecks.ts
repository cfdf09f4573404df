import type { CheckedAddress, LinkCheckReport } from './checkLinks.ts';

function describe(check: CheckedAddress): string {
  const why = check.errorCode ?? (check.httpStatus === null ? '' : String(check.httpStatus));
  const where = check.finalAddress === null ? '' : ` → ${check.finalAddress}`;
  const doubt = check.looksMissing ? ' (reads as if it were not there)' : '';
  return `${check.status.padEnd(10)} ${why.padEnd(15)} ${check.address}${where}${doubt}\n`;
}

/** What a run found: a line for each address that somebody should look at, and the numbers. */
export function formatLinkChecks({ addresses, due, checked, counts }: LinkCheckReport): string {
  const lines = checked
    .filter(({ status, looksMissing }) => status !== 'ok' || looksMissing)
    .map(describe);
  const numbers = Object.entries(counts).map(([status, count]) => `${count} ${status}`);
  const end = `${checked.length} of ${due} due addresses checked, ${addresses} in all: ${numbers.join(', ')}.\n`;
  return lines.join('') + end;
}
