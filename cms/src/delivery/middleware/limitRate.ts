import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { DeliveryError } from '../errors/deliveryError.ts';
import type { RateLimit } from '../limits/rateLimit.ts';
import { keyOfClient } from './readClient.ts';

/**
 * Counts a request, and says in the answer's headers how many are left, as the draft of "RateLimit
 * header fields for HTTP" has it. Throws RATE_LIMITED when there were too many.
 */
export function countRequest(rate: RateLimit, client: string, response: ServerResponse): void {
  const { allowed, left, seconds } = rate.count(client);
  response.setHeader('RateLimit-Policy', `"default";q=${rate.most};w=${rate.windowSeconds}`);
  response.setHeader('RateLimit', `"default";r=${left};t=${seconds}`);
  if (allowed) return;
  throw new DeliveryError(
    'RATE_LIMITED',
    'Too many requests. Wait as "Retry-After" says, then go on.',
    { headers: { 'Retry-After': String(seconds) } },
  );
}

/** Counts requests by client; the addresses of one IPv6 /64 are one client. */
export function limitRate(rate: RateLimit): RequestHandler {
  return (request, response, next) => {
    countRequest(rate, keyOfClient(request.ip), response);
    next();
  };
}
