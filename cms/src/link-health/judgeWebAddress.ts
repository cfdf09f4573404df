import type { LinkCheckRow } from '../checking/linkCheck.ts';
import { canonicalAddress } from '../checking/webAddresses.ts';
import { isWebAddress } from '../fields/webAddress.ts';

/** What the last look at an address on the web found wrong with links to it. */
export interface WebFault {
  readonly health: 'broken' | 'redirected';
  /** ISO 8601 in UTC. */
  readonly checkedAt: string;
}

/**
 * Whether a link to an address on the web is to be mended, by what `signpost links check` found. A
 * redirect counts when it is meant for good; null as well when nobody has looked, or nothing is sure.
 */
export function judgeWebAddress(
  checks: ReadonlyMap<string, LinkCheckRow>,
  address: string,
): WebFault | null {
  const check = isWebAddress(address) ? checks.get(canonicalAddress(address)) : undefined;
  if (check === undefined) return null;
  const { status, movedForGood, checkedAt } = check;
  if (status === 'broken') return { health: 'broken', checkedAt };
  return status === 'redirected' && movedForGood ? { health: 'redirected', checkedAt } : null;
}
