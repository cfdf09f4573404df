import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';

/** The id of the request that is being answered. */
export function readRequestId(response: ServerResponse): string {
  return String(response.getHeader('X-Request-Id'));
}

export function giveRequestId(response: ServerResponse): void {
  response.setHeader('X-Request-Id', randomUUID());
}

/** Gives each request an id, for the answer's header and the log. */
export function requestId(): RequestHandler {
  return (_request, response, next) => {
    giveRequestId(response);
    next();
  };
}
