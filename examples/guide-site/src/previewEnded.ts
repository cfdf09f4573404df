import type { Request } from 'express';
import type { Outcome } from './views/page.ts';

/** Marks the address of a page that is shown because a preview of it has ended. */
const mark = 'preview';
const ended = 'ended';

/** To the page as readers see it, which says that the preview has ended. */
export function asReaders(request: Request): Outcome {
  const query = new URLSearchParams(request.url.split('?')[1] ?? '');
  query.set(mark, ended);
  return { redirect: `${request.path}?${query.toString()}`, permanent: false };
}

export function hasEnded(request: Request): boolean {
  return request.query[mark] === ended;
}
