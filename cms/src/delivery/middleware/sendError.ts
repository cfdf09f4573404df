import type { ServerResponse } from 'node:http';
import type { ErrorRequestHandler } from 'express';
import type { GraphQLError } from 'graphql';
import { DeliveryError } from '../errors/deliveryError.ts';
import { noteOutcome } from './observeRequests.ts';
import { refuseCutOff } from './readBody.ts';
import { readRequestId } from './requestId.ts';
import { findRefusal, maskError } from '../errors/maskError.ts';
import type { MaskFor } from '../errors/maskError.ts';

/** Refuses in GraphQL's shape. No refusal is cacheable. */
function sendErrors(
  response: ServerResponse,
  status: number,
  errors: readonly GraphQLError[],
): void {
  response.statusCode = status;
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify({ errors }));
}

/** What the framework says while it reads a body, as refusals of ours. */
const bodyRefusals: Readonly<Record<string, () => DeliveryError>> = {
  'entity.too.large': () =>
    new DeliveryError('BODY_TOO_LARGE', 'The request is too large. Split it, or send less text.'),
  'encoding.unsupported': () =>
    new DeliveryError(
      'UNSUPPORTED_MEDIA_TYPE',
      'The body may be plain or encoded with gzip, deflate or br.',
    ),
  'request.size.invalid': () =>
    new DeliveryError('BAD_REQUEST', 'The body is not as long as "Content-Length" says.'),
  'request.aborted': refuseCutOff,
};

function readProperty(error: unknown, name: 'type' | 'status'): unknown {
  return error instanceof Error ? Object.entries(error).find(([key]) => key === name)?.[1] : null;
}

function readRefusal(error: unknown): DeliveryError | null {
  const known = findRefusal(error);
  if (known) return known;
  const type = readProperty(error, 'type');
  const refuse = typeof type === 'string' ? bodyRefusals[type] : undefined;
  if (refuse) return refuse();
  // zlib's complaints about a body that isn't what its encoding says, and malformed addresses.
  return readProperty(error, 'status') === 400
    ? new DeliveryError('BAD_ENCODING', 'The request could not be decoded.')
    : null;
}

/** Every error becomes a refusal, or one sentence and a line in the log. */
export function sendFailure(error: unknown, response: ServerResponse, maskFor: MaskFor): void {
  const refusal = readRefusal(error);
  for (const [name, value] of Object.entries(refusal?.headers ?? {})) {
    response.setHeader(name, value);
  }
  const masked = maskError(refusal ?? error, maskFor(readRequestId(response)));
  noteOutcome(response, { kind: 'refused', code: String(masked.extensions['code']), cost: null });
  sendErrors(response, refusal?.status ?? 500, [masked]);
}

/** The last middleware. */
export function sendError(maskFor: MaskFor): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    sendFailure(error, response, maskFor);
  };
}
