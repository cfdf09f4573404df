import type { Site } from '@signpost/sdk';
import { jsonLdScript, type JsonLd } from '@signpost/sdk/json-ld';
import { trustMarkup, type Html } from '../markup/html.ts';

/** JSON-LD as a data block: no script runs, so it needs no place in the content security policy. */
export function structuredData(data: JsonLd): Html {
  return trustMarkup(jsonLdScript(data));
}

/** The site, with its search page. */
export function siteData({ site, siteUrl }: { site: Site; siteUrl: string }): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.name,
    url: `${siteUrl}/`,
    ...(site.description === null ? {} : { description: site.description }),
    potentialAction: {
      '@type': 'SearchAction',
      target: `${siteUrl}/search?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  };
}
