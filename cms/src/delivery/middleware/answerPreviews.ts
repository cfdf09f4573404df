import { json, Router, type Request, type RequestHandler, type Response } from 'express';
import { DeliveryError } from '../errors/deliveryError.ts';
import type { OpenPreview, PreviewDesk } from '../preview/previewDesk.ts';
import { readToken } from '../preview/readToken.ts';
import { refuseDrafts, refusePreview } from '../preview/refusePreview.ts';
import { requireJson } from './readBody.ts';
import { noteOutcome } from './observeRequests.ts';
import { keyOfClient } from './readClient.ts';

function clientOf(request: Request): string {
  return keyOfClient(request.ip);
}

function readCode(body: unknown): string {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : null;
  if (typeof code === 'string') return code;
  throw new DeliveryError('BAD_REQUEST', 'Send the code of the preview as JSON: {"code": "…"}.');
}

function requireToken(request: Request): string {
  const token = readToken(request.headers);
  if (token !== null) return token;
  throw new DeliveryError('UNAUTHENTICATED', 'Send the token as "Authorization: Bearer …".');
}

/** A token that was given or ended is written down, what one is for only read. */
function note(response: Response, kind: 'read' | 'written'): void {
  noteOutcome(response, { kind, code: null, cost: null });
}

function sendPreview(response: Response, preview: OpenPreview & { token?: string }): void {
  const { document, path, expiresAt, token } = preview;
  response.json({
    ...(token !== undefined && { token }),
    ...{ document, path, expiresAt: new Date(expiresAt).toISOString() },
  });
}

const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/**
 * What sites ask, server to server, to show a preview: POST takes a hand-over code, once, for a
 * token; GET says what a token is for; DELETE ends it.
 */
export function answerPreviews(previews: PreviewDesk | null): RequestHandler {
  const router = Router();
  router.use(noStore);
  if (previews === null) {
    router.use(() => {
      throw refuseDrafts();
    });
    return router;
  }
  router.post('/', requireJson(), json({ limit: 4096 }), async (request, response) => {
    const opened = await previews.exchange(readCode(request.body), { client: clientOf(request) });
    if (opened.kind !== 'open') throw refusePreview(opened);
    note(response, 'written');
    sendPreview(response, opened);
  });
  router.get('/', async (request, response) => {
    const opened = await previews.describe(requireToken(request), { client: clientOf(request) });
    if (opened.kind !== 'open') throw refusePreview(opened);
    note(response, 'read');
    sendPreview(response, opened);
  });
  router.delete('/', async (request, response) => {
    const ended = await previews.end(requireToken(request), { client: clientOf(request) });
    // What has ended or is over by itself is what was asked for.
    if (ended.kind !== 'ended' && ended.kind !== 'expired') throw refusePreview(ended);
    note(response, 'written');
    response.status(204).end();
  });
  router.use((request, response) => {
    response.setHeader('Allow', 'GET, POST, DELETE');
    throw new DeliveryError('METHOD_NOT_ALLOWED', `Previews don't take ${request.method}.`);
  });
  return router;
}
