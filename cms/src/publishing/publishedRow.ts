import type { PayloadRequest } from 'payload';
import { isRecord } from '../links/extract/lexicalNode.ts';
import { isUnreadableJson } from '../published/findRows.ts';
import type { Card, PublishedDocument, PublishedKey } from '../published/publishedDocument.ts';

const collection = 'published-documents';

/** What has to be known of a row before it is written again. */
export interface ExistingRow {
  id: string;
  hash: string;
  path: string | null;
  links: Card['links'];
  references: Card['references'];
}

function readLinks(card: unknown): Card['links'] {
  const links = isRecord(card) ? card['links'] : null;
  return isLinks(links) ? links : [];
}

function isLinks(value: unknown): value is Card['links'] {
  return Array.isArray(value) && value.every((link: unknown) => isRecord(link) && 'target' in link);
}

function isKeys(value: unknown): value is Card['references'][string] {
  return Array.isArray(value) && value.every((key: unknown) => typeof key === 'string');
}

function readReferences(card: unknown): Card['references'] {
  const references = isRecord(card) && isRecord(card['references']) ? card['references'] : {};
  return Object.fromEntries(
    Object.entries(references).flatMap(([field, keys]) => (isKeys(keys) ? [[field, keys]] : [])),
  );
}

export async function findRow(req: PayloadRequest, key: PublishedKey): Promise<ExistingRow | null> {
  const where = { key: { equals: key } };
  const find = (select: Record<string, true>): Promise<unknown> =>
    req.payload.db.findOne({ collection, where, select, req });
  const row = await find({ hash: true, path: true, card: true }).catch((error: unknown) => {
    if (isUnreadableJson(error)) return find({ hash: true, path: true });
    throw error;
  });
  if (!isRecord(row)) return null;
  const path = row['path'];
  return {
    id: String(row['id']),
    hash: String(row['hash']),
    path: typeof path === 'string' ? path : null,
    links: readLinks(row['card']),
    references: readReferences(row['card']),
  };
}

export async function writeRow(
  req: PayloadRequest,
  document: PublishedDocument,
  existing: ExistingRow | null,
): Promise<void> {
  const data = { ...document };
  if (existing) {
    await req.payload.db.updateOne({ collection, id: existing.id, data, req, returning: false });
  } else {
    await req.payload.db.create({ collection, data, req });
  }
}

export async function removeRow(req: PayloadRequest, existing: ExistingRow): Promise<void> {
  await req.payload.db.deleteOne({
    collection,
    where: { id: { equals: existing.id } },
    req,
    returning: false,
  });
}

/** The keys of the rows that stand at a path: a page, or the redirect that catches it. */
export async function findKeysAtPath(req: PayloadRequest, path: string): Promise<string[]> {
  const { docs } = await req.payload.db.find({
    collection,
    where: { path: { equals: path } },
    select: { key: true },
    limit: 0,
    pagination: false,
    req,
  });
  return docs.map((row: unknown) => (isRecord(row) ? String(row['key']) : ''));
}
