import { lookup as systemLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { MayConnect } from './allowIntranet.ts';
import type { FetchError } from './fetchError.ts';
import { readAddress } from './readAddress.ts';
import { fetchError, readError } from './readError.ts';

/** All addresses that a host name leads to. Rejects when there are none. */
export type ResolveHost = (hostname: string) => Promise<readonly string[]>;

/** Whoever saves a form waits for this, in milliseconds. */
const longestLookupMs = 500;

async function resolveInTime(resolve: ResolveHost, hostname: string): Promise<readonly string[]> {
  const tooLate = new Promise<readonly string[]>((done) => {
    setTimeout(() => done([]), longestLookupMs).unref();
  });
  return Promise.race([resolve(hostname).catch(() => []), tooLate]);
}

async function resolveBySystem(hostname: string): Promise<readonly string[]> {
  const answers = await systemLookup(hostname, { all: true });
  return answers.map(({ address }) => address);
}

/**
 * Why the guarded client would refuse an address as things stand, or null. For telling somebody who
 * types it in: each request is judged again, on the address it really connects to. A name that is
 * not known (yet) is no reason.
 */
export async function refuseAddress(
  address: string,
  {
    mayConnect,
    resolveHost = resolveBySystem,
  }: { mayConnect: MayConnect; resolveHost?: ResolveHost },
): Promise<FetchError | null> {
  let url: URL;
  try {
    url = readAddress(address);
  } catch (error) {
    return readError(error);
  }
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const answers = isIP(hostname) === 0 ? await resolveInTime(resolveHost, hostname) : [hostname];
  return answers.every((answer) => mayConnect(answer, hostname))
    ? null
    : fetchError('PRIVATE_ADDRESS');
}
