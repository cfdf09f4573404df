import type { PageContext } from './pageContext.ts';

export async function robotsText({ siteUrl }: PageContext): Promise<string> {
  return `User-agent: *\nDisallow: /search\n\nSitemap: ${siteUrl}/sitemap.xml\n`;
}
