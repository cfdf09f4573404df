import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import type { Library } from '../../published/library/library.ts';
import { chooseEncoding, encodeBody } from '../cache/encodeBody.ts';
import type { KeptResponse, ResponseCache } from '../cache/responseCache.ts';
import {
  formatSurrogateKey,
  listCacheHeaders,
  listCostHeaders,
  makeEtag,
  matchesEtag,
} from '../cache/responseHeaders.ts';
import type { CacheTimes } from '../cache/responseHeaders.ts';
import { DeliveryError } from '../errors/deliveryError.ts';
import { currentSnapshot } from '../execution/runQuery.ts';
import { readToken } from '../preview/readToken.ts';
import { readBodyParams, readSearchParams } from '../execution/requestParams.ts';
import type { RequestParams, SentParams } from '../execution/requestParams.ts';
import type { OperationTexts } from '../persisted/operationTexts.ts';
import { answerDraft } from './answerDraft.ts';
import type { DraftOptions } from './answerDraft.ts';
import { noteOutcome } from './observeRequests.ts';
import { negotiateType } from './negotiateType.ts';
import type { AnswerType } from './negotiateType.ts';
import { kindOf, sendOnce } from './sendOnce.ts';

export interface AnswerOptions extends DraftOptions {
  library: Library;
  cache: ResponseCache;
  cacheTimes: CacheTimes;
  clock: () => number;
  texts: OperationTexts;
}

function readRequest(request: Request): SentParams {
  if (request.method === 'GET') return readSearchParams(request.originalUrl);
  const body: unknown = request.body;
  return readBodyParams(body instanceof Uint8Array ? body : new Uint8Array());
}

function makeCacheKey({ query, operationName, variables }: RequestParams): string {
  return JSON.stringify([operationName, variables, query]);
}

/** Answers a GraphQL request: from the cache, or by running it. */
export function answerQuery(options: AnswerOptions): RequestHandler {
  const { library, cache, clock, handleQuery, texts } = options;
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'POST') {
      response.setHeader('Allow', 'GET, POST, OPTIONS');
      throw new DeliveryError('METHOD_NOT_ALLOWED', 'Send queries by GET or POST.');
    }
    response.vary('Accept, Accept-Encoding');
    const type = negotiateType(request.headers.accept);
    const sent = readRequest(request);
    currentSnapshot(library);
    const params = { ...sent, query: texts.find(sent) };
    const client = ipKeyGenerator(request.ip ?? 'unknown', 64);
    const token = readToken(request.headers);
    if (token !== null) {
      return answerDraft({ request, response, type, params, token, client }, options);
    }
    const key = makeCacheKey(params);
    const known = cache.get(key, { now: clock() });
    if (known) {
      noteOutcome(response, { kind: 'cached', code: null, cost: known.cost });
      texts.keep(sent);
      if (request.method === 'GET') cache.remember(request.originalUrl, key);
      return sendAnswer({ request, response, type, kept: { key, response: known }, options });
    }
    const answer = await handleQuery(params, {
      method: request.method,
      accept: type,
      client,
      requestId: String(response.getHeader('X-Request-Id')),
    });
    const { cost, code } = answer;
    noteOutcome(response, { kind: kindOf(answer), code, cost });
    response.setHeader('X-Query-Cost-Limit', String(options.costLimit));
    if (answer.cost !== null) response.setHeader('X-Query-Cost', String(answer.cost));
    if (answer.run) texts.keep(sent);
    if (answer.run === null || !answer.isRead) return sendOnce(response, type, answer);
    const { tags, expiresAt, snapshot, related } = answer.run.context;
    const body = Buffer.from(answer.body);
    const fresh = {
      body,
      encoded: new Map(),
      etag: makeEtag(body),
      cost: answer.cost ?? 0,
      tags,
      surrogateKey: formatSurrogateKey(tags, (name) => snapshot.get(name) !== undefined),
      expiresAt,
    };
    // An answer from a snapshot that has since been replaced may be stale already.
    if (library.current() === snapshot && library.related.current() === related) {
      cache.set(key, fresh);
      if (request.method === 'GET') cache.remember(request.originalUrl, key);
    }
    await sendAnswer({ request, response, type, kept: { key, response: fresh }, options });
  };
}

interface Sending {
  request: Request;
  response: Response;
  type: AnswerType;
  kept: KeptResponse;
  options: AnswerOptions;
}

/** The body as the client takes it, compressed once for all who take the same. */
async function encodeAnswer({ request, response, kept, options }: Sending): Promise<Buffer> {
  const { body, encoded } = kept.response;
  const encoding = chooseEncoding(request.headers['accept-encoding'], body);
  if (encoding === null) return body;
  response.setHeader('Content-Encoding', encoding);
  const known = encoded.get(encoding);
  if (known) return known;
  const made = await encodeBody(body, encoding);
  options.cache.addEncoded(kept, encoding, made);
  return made;
}

async function sendAnswer(sending: Sending): Promise<void> {
  const { request, response, type, kept, options } = sending;
  const { clock, cacheTimes } = options;
  const answer = kept.response;
  for (const header of listCostHeaders(answer, options)) response.setHeader(...header);
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  if (request.method === 'POST') {
    response.setHeader('Cache-Control', 'no-store');
    response.end(await encodeAnswer(sending));
    return;
  }
  for (const header of listCacheHeaders(answer, { cacheTimes, now: clock() })) {
    response.setHeader(...header);
  }
  if (matchesEtag(request.headers['if-none-match'], answer.etag)) response.status(304).end();
  else response.end(await encodeAnswer(sending));
}
