import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { DeliveryError } from '../errors/deliveryError.ts';

/** Counts requests by client; the addresses of one IPv6 /64 are one client. */
export function limitRate({ requestsPerMinute }: { requestsPerMinute: number }): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: requestsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    ipv6Subnet: 64,
    // Behind no trusted proxy the header is not read, so it needs no warning either.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, _response, next) => {
      next(
        new DeliveryError(
          'RATE_LIMITED',
          'Too many requests. Wait as "Retry-After" says, then go on.',
        ),
      );
    },
  });
}
