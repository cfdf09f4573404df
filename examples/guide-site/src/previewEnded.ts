import type { Request } from 'express';
import { samePage } from './samePage.ts';
import type { Outcome } from './views/page.ts';

/** Marks the address of a page that is shown because a preview of it has ended. */
const mark = 'preview';
const ended = 'ended';

/** To the page as readers see it, which says that the preview has ended. */
export function asReaders(request: Request): Outcome {
  return samePage(request, (query) => query.set(mark, ended));
}

export function hasEnded(request: Request): boolean {
  return request.query[mark] === ended;
}
