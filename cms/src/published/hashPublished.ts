import { createHash } from 'node:crypto';
import type { PublishedDocument } from './publishedDocument.ts';

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

/** SHA-256 of what readers can see of a document, base64url. Dates of writing are left out. */
export function hashPublished({
  type,
  slug,
  path,
  card,
  content,
}: Pick<PublishedDocument, 'type' | 'slug' | 'path' | 'card' | 'content'>): string {
  return createHash('sha256')
    .update(canonicalJson({ type, slug, path, card, content }))
    .digest('base64url');
}
