import { isPublishedType, publishedKey } from '../../fields/read/readKey.ts';
import type { PublishedKey, PublishedType } from '../../published/publishedDocument.ts';

/** The type and id in a key such as `articles:6f1c…`; null for anything else. */
export function splitKey(value: unknown): { type: PublishedType; id: string } | null {
  if (typeof value !== 'string') return null;
  const colon = value.indexOf(':');
  const type = value.slice(0, Math.max(0, colon));
  const id = value.slice(colon + 1);
  return isPublishedType(type) && id !== '' ? { type, id } : null;
}

export function readPublishedKey(value: unknown): PublishedKey | null {
  const parts = splitKey(value);
  return parts === null ? null : publishedKey(parts.type, parts.id);
}
