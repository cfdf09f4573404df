import type { Request } from 'express';
import type { Outcome } from './views/page.ts';

/** To the page that was asked for, with another query. Never to another host, which `//host` names. */
export function samePage(request: Request, change: (query: URLSearchParams) => void): Outcome {
  const query = new URLSearchParams(request.url.split('?')[1] ?? '');
  change(query);
  const path = request.path.replace(/^[\\/]+/, '/');
  return { redirect: query.size > 0 ? `${path}?${query.toString()}` : path, permanent: false };
}
