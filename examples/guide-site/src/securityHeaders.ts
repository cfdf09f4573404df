import type { PreviewState } from '@signpost/sdk/express';
import type { Request, RequestHandler } from 'express';
import helmet from 'helmet';

interface HeaderOptions {
  mediaOrigin: string;
  /** The preview that a request is made in; null for readers. */
  readPreview: (request: Request) => PreviewState | null;
}

/**
 * Nothing runs in these pages and nothing is styled inline, so the policy allows neither. A preview
 * is framed by the admin, and runs the one script by which it follows what is typed.
 */
export function securityHeaders({ mediaOrigin, readPreview }: HeaderOptions): RequestHandler {
  const forReaders = setHeaders({ mediaOrigin, frameAncestor: "'none'", scriptSource: "'none'" });
  return (request, response, next) => {
    const preview = readPreview(request);
    if (preview === null) return forReaders(request, response, next);
    const { frameAncestor } = preview;
    setHeaders({ mediaOrigin, frameAncestor, scriptSource: "'self'" })(request, response, next);
  };
}

interface Policy {
  mediaOrigin: string;
  frameAncestor: string;
  scriptSource: string;
}

function setHeaders({ mediaOrigin, frameAncestor, scriptSource }: Policy): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [scriptSource],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", mediaOrigin],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: [frameAncestor],
      },
    },
    crossOriginEmbedderPolicy: false,
    // The policy's own word on frames is the one that can name an origin.
    xFrameOptions: frameAncestor === "'none'" ? { action: 'deny' } : false,
    // Whoever serves the site over TLS decides on this for the whole host.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
}
