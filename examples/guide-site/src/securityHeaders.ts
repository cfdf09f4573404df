import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Nothing runs in these pages and nothing is styled inline, so the policy allows neither. */
export function securityHeaders({ mediaOrigin }: { mediaOrigin: string }): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", mediaOrigin],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    // Whoever serves the site over TLS decides on this for the whole host.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
}
