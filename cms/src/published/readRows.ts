import { z } from 'zod';
import { isPublishedType } from '../fields/read/readKey.ts';
import type {
  Card,
  PublishedChange,
  PublishedDocument,
  PublishedKey,
  PublishedType,
} from './publishedDocument.ts';
import type { CardRow } from './publishedStore.ts';

const key = z.custom<PublishedKey>(
  (value) => typeof value === 'string' && isPublishedType(value.slice(0, value.indexOf(':'))),
);
const type = z.custom<PublishedType>(isPublishedType);
const optionalText = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const record = (value: unknown) => typeof value === 'object' && value !== null;
// Publishing alone writes these, so their inside is trusted; `verify` finds what was altered.
const card = z.custom<Card>(record);
const content = z.custom<PublishedDocument['content']>(record);

const cardRow = z.object({
  key,
  type,
  slug: optionalText,
  path: optionalText,
  revision: z.number(),
  publishedAt: z.string(),
  updatedAt: z.string(),
  card,
  hash: z.string(),
});
const contentRow = z.object({ key, revision: z.number(), content });
const changeRow = z.object({
  revision: z.number(),
  key,
  type,
  kind: z.enum(['publish', 'update', 'unpublish']),
  path: optionalText,
  previousPath: optionalText,
  tags: z.array(z.string()),
  at: z.string(),
});

/** Each of these throws when a row is not of the store's shape. */
export function readCardRow(row: unknown): CardRow {
  return cardRow.parse(row);
}

export function readContentRow(
  row: unknown,
): Pick<PublishedDocument, 'key' | 'revision' | 'content'> {
  return contentRow.parse(row);
}

export function readChangeRow(row: unknown): PublishedChange {
  return changeRow.parse(row);
}
