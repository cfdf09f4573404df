import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Lets pages of any origin read the answers, as delivery does. True when that was all that was asked,
 * and the request is answered.
 */
export function allowOrigins(request: IncomingMessage, response: ServerResponse): boolean {
  response.setHeader('access-control-allow-origin', '*');
  if (request.method !== 'OPTIONS') return false;
  response.writeHead(204, {
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'Content-Type, Accept, If-None-Match',
  });
  response.end();
  return true;
}
