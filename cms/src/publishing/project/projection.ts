import type {
  Card,
  PublishedDocument,
  PublishedKey,
  PublishedType,
} from '../../published/publishedDocument.ts';
import type { PublishedComment } from '../../published/publishedComment.ts';
import type { PublishedLink } from '../../published/publishedLink.ts';
import type { PathPatterns } from './pathPatterns.ts';
import { publishedKey, readId } from '../../fields/read/readKey.ts';
import { readDate, readRecord, readText } from '../../fields/read/readValue.ts';
import type { StoredRecord } from '../../fields/read/readValue.ts';

/** A published document before it is written: the store adds its revision and hash. */
export type ProjectedDocument = Omit<PublishedDocument, 'revision' | 'hash'>;

export interface ProjectionContext {
  /** Where pages stand, from the site settings. */
  paths: PathPatterns;
  /** The document's outgoing links, as `syncLinks` returns them. */
  links: readonly PublishedLink[];
  /** The approved comments on the document, in the order in which they were written. */
  comments?: readonly PublishedComment[];
}

/** What a type's projection says of a document; the rest is the same for all types. */
export interface ProjectedParts {
  title: string;
  summary?: string;
  references?: Card['references'];
  values?: Card['values'];
  content: PublishedDocument['content'];
}

export type ProjectType = (document: StoredRecord, context: ProjectionContext) => ProjectedParts;

/** A reference as a list of none or one, as cards hold it. */
export function listKey(key: PublishedKey | null): readonly PublishedKey[] {
  return key === null ? [] : [key];
}

/** Whether search engines are asked not to list the page. */
function isUnlisted({ seo }: PublishedDocument['content']): boolean {
  return readRecord(seo)['noIndex'] === true;
}

const BEGINNING = '1970-01-01T00:00:00.000Z';

/** Puts a document's parts together with its key, address and dates. */
export function assembleDocument(
  identity: { type: PublishedType; slug: string | null; path: string | null },
  document: StoredRecord,
  { parts, links }: { parts: ProjectedParts; links: readonly PublishedLink[] },
): ProjectedDocument {
  const id = readId(document) ?? '';
  const createdAt = readDate(document['createdAt']) ?? BEGINNING;
  return {
    key: publishedKey(identity.type, id),
    ...identity,
    publishedAt: readDate(document['publishedAt']) ?? createdAt,
    updatedAt: readDate(document['updatedAt']) ?? createdAt,
    card: {
      title: parts.title,
      summary: parts.summary ?? '',
      references: parts.references ?? {},
      links,
      values: { ...parts.values, ...(isUnlisted(parts.content) && { noIndex: true }) },
    },
    content: parts.content,
  };
}

/** The name of a document that has one. */
export function readName(document: StoredRecord): string {
  return readText(document['name']);
}
