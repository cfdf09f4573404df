import type { IncomingMessage, ServerResponse } from 'node:http';
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
import type { QueryHandler } from '../execution/createQueryHandler.ts';
import type { RequestParams, SentParams } from '../execution/requestParams.ts';
import type { OperationTexts } from '../persisted/operationTexts.ts';
import type { AnswerType } from './negotiateType.ts';
import { noteOutcome } from './observeRequests.ts';
import { readRequestId } from './requestId.ts';
import { kindOf, sendOnce } from './sendOnce.ts';

export interface AnswerOptions {
  library: Library;
  cache: ResponseCache;
  cacheTimes: CacheTimes;
  costLimit: number;
  clock: () => number;
  handleQuery: QueryHandler;
  texts: OperationTexts;
}

/** A request for what is published, as it was read. */
export interface Asked {
  request: IncomingMessage;
  response: ServerResponse;
  method: 'GET' | 'POST';
  /** The address as sent, under which the answer to a GET is remembered. */
  address: string;
  type: AnswerType;
  sent: SentParams;
  /** Whom the request counts for. */
  client: string;
}

function makeCacheKey({ query, operationName, variables }: RequestParams): string {
  return JSON.stringify([operationName, variables, query]);
}

/** Answers from the cache, or by running the query. */
export async function answerPublished(asked: Asked, options: AnswerOptions): Promise<void> {
  const { response, method, address, type, sent, client } = asked;
  const { library, cache, clock, handleQuery, texts } = options;
  const params = { ...sent, query: texts.find(sent) };
  const key = makeCacheKey(params);
  const known = cache.get(key, { now: clock() });
  if (known) {
    noteOutcome(response, { kind: 'cached', code: null, cost: known.cost });
    texts.keep(sent);
    if (method === 'GET') cache.remember(address, key);
    return sendAnswer(asked, { key, response: known }, options);
  }
  const requestId = readRequestId(response);
  const answer = await handleQuery(params, { method, accept: type, client, requestId });
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
    if (method === 'GET') cache.remember(address, key);
  }
  await sendAnswer(asked, { key, response: fresh }, options);
}

/** The body as the client takes it, compressed once for all who take the same. */
async function encodeAnswer(
  { request, response }: Asked,
  kept: KeptResponse,
  { cache }: AnswerOptions,
): Promise<Buffer> {
  const { body, encoded } = kept.response;
  const encoding = chooseEncoding(request.headers['accept-encoding'], body);
  if (encoding === null) return body;
  response.setHeader('Content-Encoding', encoding);
  const known = encoded.get(encoding);
  if (known) return known;
  const made = await encodeBody(body, encoding);
  cache.addEncoded(kept, encoding, made);
  return made;
}

async function sendAnswer(asked: Asked, kept: KeptResponse, options: AnswerOptions): Promise<void> {
  const { request, response, method, type } = asked;
  const { clock, cacheTimes } = options;
  const answer = kept.response;
  for (const header of listCostHeaders(answer, options)) response.setHeader(...header);
  const sendWhole = async (): Promise<void> => {
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    response.end(await encodeAnswer(asked, kept, options));
  };
  if (method === 'POST') {
    response.setHeader('Cache-Control', 'no-store');
    return sendWhole();
  }
  for (const header of listCacheHeaders(answer, { cacheTimes, now: clock() })) {
    response.setHeader(...header);
  }
  if (!matchesEtag(request.headers['if-none-match'], answer.etag)) return sendWhole();
  response.statusCode = 304;
  response.end();
}
