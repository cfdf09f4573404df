import { createHash } from 'node:crypto';

/** Longest list of tags that proxies take well, in bytes. */
const longestTags = 6000;

/** A validator for the body. It is weak, because the same body may be sent compressed. */
export function makeEtag(body: Buffer): string {
  return `W/"${createHash('sha1').update(body).digest('base64url')}"`;
}

/** Whether an `If-None-Match` header names the tag. */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const plain = etag.replace(/^W\//, '');
  return header.split(',').some((item) => {
    const candidate = item.trim().replace(/^W\//, '');
    return candidate === '*' || candidate === plain;
  });
}

/** Tags for a CDN, separated by spaces; one that stands for all when there are too many. */
export function formatSurrogateKey(tags: ReadonlySet<string>): string {
  const sorted = [...tags].map((tag) => encodeURI(tag)).sort();
  const joined = sorted.join(' ');
  return joined.length <= longestTags ? joined : 'all';
}

export interface CacheTimes {
  /** Seconds for which shared caches may answer by themselves. @default 60 */
  sharedSeconds: number;
  /** Seconds after that in which they may answer while asking anew. @default 600 */
  staleSeconds: number;
}

export const defaultCacheTimes: CacheTimes = { sharedSeconds: 60, staleSeconds: 600 };

/** Browsers ask each time; shared caches keep the answer, but not beyond its end. */
export function formatCacheControl(
  { sharedSeconds, staleSeconds }: CacheTimes,
  { now, expiresAt }: { now: number; expiresAt: number },
): string {
  const left = Math.max(0, Math.floor((expiresAt - now) / 1000));
  const shared = Math.min(sharedSeconds, left);
  const stale = Math.min(staleSeconds, left - shared);
  return `public, max-age=0, s-maxage=${shared}, stale-while-revalidate=${stale}`;
}
