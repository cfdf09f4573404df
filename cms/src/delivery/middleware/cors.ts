import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';

const exposed =
  'ETag, X-Changes-At, X-Query-Cost, X-Query-Cost-Limit, X-Request-Id, RateLimit, Retry-After';

export const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': exposed,
} as const;

const entries = Object.entries(corsHeaders);

export function setCorsHeaders(response: ServerResponse): void {
  for (const [name, value] of entries) response.setHeader(name, value);
}

/** Any site may read what is published; credentials are never taken, so none can be misused. */
export function cors(): RequestHandler {
  return (request, response, next) => {
    setCorsHeaders(response);
    if (request.method !== 'OPTIONS') return next();
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
    response.setHeader('Access-Control-Allow-Headers', 'Content-Type, Accept, If-None-Match');
    response.setHeader('Access-Control-Max-Age', '86400');
    response.status(204).end();
  };
}
