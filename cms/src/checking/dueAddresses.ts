import { findHostWaits } from './hostWaits.ts';
import { failureMs } from './judgeFinding.ts';
import type { LinkCheckRow } from './linkCheck.ts';

export interface DueOptions {
  now: Date;
  /** How long a result holds, in milliseconds. Failures that may pass hold for six hours at most. */
  maxAgeMs: number;
  /** At most so many, those not seen for longest first. */
  limit?: number | null;
}

/** Whether an address was never looked at, or its last result holds no longer. */
export function isOld(row: LinkCheckRow | undefined, { now, maxAgeMs }: DueOptions): boolean {
  if (row === undefined) return true;
  const holds = row.status === 'failing' ? Math.min(maxAgeMs, failureMs) : maxAgeMs;
  return now.getTime() - Date.parse(row.checkedAt) >= holds;
}

/** Whether the address itself was asked to be left alone for now, as where redirects end elsewhere. */
function mustWait(row: LinkCheckRow | undefined, now: Date): boolean {
  return row?.notBefore != null && Date.parse(row.notBefore) > now.getTime();
}

/** The addresses to look at now, in that order; none of a host that asked to wait. */
export function dueAddresses(
  addresses: Iterable<string>,
  known: ReadonlyMap<string, LinkCheckRow>,
  options: DueOptions,
): string[] {
  const { now, limit = null } = options;
  const waits = findHostWaits(known.values(), now);
  const lastSeen = (address: string) => known.get(address)?.checkedAt ?? '';
  const due = [...addresses]
    .filter((address) => !waits.has(new URL(address).hostname))
    .filter((address) => !mustWait(known.get(address), now))
    .filter((address) => isOld(known.get(address), options))
    .sort((a, b) => (lastSeen(a) < lastSeen(b) ? -1 : lastSeen(a) > lastSeen(b) ? 1 : 0));
  return limit === null ? due : due.slice(0, limit);
}
