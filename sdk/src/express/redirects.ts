import type { ContentClient } from '../client/contentClient.ts';
import { safeHref } from '../rich-text/safeHref.ts';

/** What the middleware uses of Express's request, and of any server like it. */
export interface RedirectRequest {
  /** `GET`, `HEAD` or another; only these two are redirected. */
  method: string;
  /** The path, without the query. */
  path: string;
  /** The whole address, from which the query is taken. */
  originalUrl?: string;
}

/** What the middleware uses of Express's response. */
export interface RedirectResponse {
  /** Answers with a status (301 or 302) and a `Location`. */
  redirect(status: number, url: string): void;
}

/** What the middleware works with. */
export interface RedirectOptions {
  /** Asked for each path. */
  client: Pick<ContentClient, 'resolvePath'>;
  /** Told of a failed look-up; the request goes on without a redirect. @default ignored */
  onError?: (error: unknown) => void;
}

/**
 * Middleware that leads readers from old paths to new ones, as the editors' redirects say. Put it
 * after the routes of your pages and before "not found", so that it asks only for paths that
 * nothing else answers. The query of the address is kept.
 */
export function redirects(options: RedirectOptions) {
  const { client, onError } = options;
  return (request: RedirectRequest, response: RedirectResponse, next: () => void): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      next();
      return;
    }
    client.resolvePath(request.path).then(
      (resolution) => {
        const location =
          resolution.kind === 'PathRedirect' ? readLocation(resolution.location, request) : null;
        if (location === null || resolution.kind !== 'PathRedirect') next();
        else response.redirect(resolution.permanent ? 301 : 302, location);
      },
      (error: unknown) => {
        onError?.(error);
        next();
      },
    );
  };
}

function readLocation(location: string, request: RedirectRequest): string | null {
  const safe = safeHref(location);
  if (safe === null || !/^(?:\/(?![/\\])|https?:\/\/)/i.test(safe)) return null;
  const query = /\?[^#]*/.exec(request.originalUrl ?? '')?.[0] ?? '';
  return safe.includes('?') || safe.includes('#') ? safe : `${safe}${query}`;
}
