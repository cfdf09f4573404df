import { createHash } from 'node:crypto';
import { referredIn } from '../../published/library/listNames.ts';
import { everythingTag } from '../../published/library/touchedTags.ts';
import type { CachedResponse } from './responseCache.ts';

/** Longest list of tags that proxies take well, in bytes. */
const longestTags = 6000;

/** A validator for the body. It is weak, because the same body may be sent compressed. */
export function makeEtag(body: Buffer): string {
  return `W/"${createHash('sha1').update(body).digest('base64url')}"`;
}

/** Whether an `If-None-Match` header names the tag. */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header === etag) return true;
  const plain = etag.replace(/^W\//, '');
  return header.split(',').some((item) => {
    const candidate = item.trim().replace(/^W\//, '');
    return candidate === '*' || candidate === plain;
  });
}

/**
 * A tag in words that a change touches too, and that name nothing unpublished: what waits for a
 * document that isn't there goes with any change of its type, and a list of those that refer to it
 * with the list of theirs. What is found related is no change that the log tells of: it goes with its
 * guide.
 */
function widenTag(tag: string, isPublished: (key: string) => boolean): string {
  if (tag.startsWith('path:')) return tag;
  if (tag.startsWith('related:')) return widenTag(tag.slice('related:'.length), isPublished);
  const referred = referredIn(tag);
  if (referred !== null) return isPublished(referred) ? tag : tag.slice(0, tag.indexOf('.'));
  const key = tag.replace(/^to:/, '');
  if (!key.includes(':') || isPublished(key)) return tag;
  return key === tag ? key.slice(0, key.indexOf(':')) : everythingTag;
}

/**
 * Tags for a CDN, separated by spaces, in the words of the change log; "all", which every change
 * touches, when there are too many. Of documents, only those that are published are named.
 */
export function formatSurrogateKey(
  tags: ReadonlySet<string>,
  isPublished: (key: string) => boolean,
): string {
  if (tags.has(everythingTag)) return everythingTag;
  const widened = [...tags].map((tag) => encodeURI(widenTag(tag, isPublished)));
  const joined = [...new Set(widened)].sort().join(' ');
  return joined.length <= longestTags ? joined : everythingTag;
}

export interface CacheTimes {
  /** Seconds for which shared caches may answer by themselves. @default 60 */
  sharedSeconds: number;
  /** Seconds after that in which they may answer while asking anew. @default 600 */
  staleSeconds: number;
}

export const defaultCacheTimes: CacheTimes = { sharedSeconds: 60, staleSeconds: 600 };

/** Browsers ask each time; shared caches keep the answer, but not beyond its end. */
function formatCacheControl(
  { sharedSeconds, staleSeconds }: CacheTimes,
  { now, expiresAt }: { now: number; expiresAt: number },
): string {
  const left = Math.max(0, Math.floor((expiresAt - now) / 1000));
  const shared = Math.min(sharedSeconds, left);
  const stale = Math.min(staleSeconds, left - shared);
  return `public, max-age=0, s-maxage=${shared}, stale-while-revalidate=${stale}`;
}

type Headers = readonly (readonly [name: string, value: string])[];

export function listCostHeaders(
  { cost }: Pick<CachedResponse, 'cost'>,
  { costLimit }: { costLimit: number },
): Headers {
  return [
    ['X-Query-Cost', String(cost)],
    ['X-Query-Cost-Limit', String(costLimit)],
  ];
}

/** The moment at which a window opens or closes: no change record tells of that. */
function tellChange(expiresAt: number): Headers {
  return Number.isFinite(expiresAt) ? [['X-Changes-At', new Date(expiresAt).toISOString()]] : [];
}

/** By what a client or a CDN keeps an answer and asks for it anew. */
export function listCacheHeaders(
  { etag, surrogateKey, expiresAt }: CachedResponse,
  { cacheTimes, now }: { cacheTimes: CacheTimes; now: number },
): Headers {
  return [
    ['ETag', etag],
    ['Cache-Control', formatCacheControl(cacheTimes, { now, expiresAt })],
    ['Surrogate-Key', surrogateKey],
    ...tellChange(expiresAt),
  ];
}
