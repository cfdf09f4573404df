import type {
  PublishedDocument,
  PublishedKey,
  PublishedType,
} from '../../../cms/src/published/publishedDocument.ts';
import type { PublishedLink } from '../../../cms/src/published/publishedLink.ts';
import type {
  StoredBlock,
  StoredInline,
  StoredRichText,
} from '../../../cms/src/published/richText.ts';
import type { NewDocument } from '../memoryStore.ts';

export const day = (number: number): string =>
  new Date(Date.UTC(2026, 0, 1) + number * 86_400_000).toISOString();

export const words = (text: string): StoredInline => ({ type: 'text', text });

export const linkTo = (target: PublishedKey, text: string): StoredInline => ({
  type: 'link',
  target,
  url: null,
  newTab: false,
  children: [words(text)],
});

export const tree = (...children: readonly StoredBlock[]): StoredRichText => ({
  type: 'root',
  version: 1,
  children,
});

export const paragraph = (...children: readonly StoredInline[]): StoredBlock => ({
  type: 'paragraph',
  children,
});

export function makeLink(target: PublishedKey, change: Partial<PublishedLink> = {}): PublishedLink {
  return {
    id: `link-${target}`,
    target,
    url: null,
    anchorText: `words for ${target}`,
    sentence: `A sentence with words for ${target} in it.`,
    section: 'first-steps',
    relation: 'related',
    origin: 'body',
    position: 0,
    activeFrom: null,
    activeUntil: null,
    ...change,
  };
}

const pagePaths: Partial<Record<PublishedType, string>> = {
  articles: '/guides/',
  'career-settings': '/settings/',
  occupations: '/occupations/',
  services: '/services/',
  'guide-sets': '/sets/',
  topics: '/topics/',
};

export interface DocumentParts {
  title?: string;
  summary?: string;
  publishedAt?: string;
  references?: PublishedDocument['card']['references'];
  links?: readonly PublishedLink[];
  values?: PublishedDocument['card']['values'];
  content?: PublishedDocument['content'];
}

/** A published document whose id is its slug: `articles:<slug>`. */
export function makeDocument(
  type: PublishedType,
  slug: string,
  parts: DocumentParts = {},
): NewDocument {
  const prefix = pagePaths[type];
  const title = parts.title ?? slug;
  const name = type === 'articles' || type === 'guide-sets' ? {} : { name: title };
  return {
    key: `${type}:${slug}`,
    type,
    slug,
    path: prefix === undefined ? null : `${prefix}${slug}`,
    publishedAt: parts.publishedAt ?? day(1),
    updatedAt: day(1),
    card: {
      title,
      summary: parts.summary ?? '',
      references: parts.references ?? {},
      links: parts.links ?? [],
      values: { ...name, ...parts.values },
    },
    content: { ...name, ...parts.references, ...parts.content },
  };
}
