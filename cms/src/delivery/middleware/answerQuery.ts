import type { Request, RequestHandler, Response } from 'express';
import type { Library } from '../../published/library/library.ts';
import type { ResponseCache } from '../cache/responseCache.ts';
import { formatCacheControl, formatSurrogateKey, makeEtag } from '../cache/responseHeaders.ts';
import { matchesEtag } from '../cache/responseHeaders.ts';
import type { CacheTimes } from '../cache/responseHeaders.ts';
import type { CachedResponse } from '../cache/responseCache.ts';
import { DeliveryError } from '../errors/deliveryError.ts';
import type { QueryAnswer, QueryHandler } from '../execution/createQueryHandler.ts';
import { currentSnapshot } from '../execution/runQuery.ts';
import { readBodyParams, readSearchParams } from '../execution/requestParams.ts';
import type { RequestParams } from '../execution/requestParams.ts';
import { negotiateType } from './negotiateType.ts';
import type { AnswerType } from './negotiateType.ts';

export interface AnswerOptions {
  library: Library;
  cache: ResponseCache;
  cacheTimes: CacheTimes;
  costLimit: number;
  clock: () => number;
  handleQuery: QueryHandler;
}

function readRequest(request: Request): RequestParams {
  if (request.method === 'GET') return readSearchParams(request.originalUrl);
  const body: unknown = request.body;
  return readBodyParams(body instanceof Uint8Array ? body : new Uint8Array());
}

function makeCacheKey({ query, operationName, variables }: RequestParams): string {
  return JSON.stringify([operationName, variables, query]);
}

/** Answers a GraphQL request: from the cache, or by running it. */
export function answerQuery(options: AnswerOptions): RequestHandler {
  const { library, cache, clock, handleQuery } = options;
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'POST') {
      response.setHeader('Allow', 'GET, POST, OPTIONS');
      throw new DeliveryError('METHOD_NOT_ALLOWED', 'Send queries by GET or POST.');
    }
    response.vary('Accept');
    const type = negotiateType(request.headers.accept);
    const params = readRequest(request);
    currentSnapshot(library);
    const key = makeCacheKey(params);
    const kept = cache.get(key, { now: clock() });
    if (kept) return sendAnswer({ request, response, type, answer: kept, options });
    const answer = await handleQuery(params, type);
    response.setHeader('X-Query-Cost-Limit', String(options.costLimit));
    if (answer.cost !== null) response.setHeader('X-Query-Cost', String(answer.cost));
    if (answer.run === null) return sendFailure(response, type, answer);
    const { tags, expiresAt } = answer.run.context;
    const body = Buffer.from(answer.body);
    const fresh = { body, etag: makeEtag(body), cost: answer.cost ?? 0, tags, expiresAt };
    // An answer from a snapshot that has since been replaced may be stale already.
    if (library.current() === answer.run.context.snapshot) cache.set(key, fresh);
    sendAnswer({ request, response, type, answer: fresh, options });
  };
}

function sendFailure(response: Response, type: AnswerType, answer: QueryAnswer): void {
  response.status(answer.status);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.end(answer.body);
}

interface Sending {
  request: Request;
  response: Response;
  type: AnswerType;
  answer: CachedResponse;
  options: AnswerOptions;
}

function sendAnswer({ request, response, type, answer, options }: Sending): void {
  const { clock, cacheTimes, costLimit } = options;
  response.setHeader('X-Query-Cost', String(answer.cost));
  response.setHeader('X-Query-Cost-Limit', String(costLimit));
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  if (request.method === 'POST') {
    response.setHeader('Cache-Control', 'no-store');
    response.end(answer.body);
    return;
  }
  const times = { now: clock(), expiresAt: answer.expiresAt };
  response.setHeader('ETag', answer.etag);
  response.setHeader('Cache-Control', formatCacheControl(cacheTimes, times));
  response.setHeader('Surrogate-Key', formatSurrogateKey(answer.tags));
  if (matchesEtag(request.headers['if-none-match'], answer.etag)) response.status(304).end();
  else response.end(answer.body);
}
