import type { PublishedLink } from './publishedLink.ts';

/** The types that stand in the published store; the name is that of the authoring collection. */
export const publishedTypes = [
  'articles',
  'career-settings',
  'occupations',
  'services',
  'guide-sets',
  'topics',
  'specialties',
  'sources',
  'people',
  'organizations',
  'media',
  'redirects',
  'site',
] as const;

export type PublishedType = (typeof publishedTypes)[number];

/** `<type>:<document id>`, for example `articles:6f1c…`. The site itself is `site:site`. */
export type PublishedKey = `${PublishedType}:${string}`;

/** What the library keeps in memory for each document: enough for lists, filters and links. */
export interface Card {
  title: string;
  summary: string;
  /** Keys of what the document refers to, in order, by field name. Targets may be unpublished. */
  references: Readonly<Record<string, readonly PublishedKey[]>>;
  /** Outgoing links in document order: body, curated and field links, to documents and the web. */
  links: readonly PublishedLink[];
  /** Small plain values that lists and filters need, by field name (position, placements, …). */
  values: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/** One row of the published store: complete, non-null, references as keys. */
export interface PublishedDocument {
  key: PublishedKey;
  type: PublishedType;
  /** Null for types without a page or a slug. */
  slug: string | null;
  /** The address on the site; null for types without a page. For redirects, the path they catch. */
  path: string | null;
  /** The revision at which this row was last written; rises by one with each change. */
  revision: number;
  /** ISO 8601 in UTC. */
  publishedAt: string;
  updatedAt: string;
  card: Card;
  /** Everything else, shaped by the type's projection (see `publishing/project`). */
  content: Readonly<Record<string, unknown>>;
  /** What tells a change of the document, and of the row by something else: see `sealPublished`. */
  hash: string;
}

/** One row of the change log. */
export interface PublishedChange {
  revision: number;
  key: PublishedKey;
  type: PublishedType;
  kind: 'publish' | 'update' | 'unpublish';
  path: string | null;
  previousPath: string | null;
  /** Cache tags that this change touches. */
  tags: readonly string[];
  at: string;
}
