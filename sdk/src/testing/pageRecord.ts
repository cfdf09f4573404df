import type { PageType } from '../generated/schemaTypes.ts';
import type { ConnectionArguments } from './connect.ts';
import type { PageFixture } from './fixtures.ts';

export interface LinkArguments extends ConnectionArguments {
  filter?: { relation?: string | null; origin?: string | null; status?: string | null } | null;
}

/** A page as the schema has it; fields that depend on other pages are functions. */
export interface PageRecord {
  __typename: string;
  id: string;
  type: PageType;
  slug: string;
  path: string;
  title: string;
  summary: string;
  publishedAt: string;
  updatedAt: string;
  seo: { noIndex?: boolean };
  /** Further fields of the type. */
  [field: string]: unknown;
}

/** Where each type stands: its GraphQL type, its ids and its addresses. */
export const pageKinds = {
  ARTICLE: { type: 'ARTICLE', typename: 'Article', prefix: 'articles', folder: 'guides' },
  CAREER_SETTING: {
    type: 'CAREER_SETTING',
    typename: 'CareerSetting',
    prefix: 'career-settings',
    folder: 'settings',
  },
  OCCUPATION: {
    type: 'OCCUPATION',
    typename: 'Occupation',
    prefix: 'occupations',
    folder: 'careers',
  },
  SERVICE: { type: 'SERVICE', typename: 'Service', prefix: 'services', folder: 'services' },
  GUIDE_SET: { type: 'GUIDE_SET', typename: 'GuideSet', prefix: 'guide-sets', folder: 'sets' },
  TOPIC: { type: 'TOPIC', typename: 'Topic', prefix: 'topics', folder: 'topics' },
} as const satisfies Record<
  PageType,
  { type: PageType; typename: string; prefix: string; folder: string }
>;

export function makePage(
  type: PageType,
  fixture: PageFixture,
  fields: Readonly<Record<string, unknown>>,
): PageRecord {
  const { typename, prefix, folder } = pageKinds[type];
  const { slug } = fixture;
  const title = fixture.title ?? titleFromSlug(slug);
  const summary = fixture.summary ?? `About ${title.toLowerCase()}.`;
  const path = fixture.path ?? `/${folder}/${slug}`;
  const publishedAt = fixture.publishedAt ?? '2026-01-01T00:00:00.000Z';
  return {
    __typename: typename,
    id: fixture.id ?? `${prefix}:${slug}`,
    type,
    slug,
    path,
    title,
    summary,
    publishedAt,
    updatedAt: fixture.updatedAt ?? publishedAt,
    seo: {
      title,
      description: summary,
      image: null,
      noIndex: false,
      canonicalPath: path,
      ...fixture.seo,
    },
    ...fields,
  };
}

export function titleFromSlug(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
