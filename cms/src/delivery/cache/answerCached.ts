import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { corsHeaders } from '../middleware/cors.ts';
import { elapsedMs } from '../middleware/observeRequests.ts';
import type { RequestLine } from '../middleware/observeRequests.ts';
import { negotiateType } from '../middleware/negotiateType.ts';
import type { AnswerType } from '../middleware/negotiateType.ts';
import { securityHeaderValues } from '../middleware/securityHeaders.ts';
import { readToken } from '../preview/readToken.ts';
import { chooseEncoding } from './encodeBody.ts';
import type { CachedResponse, ResponseCache } from './responseCache.ts';
import { listCacheHeaders, listCostHeaders, matchesEtag } from './responseHeaders.ts';
import type { CacheTimes } from './responseHeaders.ts';

export interface CachedAnswerOptions {
  cache: ResponseCache;
  cacheTimes: CacheTimes;
  costLimit: number;
  clock: () => number;
  /** Told of each answer that was sent. */
  onAnswer: () => void;
  /** Null where requests are not logged. */
  log: ((line: RequestLine) => void) | null;
}

const always = Object.entries({
  ...securityHeaderValues,
  ...corsHeaders,
  Vary: 'Accept, Accept-Encoding',
}).flat();

type LastingOptions = Pick<CachedAnswerOptions, 'cacheTimes' | 'costLimit'> & { now: number };

/** The headers that are the same each time an answer is sent, names and values in turn. */
function listLasting(answer: CachedResponse, options: LastingOptions): readonly string[] {
  return [
    ...always,
    ...listCostHeaders(answer, options).flat(),
    ...listCacheHeaders(answer, options).flat(),
  ];
}

const types = new LRUCache<string, { type: AnswerType | null }>({ max: 200 });

function readType(accept = '*/*'): AnswerType | null {
  const known = types.get(accept);
  if (known) return known.type;
  const type = tryType(accept);
  types.set(accept, { type });
  return type;
}

function tryType(accept: string): AnswerType | null {
  try {
    return negotiateType(accept);
  } catch {
    // Refused with its reason by the app, which gets every request that isn't answered here.
    return null;
  }
}

/**
 * Answers a GET whose answer is in memory without any of the app's layers, which would cost many
 * times what sending the bytes does. The result says whether it did; if not, nothing was sent.
 * Such an answer has the headers it has through the app, but for the count of the rate limit: it
 * costs less than counting it.
 */
export function answerCached(
  options: CachedAnswerOptions,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const { cache, cacheTimes, costLimit, clock, log } = options;
  const known = new WeakMap<CachedResponse, readonly string[]>();
  const findLasting = (answer: CachedResponse, now: number): readonly string[] => {
    const found = known.get(answer);
    if (found) return found;
    const made = listLasting(answer, { cacheTimes, costLimit, now });
    // What ends at a moment has another Cache-Control each second.
    if (answer.expiresAt === Infinity) known.set(answer, made);
    return made;
  };
  return (request, response) => {
    const started = log === null ? 0 : performance.now();
    const { url, headers, method } = request;
    if (method !== 'GET' || url === undefined) return false;
    // What is kept is published; whoever shows a token asks for something else.
    if (readToken(headers) !== null) return false;
    const now = clock();
    const kept = cache.find(url, { now });
    const type = kept && readType(headers.accept);
    if (!kept || !type) return false;
    const answer = kept.response;
    const encoding = chooseEncoding(headers['accept-encoding'], answer.body);
    const body = encoding === null ? answer.body : answer.encoded.get(encoding);
    if (body === undefined) return false;
    options.onAnswer();
    const requestId = randomUUID();
    const own = ['X-Request-Id', requestId, ...findLasting(answer, now)];
    const isKnown = matchesEtag(headers['if-none-match'], answer.etag);
    if (!isKnown) {
      own.push('Content-Type', `${type}; charset=utf-8`, 'Content-Length', String(body.length));
      if (encoding !== null) own.push('Content-Encoding', encoding);
    }
    if (isKnown) response.writeHead(304, own).end();
    else response.writeHead(200, own).end(body);
    const { statusCode: status } = response;
    const { cost } = answer;
    log?.({ requestId, method, status, ms: elapsedMs(started), kind: 'memory', code: null, cost });
    return true;
  };
}
