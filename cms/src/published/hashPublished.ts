import { createHash } from 'node:crypto';
import type { PublishedDocument } from './publishedDocument.ts';

type HashedParts = Pick<
  PublishedDocument,
  'type' | 'slug' | 'path' | 'publishedAt' | 'card' | 'content'
>;

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, entry]) => [key, sortKeys(entry)]),
  );
}

/** JSON with sorted keys: equal values have equal text, whatever order a database keeps. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortKeys(value));
}

function hashText(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/**
 * SHA-256 of what makes a document worth publishing again, base64url. When it was last saved is
 * left out: a save without a change is no news.
 */
export function hashPublished({
  type,
  slug,
  path,
  publishedAt,
  card,
  content,
}: HashedParts): string {
  return hashText(canonicalJson({ type, slug, path, publishedAt, card, content }));
}

/** What a row keeps as its hash: that of the document, a dot, and one over the whole row. */
export function sealPublished(document: HashedParts & { updatedAt: string }): string {
  const hash = hashPublished(document);
  return `${hash}.${hashText(`${hash} ${document.updatedAt}`)}`;
}

/** The document's hash out of a row's. */
export function readSealedHash(seal: string): string {
  return seal.split('.', 1)[0] ?? '';
}
