import type { Request, Response } from 'express';
import { samePage } from './samePage.ts';
import type { Outcome } from './views/page.ts';

/** Marks the address of a page that is shown because a preview of it has ended. */
const mark = 'preview';
const ended = 'ended';

/** Known to the browser alone whose preview it was: an address can be sent to anybody. */
const cookieName = 'signpost-preview-ended';
const shownMs = 60_000;

/** To the page as readers see it, which says for a minute that the preview has ended. */
export function asReaders(request: Request, response: Response): Outcome {
  response.cookie(cookieName, '1', {
    maxAge: shownMs,
    httpOnly: true,
    sameSite: 'lax',
    secure: request.secure,
  });
  return samePage(request, (query) => query.set(mark, ended));
}

export function hasEnded({ headers, query }: Request): boolean {
  const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  return query[mark] === ended && cookies.includes(`${cookieName}=1`);
}
