import { randomBytes } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import { linkRowSelection, readLinkRow } from './linkRow.ts';
import type { LinkRow, LinkStatus, LinkValues } from './linkRow.ts';
import { splitKey } from './readPublishedKey.ts';

const collection = 'cross-links';

/** The rows whose link stands in this document. */
export async function findLinkRows(req: PayloadRequest, source: PublishedKey): Promise<LinkRow[]> {
  const { docs } = await req.payload.db.find({
    collection,
    where: { sourceKey: { equals: source } },
    select: linkRowSelection,
    sort: 'position',
    limit: 0,
    pagination: false,
    req,
  });
  return docs.map(readLinkRow);
}

/** A document as a polymorphic reference field holds it. */
function readReference(key: PublishedKey | null): { relationTo: string; value: string } | null {
  const parts = splitKey(key);
  return parts === null ? null : { relationTo: parts.type, value: parts.id };
}

/**
 * Writes a new row and gives its id. It is made here, in a form that both databases take, so that
 * the row needn't be read back. A reference to something deleted can't be stored: its key stays.
 */
export async function insertLinkRow(
  req: PayloadRequest,
  row: { source: PublishedKey; values: LinkValues; status: LinkStatus },
): Promise<string> {
  const id = randomBytes(12).toString('hex');
  const { source, values, status } = row;
  await req.payload.db.create({
    collection,
    customID: id,
    data: {
      ...values,
      source: readReference(source),
      target: status === 'target-deleted' ? null : readReference(values.targetKey),
      sourceKey: source,
      status,
    },
    req,
    returning: false,
  });
  return id;
}

export async function updateLinkRow(
  req: PayloadRequest,
  id: string,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  await req.payload.db.updateOne({
    collection,
    id,
    data: { ...data, updatedAt: new Date().toISOString() },
    req,
    returning: false,
  });
}

export async function deleteLinkRows(req: PayloadRequest, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await req.payload.db.deleteMany({ collection, where: { id: { in: [...ids] } }, req });
}
