import type { PreviewState } from '@signpost/sdk/express';
import type { Request, Response } from 'express';
import type { Assets } from './assets.ts';
import { hasEnded } from './previewEnded.ts';
import { layout, type SiteFrame } from './views/layout.ts';
import type { Outcome, Page } from './views/page.ts';

export type Respond = (request: Request, response: Response, outcome: Outcome) => void;

export interface ResponderOptions {
  assets: Assets;
  siteUrl: string;
  recallSite: () => SiteFrame;
  /** The preview that a request is made in; null for readers. */
  readPreview: (request: Request) => PreviewState | null;
}

/** Sends pages within the layout, and redirects. */
export function createResponder({
  assets,
  siteUrl,
  recallSite,
  readPreview,
}: ResponderOptions): Respond {
  return (request, response, outcome) => {
    const preview = readPreview(request);
    if ('redirect' in outcome) {
      response.set('Cache-Control', preview ? uncached : 'public, max-age=60');
      response.redirect(outcome.permanent ? 301 : 302, outcome.redirect);
      return;
    }
    const previewEnded = preview === null && hasEnded(request);
    const markup = layout({
      page: outcome,
      site: recallSite(),
      siteUrl,
      path: request.path,
      stylesheet: assets.stylesheet.path,
      icon: assets.icon.path,
      preview,
      previewEnded,
    });
    response.status(outcome.status ?? 200);
    response.set('Cache-Control', preview || previewEnded ? uncached : cacheControl(outcome));
    if (outcome.retryAfter !== undefined) response.set('Retry-After', String(outcome.retryAfter));
    response.type('html').send(String(markup));
  };
}

/** A draft is for one person, and so is word that it is shown no more. */
const uncached = 'private, no-store';

/** Readers ask each time and get 304; a shared cache may answer for a minute, and while it asks. */
function cacheControl({ status = 200 }: Page): string {
  if (status >= 500) return 'no-store';
  return status === 404
    ? 'public, max-age=0, s-maxage=15'
    : 'public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400';
}
