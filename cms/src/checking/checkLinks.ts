import { createLocalReq, type Payload } from 'payload';
import type { GuardedClient } from '../fetching/guardedClient.ts';
import { askAddress } from './askAddress.ts';
import { dueAddresses } from './dueAddresses.ts';
import { judgeFinding } from './judgeFinding.ts';
import type { CheckStatus, LinkCheck } from './linkCheck.ts';
import {
  findLinkChecks,
  linkStatusAfter,
  updateCheckedLinks,
  writeLinkCheck,
} from './linkCheckRows.ts';
import { visitHosts } from './visitHosts.ts';
import { findWebAddresses } from './webAddresses.ts';

export interface CheckLinksOptions {
  client: GuardedClient;
  /** Default: the system's clock. */
  now?: () => Date;
  /** How long a result holds, in milliseconds. Default seven days. */
  maxAgeMs?: number;
  /** Look at so many addresses at most. Default: at all that are due. */
  limit?: number | null;
  /** Only addresses of this host. */
  host?: string | null;
  /** Hosts asked at the same time; each gets one request at a time. Default 8. */
  concurrency?: number;
  /** Milliseconds between two requests to one host. Default 1,000. */
  gapMs?: number;
  onProgress?: (progress: { done: number; total: number }) => void;
  /** Ends the run after the addresses under way. What was found stays. */
  signal?: AbortSignal;
}

/** An address that was looked at in this run. */
export interface CheckedAddress extends LinkCheck {
  readonly address: string;
}

export interface LinkCheckReport {
  /** Addresses that links and sources lead to. */
  addresses: number;
  /** Those that were due. */
  due: number;
  checked: CheckedAddress[];
  counts: Record<CheckStatus, number>;
}

const week = 7 * 24 * 3_600_000;

/**
 * Looks at the addresses on the web that links and sources lead to and whose last result is too old.
 * Each result is written when it is known, so that a run which ended early goes on where it was.
 */
export async function checkLinks(
  payload: Payload,
  options: CheckLinksOptions,
): Promise<LinkCheckReport> {
  const { client, now = () => new Date(), maxAgeMs = week, limit = null, host = null } = options;
  const { concurrency = 8, gapMs = 1000, onProgress, signal } = options;
  const req = await createLocalReq({}, payload);
  const addresses = await findWebAddresses(req);
  const known = await findLinkChecks(req);
  // New links to an address that is known, and links that a killed run had no time to write.
  for (const [address, { spellings, linkStatuses }] of addresses) {
    const check = known.get(address);
    const status = check && linkStatusAfter(check.status);
    const differs = status && [...linkStatuses].some((present) => present !== status);
    if (check && differs) await updateCheckedLinks(req, { spellings, check });
  }

  const due = dueAddresses(addresses.keys(), known, { now: now(), maxAgeMs, limit, host });
  const counts = { ok: 0, redirected: 0, broken: 0, failing: 0, unsure: 0 };
  const report: LinkCheckReport = {
    addresses: addresses.size,
    due: due.length,
    checked: [],
    counts,
  };
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve, gapMs));
  const visit = async (address: string) => {
    const last = known.get(address) ?? null;
    const check = judgeFinding(await askAddress(client, address, { last, pause }), last, now());
    await writeLinkCheck(req, { address, id: last?.id ?? null, check });
    const spellings = addresses.get(address)?.spellings ?? new Set([address]);
    await updateCheckedLinks(req, { spellings, check });
    counts[check.status] += 1;
    report.checked.push({ address, ...check });
    onProgress?.({ done: report.checked.length, total: due.length });
    const asksToWait = check.notBefore !== null || check.httpStatus === 429;
    return asksToWait ? ('leave the host' as const) : ('go on' as const);
  };
  await visitHosts(due, visit, { concurrency, pause, signal });
  return report;
}
