import type { LinkCheckRow } from './linkCheck.ts';

/** The host that gave the answer: where redirects ended. */
export function answeringHost(
  address: string,
  { finalAddress }: Pick<LinkCheckRow, 'finalAddress'>,
): string {
  return new URL(finalAddress ?? address).hostname;
}

/** Until when hosts asked not to be asked again (ISO 8601), of those whose time isn't over. */
export function findHostWaits(rows: Iterable<LinkCheckRow>, now: Date): Map<string, string> {
  const waits = new Map<string, string>();
  for (const row of rows) {
    if (row.notBefore === null || Date.parse(row.notBefore) <= now.getTime()) continue;
    const host = answeringHost(row.address, row);
    if (row.notBefore > (waits.get(host) ?? '')) waits.set(host, row.notBefore);
  }
  return waits;
}
