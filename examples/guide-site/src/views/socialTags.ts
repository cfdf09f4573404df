import { html, type Html } from '../markup/html.ts';
import type { Page } from './page.ts';

export interface SocialTagsOptions {
  page: Page;
  siteName: string;
  siteUrl: string;
}

/** The canonical address and what shows when somebody shares the page. */
export function socialTags({ page, siteName, siteUrl }: SocialTagsOptions): Html {
  const { title, description, canonicalPath, image, kind = 'website' } = page;
  const address = canonicalPath === null ? null : siteUrl + canonicalPath;
  return html`${address ? html`<link rel="canonical" href="${address}" />` : ''}
    <meta property="og:site_name" content="${siteName}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:type" content="${kind}" />
    ${description ? html`<meta property="og:description" content="${description}" />` : ''}
    ${address ? html`<meta property="og:url" content="${address}" />` : ''}
    ${image ? html`<meta property="og:image" content="${image}" />` : ''}
    <meta name="twitter:card" content="${image ? 'summary_large_image' : 'summary'}" />`;
}
