import type { Request, RequestHandler } from 'express';
import { DeliveryError } from '../errors/deliveryError.ts';
import { currentSnapshot } from '../execution/runQuery.ts';
import { readBodyParams, readSearchParams } from '../execution/requestParams.ts';
import type { SentParams } from '../execution/requestParams.ts';
import { readToken } from '../preview/readToken.ts';
import { answerDraft } from './answerDraft.ts';
import type { DraftOptions } from './answerDraft.ts';
import { answerPublished } from './answerPublished.ts';
import type { AnswerOptions } from './answerPublished.ts';
import { negotiateType } from './negotiateType.ts';
import { keyOfClient } from './readClient.ts';

function readRequest(request: Request): SentParams {
  if (request.method === 'GET') return readSearchParams(request.originalUrl);
  const body: unknown = request.body;
  return readBodyParams(body instanceof Uint8Array ? body : new Uint8Array());
}

/** Answers a GraphQL request: from the cache, or by running it. */
export function answerQuery(options: AnswerOptions & DraftOptions): RequestHandler {
  return async (request, response) => {
    const { method, originalUrl: address } = request;
    if (method !== 'GET' && method !== 'POST') {
      response.setHeader('Allow', 'GET, POST, OPTIONS');
      throw new DeliveryError('METHOD_NOT_ALLOWED', 'Send queries by GET or POST.');
    }
    response.vary('Accept, Accept-Encoding');
    const type = negotiateType(request.headers.accept);
    const sent = readRequest(request);
    const client = keyOfClient(request.ip);
    const token = readToken(request.headers);
    if (token === null) {
      await answerPublished({ request, response, method, address, type, sent, client }, options);
      return;
    }
    currentSnapshot(options.library);
    const params = { ...sent, query: options.texts.find(sent) };
    await answerDraft({ request, response, type, params, token, client }, options);
  };
}
