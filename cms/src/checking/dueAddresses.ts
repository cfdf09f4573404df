import { failureMs } from './judgeFinding.ts';
import type { LinkCheckRow } from './linkCheck.ts';

export interface DueOptions {
  now: Date;
  /** How long a result holds, in milliseconds. Failures that may pass hold for six hours at most. */
  maxAgeMs: number;
  /** Only addresses of this host. */
  host?: string | null;
  /** At most so many, those not seen for longest first. */
  limit?: number | null;
}

function isDue(row: LinkCheckRow | undefined, { now, maxAgeMs }: DueOptions): boolean {
  if (row === undefined) return true;
  if (row.notBefore !== null && Date.parse(row.notBefore) > now.getTime()) return false;
  const holds = row.status === 'failing' ? Math.min(maxAgeMs, failureMs) : maxAgeMs;
  return now.getTime() - Date.parse(row.checkedAt) >= holds;
}

/** The addresses to look at now, in that order. */
export function dueAddresses(
  addresses: Iterable<string>,
  known: ReadonlyMap<string, LinkCheckRow>,
  options: DueOptions,
): string[] {
  const { host = null, limit = null } = options;
  const lastSeen = (address: string) => known.get(address)?.checkedAt ?? '';
  const due = [...addresses]
    .filter((address) => host === null || new URL(address).hostname === host.toLowerCase())
    .filter((address) => isDue(known.get(address), options))
    .sort((a, b) => (lastSeen(a) < lastSeen(b) ? -1 : lastSeen(a) > lastSeen(b) ? 1 : 0));
  return limit === null ? due : due.slice(0, limit);
}
