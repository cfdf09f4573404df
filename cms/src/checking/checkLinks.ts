import { createLocalReq, type Payload } from 'payload';
import type { GuardedClient } from '../fetching/guardedClient.ts';
import { askAddress } from './askAddress.ts';
import { dueAddresses, isOld } from './dueAddresses.ts';
import { createHostTurns } from './hostTurns.ts';
import { answeringHost, findHostWaits } from './hostWaits.ts';
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

/** A host that asked not to be asked again before a time. */
export interface WaitingHost {
  host: string;
  /** ISO 8601; null when it named no time: it is asked again in the next run. */
  until: string | null;
  /** Addresses whose last result is too old, and that this run left alone. */
  left: number;
}

export interface LinkCheckReport {
  /** Addresses that links and sources lead to, on the host if one was named. */
  addresses: number;
  /** Those that were due. */
  due: number;
  checked: CheckedAddress[];
  /** What this run found. */
  counts: Record<CheckStatus, number>;
  /** What is known of all the addresses, from this run and earlier ones. */
  known: Record<CheckStatus | 'unseen', number>;
  /** Those known to be broken that this run didn't look at. */
  brokenBefore: CheckedAddress[];
  waiting: WaitingHost[];
}

const week = 7 * 24 * 3_600_000;

const noCounts = { ok: 0, redirected: 0, broken: 0, failing: 0, unsure: 0 };

/** Throws when nothing leads to the host: most likely it was misspelt. */
function pickHost(addresses: readonly string[], host: string | null): string[] {
  if (host === null) return [...addresses];
  const hosts = new Set(addresses.map((address) => new URL(address).hostname));
  const wanted = host.toLowerCase();
  if (hosts.has(wanted)) {
    return addresses.filter((address) => new URL(address).hostname === wanted);
  }
  const domain = wanted.replace(/^www\./, '');
  const near = [...hosts].filter((known) => known.endsWith(domain)).slice(0, 5);
  throw new Error(
    `No link or source leads to the host "${host}". ${near.length > 0 ? `There is ${near.join(', ')}.` : 'Give one as it stands in their addresses, such as www.example.org.'}`,
  );
}

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
  const wanted = pickHost([...addresses.keys()], host);
  // New links to an address that is known, and links that a killed run had no time to write.
  for (const [address, { spellings, linkStatuses }] of addresses) {
    const check = known.get(address);
    const status = check && linkStatusAfter(check.status);
    const differs = status && [...linkStatuses].some((present) => present !== status);
    if (check && differs) await updateCheckedLinks(req, { spellings, check });
  }

  const due = dueAddresses(wanted, known, { now: now(), maxAgeMs, limit });
  const waits = new Map<string, string | null>(findHostWaits(known.values(), now()));
  const counts = { ...noCounts };
  const checked: CheckedAddress[] = [];
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve, gapMs));
  const takeTurn = createHostTurns(gapMs);
  const visit = async (address: string) => {
    const last = known.get(address) ?? null;
    const finding = await askAddress(client, address, { last, pause, takeTurn });
    const check = judgeFinding(finding, last, now());
    await writeLinkCheck(req, { address, check });
    const spellings = addresses.get(address)?.spellings ?? new Set([address]);
    await updateCheckedLinks(req, { spellings, check });
    counts[check.status] += 1;
    checked.push({ address, ...check });
    const asksToWait = check.notBefore !== null || check.httpStatus === 429;
    if (asksToWait) waits.set(answeringHost(address, check), check.notBefore);
    onProgress?.({ done: checked.length, total: due.length });
    return waits.has(new URL(address).hostname) ? ('leave the host' as const) : ('go on' as const);
  };
  await visitHosts(due, visit, { concurrency, pause, signal });

  const seen = new Map(checked.map((check) => [check.address, check]));
  const all = { ...noCounts, unseen: 0 };
  for (const address of wanted) {
    all[(seen.get(address) ?? known.get(address))?.status ?? 'unseen'] += 1;
  }
  const left = wanted.filter((address) => !seen.has(address));
  const old = left.filter((address) => isOld(known.get(address), { now: now(), maxAgeMs }));
  const countOld = (host: string) =>
    old.filter((address) => new URL(address).hostname === host).length;
  return {
    addresses: wanted.length,
    due: due.length,
    checked,
    counts,
    known: all,
    brokenBefore: left.flatMap((address) => {
      const row = known.get(address);
      if (row?.status !== 'broken') return [];
      const { id: _, ...check } = row;
      return [check];
    }),
    waiting: [...waits]
      .map(([host, until]) => ({ host, until, left: countOld(host) }))
      .filter((waiting) => waiting.left > 0),
  };
}
