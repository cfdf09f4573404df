import type { Express, Request } from 'express';
import { guidesIndexPage } from './pages/guidesIndex.ts';
import { homePage } from './pages/home.ts';
import { notFoundPage } from './pages/notFound.ts';
import { occupationsIndexPage } from './pages/occupationsIndex.ts';
import type { PageContext } from './pages/pageContext.ts';
import { searchPage } from './pages/search.ts';
import { servicesIndexPage } from './pages/servicesIndex.ts';
import { settingsIndexPage } from './pages/settingsIndex.ts';
import type { Respond } from './respond.ts';
import type { Page } from './views/page.ts';

type SitePage = (context: PageContext, request: Request) => Promise<Page | null>;

/** The site's own pages; all others are the CMS's to name. */
const sitePages: Readonly<Record<string, SitePage>> = {
  '/': homePage,
  '/guides': (context, request) =>
    guidesIndexPage(context, {
      topic: readText(request, 'topic'),
      after: readText(request, 'after'),
    }),
  '/settings': settingsIndexPage,
  '/occupations': occupationsIndexPage,
  '/services': servicesIndexPage,
  '/search': (context, request) =>
    searchPage(context, { query: readText(request, 'q') ?? '', after: readText(request, 'after') }),
};

export interface SitePageRoutes {
  readContext: (request: Request) => Promise<PageContext>;
  respond: Respond;
}

export function routeSitePages(app: Express, { readContext, respond }: SitePageRoutes): void {
  for (const [path, makePage] of Object.entries(sitePages)) {
    app.get(path, async (request, response) => {
      const context = await readContext(request);
      const page = await makePage(context, request);
      respond(request, response, page ?? (await notFoundPage(context, request.path)));
    });
  }
}

/** A query parameter that is given once and not empty. */
function readText(request: Request, name: string): string | null {
  const value = request.query[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
