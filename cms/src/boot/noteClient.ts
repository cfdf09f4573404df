import type { RequestHandler } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import { clientHeader } from '../access/clientAddress.ts';

/**
 * Notes on each request which client it comes from, over whatever the client says itself: an IPv4
 * address, or the /64 that an IPv6 address lies in.
 */
export function noteClient(): RequestHandler {
  return (request, _response, next) => {
    request.headers[clientHeader] = ipKeyGenerator(request.ip ?? 'unknown', 64);
    next();
  };
}
