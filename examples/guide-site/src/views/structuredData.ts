import type { Article, Occupation, Site } from '@signpost/sdk';
import { trustMarkup, type Html } from '../markup/html.ts';
import type { Crumb } from './breadcrumbs.ts';

type JsonLd = Readonly<Record<string, unknown>>;

/** Characters that could end the script element, or a line of it in old parsers. */
const unsafe = /[<>&\u2028\u2029]/g;

/** JSON-LD as a data block: no script runs, so it needs no place in the content security policy. */
export function structuredData(data: JsonLd): Html {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data }).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return trustMarkup(`<script type="application/ld+json">${json}</script>`);
}

/** The site, with its search page. */
export function siteData({ site, siteUrl }: { site: Site; siteUrl: string }): JsonLd {
  return {
    '@type': 'WebSite',
    name: site.name,
    url: `${siteUrl}/`,
    description: site.description ?? undefined,
    potentialAction: {
      '@type': 'SearchAction',
      target: `${siteUrl}/search?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  };
}

export function articleData({ article, siteUrl }: { article: Article; siteUrl: string }): JsonLd {
  const { organization, authors, sources } = article;
  return {
    '@type': 'Article',
    headline: article.title,
    description: article.summary,
    url: siteUrl + article.path,
    mainEntityOfPage: siteUrl + article.path,
    datePublished: article.publishedAt,
    dateModified: article.updatedAt,
    wordCount: article.wordCount,
    author: authors.map(({ name, url }) => ({
      '@type': 'Person',
      name,
      url: url ?? undefined,
    })),
    publisher: organization
      ? { '@type': 'Organization', name: organization.name, url: organization.url ?? undefined }
      : undefined,
    citation: sources.map(({ title, url }) => ({ '@type': 'CreativeWork', name: title, url })),
  };
}

/** An occupation with its SOC code, as schema.org's `Occupation` wants it. */
export function occupationData(options: { occupation: Occupation; siteUrl: string }): JsonLd {
  const { occupation, siteUrl } = options;
  const { name, summary, path, codes, educationPath } = occupation;
  return {
    '@type': 'Occupation',
    name,
    description: summary,
    url: siteUrl + path,
    mainEntityOfPage: siteUrl + path,
    occupationalCategory: codes.map(({ scheme, code }) => `${scheme} ${code}`),
    educationRequirements: educationPath.steps.map(({ title }) => title).join('; ') || undefined,
  };
}

/** The breadcrumb of a page, the page itself last. */
export function trailData(options: {
  trail: readonly Crumb[];
  page: Crumb;
  siteUrl: string;
}): JsonLd {
  const { trail, page, siteUrl } = options;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...trail, page].map(({ title, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: siteUrl + path,
    })),
  };
}
