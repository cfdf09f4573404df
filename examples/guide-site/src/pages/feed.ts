import { html } from '../markup/html.ts';
import type { PageContext } from './pageContext.ts';

const length = 20;

/** The newest guides as RSS 2.0. */
export async function newestFeed({ content, site, siteUrl }: PageContext): Promise<string> {
  const { items } = await content.articles.list({ first: length, orderBy: 'PUBLISHED_AT_DESC' });
  const feed = html`<?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
      <channel>
        <title>${site.name}</title>
        <link>${siteUrl}/</link>
        <description>${site.description ?? site.tagline ?? site.name}</description>
        <language>en-us</language>
        <atom:link href="${siteUrl}/feed.xml" rel="self" type="application/rss+xml" />
        ${items.map(
          ({ id, path, title, summary, publishedAt, topics }) => html`<item>
            <title>${title}</title>
            <link>${siteUrl}${path}</link>
            <guid isPermaLink="false">${id}</guid>
            <pubDate>${new Date(publishedAt).toUTCString()}</pubDate>
            <description>${summary}</description>
            ${topics.map((topic) => html`<category>${topic.title}</category>`)}
          </item>`,
        )}
      </channel>
    </rss>`;
  return String(feed);
}
