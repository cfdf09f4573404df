import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MaskFor } from '../errors/maskError.ts';
import { readBodyParams, readSearchParams } from '../execution/requestParams.ts';
import type { RateLimit } from '../limits/rateLimit.ts';
import { readToken } from '../preview/readToken.ts';
import { answerPublished } from './answerPublished.ts';
import type { AnswerOptions, Asked } from './answerPublished.ts';
import { setCorsHeaders } from './cors.ts';
import { countRequest } from './limitRate.ts';
import { negotiateType } from './negotiateType.ts';
import { noteOutcome } from './observeRequests.ts';
import type { Observer } from './observeRequests.ts';
import { isJson, refuseCutOff } from './readBody.ts';
import { readClient } from './readClient.ts';
import type { TrustsAddress } from './readClient.ts';
import { giveRequestId } from './requestId.ts';
import { setSecurityHeaders } from './securityHeaders.ts';
import { sendFailure } from './sendError.ts';

export interface PlainOptions extends AnswerOptions {
  rate: RateLimit;
  trusts: TrustsAddress;
  observe: Observer;
  maskFor: MaskFor;
  /** Most bytes of a body. */
  bodyBytes: number;
}

type PlainMethod = Asked['method'];

/** A body that can be read as it comes: whole, plain, of a length that is said and allowed. */
function hasPlainBody({ headers }: IncomingMessage, { bodyBytes }: PlainOptions): boolean {
  const length = Number(headers['content-length']);
  return (
    length <= bodyBytes &&
    headers['transfer-encoding'] === undefined &&
    headers['content-encoding'] === undefined &&
    isJson(headers['content-type'])
  );
}

/** The method of a request for published content in its usual form; null for all else. */
function readPlainMethod(request: IncomingMessage, options: PlainOptions): PlainMethod | null {
  const { method, url = '', headers } = request;
  // Drafts are the app's.
  if (readToken(headers) !== null) return null;
  if (method === 'GET') return url.startsWith('/graphql?') ? method : null;
  if (method !== 'POST' || url !== '/graphql') return null;
  return hasPlainBody(request, options) ? method : null;
}

type Exchange = Pick<Asked, 'request' | 'response'>;

function readBytes({ request, response }: Exchange): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () =>
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)),
    );
    // At once: a response that closes has to have its outcome.
    request.on('aborted', () => {
      const refusal = refuseCutOff();
      noteOutcome(response, { kind: 'refused', code: refusal.code, cost: null });
      reject(refusal);
    });
    request.on('error', reject);
  });
}

/**
 * Answers requests for published content in their usual form, GET and POST, by the same steps as the
 * app but without its layers, which cost more than running a query does. The result says whether it
 * takes the request; if not, nothing was read or sent.
 */
export function answerPlain(
  options: PlainOptions,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const { rate, trusts, observe, maskFor } = options;

  const answer = async (asked: Exchange & Pick<Asked, 'method'>): Promise<void> => {
    const { request, response, method } = asked;
    const client = readClient(request, trusts);
    countRequest(rate, client, response);
    const body = method === 'POST' ? await readBytes(asked) : null;
    response.setHeader('Vary', 'Accept, Accept-Encoding');
    const type = negotiateType(request.headers.accept);
    const address = request.url ?? '';
    const sent = body === null ? readSearchParams(address) : readBodyParams(body);
    await answerPublished({ ...asked, address, type, sent, client }, options);
  };

  return (request, response) => {
    const method = readPlainMethod(request, options);
    if (method === null) return false;
    giveRequestId(response);
    observe(request, response);
    setSecurityHeaders(response);
    setCorsHeaders(response);
    answer({ request, response, method }).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendFailure(error, response, maskFor);
    });
    return true;
  };
}
