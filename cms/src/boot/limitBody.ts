import type { RequestHandler, Response } from 'express';
import { formatRefusal, type Refusal } from '../requests/refusal.ts';

export interface BodyLimits {
  /** Bytes of a request with files. @default 12 MiB: an image of 10 MB and what is said of it */
  uploadBytes?: number;
  /** Bytes of every other request. @default 4 MiB */
  textBytes?: number;
}

const MiB = 1024 * 1024;

const noLength: Refusal = {
  status: 411,
  name: 'LengthRequired',
  message: 'Say how long the request is, in "Content-Length".',
};
const compressed: Refusal = {
  status: 415,
  name: 'UnsupportedMediaType',
  message: 'Send the body as it is, without "Content-Encoding".',
};

const tooLarge = (limit: number): Refusal => ({
  status: 413,
  name: 'TooLarge',
  message: `The request is too large: ${limit / MiB} MB are allowed.`,
});

function send(response: Response, refusal: Refusal): void {
  response.status(refusal.status).json(formatRefusal(refusal));
}

/**
 * Refuses what is too large before anything is read, since the API keeps a whole body in memory
 * before it asks who sent it. A body whose length isn't said is refused for that.
 */
export function limitBody(limits: BodyLimits = {}): RequestHandler {
  const { textBytes = 4 * MiB, uploadBytes = 12 * MiB } = limits;
  return ({ headers }, response, next) => {
    if (headers['transfer-encoding'] !== undefined) return send(response, noLength);
    const encoding = headers['content-encoding'] ?? 'identity';
    if (encoding.toLowerCase() !== 'identity') return send(response, compressed);
    const isUpload = /^\s*multipart\//i.test(headers['content-type'] ?? '');
    const limit = isUpload ? uploadBytes : textBytes;
    if (Number(headers['content-length'] ?? 0) <= limit) return next();
    send(response, tooLarge(limit));
  };
}
