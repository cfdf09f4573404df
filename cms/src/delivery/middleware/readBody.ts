import express from 'express';
import type { RequestHandler } from 'express';
import { DeliveryError } from '../errors/deliveryError.ts';

const takenType = /^application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?;?\s*$/i;

export function isJson(contentType: string | undefined): boolean {
  return takenType.test(contentType ?? '');
}

/** Only JSON is taken: what a browser's form could send from another site is refused. */
export function requireJson(): RequestHandler {
  return (request, _response, next) => {
    if (request.method !== 'POST' || isJson(request.headers['content-type'])) return next();
    next(
      new DeliveryError(
        'UNSUPPORTED_MEDIA_TYPE',
        'Send the request with "Content-Type: application/json" in UTF-8.',
      ),
    );
  };
}

/** For a body that ends before its length: the client has gone, which is no fault of this server. */
export function refuseCutOff(): DeliveryError {
  return new DeliveryError('BAD_REQUEST', 'The request was cut off.');
}

/** Reads the body as bytes, up to a limit that holds after decompression too. */
export function readBody({ bodyBytes }: { bodyBytes: number }): RequestHandler {
  return express.raw({ type: () => true, limit: bodyBytes, inflate: true });
}
