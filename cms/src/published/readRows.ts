import { z } from 'zod';
import { isPublishedType } from '../fields/read/readKey.ts';
import { isRecord } from '../links/extract/lexicalNode.ts';
import type {
  Card,
  PublishedChange,
  PublishedDocument,
  PublishedKey,
  PublishedType,
} from './publishedDocument.ts';
import type { CardRow } from './publishedStore.ts';

/** True for a key of a published type, whether or not such a document exists. */
export function isPublishedKey(value: unknown): value is PublishedKey {
  return typeof value === 'string' && isPublishedType(value.slice(0, value.indexOf(':')));
}

const key = z.custom<PublishedKey>(isPublishedKey);
const type = z.custom<PublishedType>(isPublishedType);
const optionalText = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

function isCard(value: unknown): value is Card {
  if (!isRecord(value)) return false;
  const { title, summary, references, links, values } = value;
  return (
    typeof title === 'string' &&
    typeof summary === 'string' &&
    isRecord(references) &&
    Object.values(references).every(Array.isArray) &&
    Array.isArray(links) &&
    links.every(
      (link: unknown) =>
        isRecord(link) &&
        [link['id'], link['anchorText'], link['sentence']].every(
          (text) => typeof text === 'string',
        ),
    ) &&
    isRecord(values)
  );
}

// As deep as the library needs in order not to stumble; `verify` finds what else was altered.
const card = z.custom<Card>(isCard);
const content = z.custom<PublishedDocument['content']>(isRecord);
const kind = z.enum(['publish', 'update', 'unpublish']);

const cardRow = z
  .object({
    key,
    type,
    slug: optionalText,
    path: optionalText,
    revision: z.number(),
    publishedAt: z.string(),
    updatedAt: z.string(),
    card,
    hash: z.string(),
  })
  .refine((row) => row.key.startsWith(`${row.type}:`), 'The type is not that of the key.');
const contentRow = z.object({ key, revision: z.number(), content });
const changeRow = z.object({
  revision: z.number(),
  key,
  type,
  kind,
  path: optionalText,
  previousPath: optionalText,
  tags: z.array(z.string()),
  at: z.string(),
});
const loggedChange = changeRow.pick({ revision: true, key: true, kind: true });
/** A document whose content can't be read has none: the query for it mustn't fail for ever. */
const emptyContentRow = contentRow.extend({ content: z.unknown().transform(() => ({})) });
const revisionOnly = z.object({ revision: z.number() });

/** The functions that read a row throw when it is not of the store's shape. */
export function readCardRow(row: unknown): CardRow {
  return cardRow.parse(row);
}

export function readContentRow(
  row: unknown,
): Pick<PublishedDocument, 'key' | 'revision' | 'content'> {
  return contentRow.parse(row);
}

/** The row with empty content, or null when it has no key or revision either. */
export function readEmptyContentRow(row: unknown): ReturnType<typeof readContentRow> | null {
  return emptyContentRow.safeParse(row).data ?? null;
}

export function readChangeRow(row: unknown): PublishedChange {
  return changeRow.parse(row);
}

/** What a check of the log needs of a change; null when the row is unreadable. */
export function readLoggedChange(
  row: unknown,
): Pick<PublishedChange, 'revision' | 'key' | 'kind'> | null {
  return loggedChange.safeParse(row).data ?? null;
}

/** A row's revision, or null where there is no number. */
export function readRowRevision(row: unknown): number | null {
  return revisionOnly.safeParse(row).data?.revision ?? null;
}
