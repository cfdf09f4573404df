import type { RequestHandler } from 'express';

export interface BodyLimits {
  /** Bytes of a request with files. @default 12 MiB: an image of 10 MB and what is said of it */
  uploadBytes?: number;
  /** Bytes of every other request. @default 4 MiB */
  textBytes?: number;
}

const MiB = 1024 * 1024;

/**
 * Refuses what is too large before anything is read, since the API keeps a whole body in memory
 * before it asks who sent it. A body whose length isn't said is refused for that.
 */
export function limitBody(limits: BodyLimits = {}): RequestHandler {
  const { textBytes = 4 * MiB, uploadBytes = 12 * MiB } = limits;
  return ({ headers }, response, next) => {
    if (headers['transfer-encoding'] !== undefined) {
      const message = 'Say how long the request is, in "Content-Length".';
      response.status(411).json({ errors: [{ message }] });
      return;
    }
    const isUpload = /^\s*multipart\//i.test(headers['content-type'] ?? '');
    const limit = isUpload ? uploadBytes : textBytes;
    if (Number(headers['content-length'] ?? 0) <= limit) return next();
    const message = `The request is too large: ${limit / MiB} MB are allowed.`;
    response.status(413).json({ errors: [{ message }] });
  };
}
