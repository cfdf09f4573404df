import type { LibraryRow } from '../../published/library/libraryRow.ts';
import type { PublishedType } from '../../published/publishedDocument.ts';

/** The types that have a page on the site, in the order of their keys. */
export const pageTypes = [
  'articles',
  'career-settings',
  'guide-sets',
  'occupations',
  'services',
  'topics',
] as const satisfies readonly PublishedType[];

/** The GraphQL type of each published type that has a page on the site. */
const pageTypeNames: Readonly<Partial<Record<PublishedType, string>>> = {
  articles: 'Article',
  'career-settings': 'CareerSetting',
  occupations: 'Occupation',
  services: 'Service',
  'guide-sets': 'GuideSet',
  topics: 'Topic',
};

const otherTypeNames: Readonly<Partial<Record<PublishedType, string>>> = {
  specialties: 'Specialty',
  sources: 'Source',
  people: 'Person',
  organizations: 'Organization',
  media: 'Image',
};

/** Whether the document has a page and an address. */
export function isPage(row: LibraryRow | null | undefined): row is LibraryRow & {
  slug: string;
  path: string;
} {
  if (!row || row.slug === null || row.path === null) return false;
  return pageTypeNames[row.type] !== undefined;
}

/** The name of the GraphQL type that shows the row. */
export function typeNameOf(row: LibraryRow): string {
  return pageTypeNames[row.type] ?? otherTypeNames[row.type] ?? row.type;
}
