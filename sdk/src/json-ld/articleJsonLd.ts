import type { Article, Organization, Person } from '../generated/operations.ts';
import { type AddressOptions, addressFor } from '../links/addresses.ts';
import type { JsonLd } from './jsonLdScript.ts';

/** schema.org's `Article`. Give `origin`: search engines want whole addresses. */
export function articleJsonLd(article: Article, options: AddressOptions = {}): JsonLd {
  const url = addressFor(article, options);
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: article.title,
    description: article.seo.description || article.summary,
    datePublished: article.publishedAt,
    dateModified: article.updatedAt,
    wordCount: article.wordCount,
    ...(article.image === null ? {} : { image: resolveUrl(article.image.url, options) }),
    ...(article.authors.length === 0 ? {} : { author: article.authors.map(describePerson) }),
    ...(article.organization === null
      ? {}
      : { publisher: describeOrganization(article.organization, options) }),
    ...(article.reviewedBy === null ? {} : { reviewedBy: describePerson(article.reviewedBy) }),
    ...(article.sources.length === 0
      ? {}
      : {
          citation: article.sources.map(({ publisher, title, url: source }) => ({
            '@type': 'CreativeWork',
            name: title,
            publisher: { '@type': 'Organization', name: publisher },
            url: source,
          })),
        }),
    ...(article.topics.length === 0
      ? {}
      : { about: article.topics.map(({ title }) => ({ '@type': 'Thing', name: title })) }),
  };
}

function describePerson(person: Person): JsonLd {
  const { name, role, url } = person;
  return {
    '@type': 'Person',
    name,
    ...(role === null ? {} : { jobTitle: role }),
    ...(url === null ? {} : { url }),
  };
}

function describeOrganization(organization: Organization, options: AddressOptions): JsonLd {
  const { logo, name, url } = organization;
  return {
    '@type': 'Organization',
    name,
    ...(url === null ? {} : { url }),
    ...(logo === null ? {} : { logo: resolveUrl(logo.url, options) }),
  };
}

function resolveUrl(url: string, { origin }: AddressOptions): string {
  return origin !== undefined && url.startsWith('/') ? `${origin.replace(/\/+$/, '')}${url}` : url;
}
