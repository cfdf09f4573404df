import { isRecord } from '../../links/extract/lexicalNode.ts';
import { publishedTypes } from '../../published/publishedDocument.ts';
import type { PublishedKey, PublishedType } from '../../published/publishedDocument.ts';

export function isPublishedType(value: unknown): value is PublishedType {
  return publishedTypes.some((type) => type === value);
}

/** Reads an id of either database: text, number, ObjectId, or the id of a populated document. */
export function readId(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'number') return String(value);
  if (!isRecord(value)) return null;
  const { toHexString } = value;
  if (typeof toHexString === 'function') {
    const hex: unknown = Reflect.apply(toHexString, value, []);
    return typeof hex === 'string' ? hex : null;
  }
  return readId(value['id'] ?? value['_id']);
}

export function publishedKey(type: PublishedType, id: string): PublishedKey {
  return `${type}:${id}`;
}

/** A reference to one document of a known type; null when empty or gone. */
export function readKey(type: PublishedType, value: unknown): PublishedKey | null {
  const id = readId(value);
  return id === null ? null : publishedKey(type, id);
}

/** A list of references in order, each once; what is gone is left out. */
export function readKeys(type: PublishedType, value: unknown): readonly PublishedKey[] {
  if (!Array.isArray(value)) return [];
  return [...new Set(value.flatMap((item: unknown) => readKey(type, item) ?? []))];
}

/** A reference that may lead to documents of several types: `{ relationTo, value }`. */
export function readTypedKey(value: unknown): PublishedKey | null {
  if (!isRecord(value) || !isPublishedType(value['relationTo'])) return null;
  return readKey(value['relationTo'], value['value']);
}
