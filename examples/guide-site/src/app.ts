import { isContentError, type ContentClient } from '@signpost/sdk';
import { createPreview } from '@signpost/sdk/express';
import compression from 'compression';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { Assets } from './assets.ts';
import { errorPage } from './pages/errorPage.ts';
import { notFoundPage } from './pages/notFound.ts';
import type { PageContext } from './pages/pageContext.ts';
import { resolvedPage } from './pages/resolvedPage.ts';
import { asReaders } from './previewEnded.ts';
import { readPath } from './readPath.ts';
import { samePage } from './samePage.ts';
import { createResponder } from './respond.ts';
import { routeFeeds } from './routeFeeds.ts';
import { routeSitePages } from './routeSitePages.ts';
import { securityHeaders } from './securityHeaders.ts';
import { createSiteReader } from './siteReader.ts';
import type { Outcome } from './views/page.ts';

export interface SiteOptions {
  content: ContentClient;
  assets: Assets;
  /** Where the content client asks. */
  endpoint: string;
  /** Where editors work: previews come from there, and their pages may be framed by it alone. */
  cmsUrl: string;
  /** Public address of this site, without a slash at its end. */
  siteUrl: string;
  /** Origin of the content server, from which images may be loaded. */
  mediaOrigin: string;
  /** Told of each error that a reader got to see. */
  onError: (error: unknown) => void;
  /**
   * Which proxies to believe that a browser came by https, as Express takes it: the cookie of a preview
   * is `Secure` then.
   * @default false
   */
  trustProxy?: boolean | number | string;
  /** @default Date.now */
  now?: () => number;
}

/** The site as an Express app that isn't listening yet. */
export function createSite(options: SiteOptions): Express {
  const { content, assets, endpoint, cmsUrl, siteUrl, mediaOrigin } = options;
  const { onError, now = Date.now, trustProxy = false } = options;
  const preview = createPreview({ client: content, endpoint, cmsUrl });
  const site = createSiteReader({ content, now, maxAgeMs: 15_000 });
  const respond = createResponder({
    assets,
    siteUrl,
    recallSite: site.recall,
    readPreview: preview.read,
  });
  const readPublished = async (): Promise<PageContext> => ({
    content,
    published: null,
    site: await site.read(),
    siteUrl,
    mediaOrigin,
  });
  const readContext = async (request: Request): Promise<PageContext> => ({
    ...(await readPublished()),
    content: preview.client(request),
    published: preview.read(request) && content,
  });

  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('trust proxy', trustProxy);
  app.use(securityHeaders({ mediaOrigin, readPreview: preview.read }), compression());
  app.use(preview.middleware);
  app.use(onlyReading);
  for (const asset of Object.values(assets)) {
    app.get(asset.path, (_, response) => {
      response.set('Cache-Control', 'public, max-age=31536000, immutable');
      response.type(asset.contentType).send(asset.content);
    });
  }
  routeFeeds(app, readPublished);
  routeSitePages(app, { readContext, respond });
  app.use(async (request, response) => {
    const context = await readContext(request);
    const requested = readPath(request.path);
    const outcome = requested === null ? null : await resolvedPage(context, requested);
    respond(request, response, outcome ?? (await notFoundPage(context, requested?.path ?? '')));
  });
  app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    if (isEndedPreview(error) && preview.read(request) !== null) {
      preview.end(request, response);
      return respond(request, response, asReaders(request, response));
    }
    if (isRefusedCursor(error, request)) return respond(request, response, firstPage(request));
    onError(error);
    respond(request, response, errorPage(error));
  });
  return app;
}

function onlyReading(request: Request, response: Response, next: NextFunction): void {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  response.set('Allow', 'GET, HEAD').status(405).type('text').send('This site is for reading.');
}

/** The content server takes the token no more: its person logged out, or somebody ended it. */
function isEndedPreview(error: unknown): boolean {
  return isContentError(error) && error.code === 'UNAUTHORIZED';
}

/** A cursor in an old or altered address, which the content server doesn't take. */
function isRefusedCursor(error: unknown, request: Request): boolean {
  return isContentError(error) && error.serverCode === 'BAD_CURSOR' && 'after' in request.query;
}

function firstPage(request: Request): Outcome {
  return samePage(request, (query) => query.delete('after'));
}
