import type { ReportedFault } from '../linkReport.ts';

/** What a faulty link leads to; for an address on the web with the day on which it was looked at. */
export function describeTarget({ target, checkedAt }: ReportedFault): string {
  return checkedAt === null ? target : `${target} (looked at on ${checkedAt.slice(0, 10)})`;
}
