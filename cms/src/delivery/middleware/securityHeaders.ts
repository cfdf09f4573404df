import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';

/** Answers are data: no page may be made of them, and no browser may guess their type. */
export const securityHeaderValues = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;

const entries = Object.entries(securityHeaderValues);

export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of entries) response.setHeader(name, value);
}

export function securityHeaders(): RequestHandler {
  return (_request, response, next) => {
    setSecurityHeaders(response);
    next();
  };
}
