import type { Express } from 'express';
import { newestFeed } from './pages/feed.ts';
import type { PageContext } from './pages/pageContext.ts';
import { robotsText } from './pages/robots.ts';
import { sitemap } from './pages/sitemap.ts';

/** What machines read: `robots.txt`, `sitemap.xml`, `feed.xml`. */
export function routeFeeds(app: Express, readContext: () => Promise<PageContext>): void {
  const feeds = {
    '/robots.txt': { contentType: 'text/plain; charset=utf-8', make: robotsText },
    '/sitemap.xml': { contentType: 'application/xml; charset=utf-8', make: sitemap },
    '/feed.xml': { contentType: 'application/rss+xml; charset=utf-8', make: newestFeed },
  };
  for (const [path, { contentType, make }] of Object.entries(feeds)) {
    app.get(path, async (_, response) => {
      const text = await make(await readContext());
      response.set('Cache-Control', 'public, max-age=0, s-maxage=300, stale-if-error=86400');
      response.type(contentType).send(text);
    });
  }
}
