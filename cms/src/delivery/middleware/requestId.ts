import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';

/** Gives each request an id, for the answer's header and the log. */
export function requestId(): RequestHandler {
  return (_request, response, next) => {
    response.setHeader('X-Request-Id', randomUUID());
    next();
  };
}
