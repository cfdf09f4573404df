import { html, type Html } from '../markup/html.ts';
import * as crumbs from './crumbs.ts';
import type { PageContext } from './pageContext.ts';

/** A sitemap file may hold no more. */
const mostEntries = 50_000;

const lists = ['articles', 'careerSettings', 'occupations', 'services', 'guideSets', 'topics'];

interface SitemapPart {
  pages: {
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: { updatedAt: string; seo: { noIndex: boolean; canonicalPath: string } }[];
  };
}

/** Every page that search engines may show. */
export async function sitemap(context: PageContext): Promise<string> {
  const { siteUrl } = context;
  const { home, guides, settings, occupations, services } = crumbs;
  const entries = [home, guides, settings, occupations, services].map(({ path }) =>
    writeEntry(siteUrl + path, null),
  );
  for (const list of lists) {
    for await (const { seo, updatedAt } of readList(context, list)) {
      if (entries.length >= mostEntries) break;
      if (!seo.noIndex) entries.push(writeEntry(siteUrl + seo.canonicalPath, updatedAt));
    }
  }
  return String(
    html`<?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"> ${entries} </urlset>`,
  );
}

/** Reads only what the sitemap needs, with an operation of its own. */
async function* readList({ content }: PageContext, list: string) {
  let after: string | null = null;
  do {
    const operation = `query Sitemap($after: String) {
      pages: ${list}(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { updatedAt seo { noIndex canonicalPath } }
      }
    }`;
    const { pages }: SitemapPart = await content.query<SitemapPart>(operation, { after });
    yield* pages.nodes;
    after = pages.pageInfo.hasNextPage ? pages.pageInfo.endCursor : null;
  } while (after !== null);
}

function writeEntry(address: string, updatedAt: string | null): Html {
  return html`<url>
    <loc>${address}</loc>
    ${updatedAt === null ? '' : html`<lastmod>${updatedAt}</lastmod>`}
  </url>`;
}
