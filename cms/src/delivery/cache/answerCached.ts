import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { corsHeaders } from '../middleware/cors.ts';
import { elapsedMs } from '../middleware/observeRequests.ts';
import type { RequestLine } from '../middleware/observeRequests.ts';
import { negotiateType } from '../middleware/negotiateType.ts';
import type { AnswerType } from '../middleware/negotiateType.ts';
import { securityHeaderValues } from '../middleware/securityHeaders.ts';
import { readToken } from '../preview/readToken.ts';
import { chooseEncoding } from './encodeBody.ts';
import type { ResponseCache } from './responseCache.ts';
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

function readType(accept: string | undefined): AnswerType | null {
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
  const { cache, cacheTimes, clock, log } = options;
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
    const own = [
      'Content-Type',
      `${type}; charset=utf-8`,
      'X-Request-Id',
      requestId,
      ...always,
      ...listCostHeaders(answer, options).flat(),
      ...listCacheHeaders(answer, { cacheTimes, now }).flat(),
    ];
    const isKnown = matchesEtag(headers['if-none-match'], answer.etag);
    if (!isKnown && encoding !== null) own.push('Content-Encoding', encoding);
    if (!isKnown) own.push('Content-Length', String(body.length));
    if (isKnown) response.writeHead(304, own).end();
    else response.writeHead(200, own).end(body);
    const { statusCode: status } = response;
    const { cost } = answer;
    log?.({ requestId, method, status, ms: elapsedMs(started), kind: 'memory', code: null, cost });
    return true;
  };
}
