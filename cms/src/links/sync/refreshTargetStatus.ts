import type { PayloadRequest } from 'payload';
import { publishedKey } from '../../fields/read/readKey.ts';
import type { PublishedType } from '../../published/publishedDocument.ts';
import { judgeTarget } from './targetStatus.ts';

/**
 * Gives every link that leads to a document the status that follows from its state now: published,
 * unpublished, in the trash or deleted. Call it, with the transaction's `req`, whenever that state
 * changes. Writes only rows whose status differs; returns how many those were.
 */
export async function refreshTargetStatus({
  req,
  collection,
  id,
  document,
}: {
  req: PayloadRequest;
  collection: Exclude<PublishedType, 'site'>;
  id: string;
  /** Its main row as the transaction has it, null when there is none. */
  document: unknown;
}): Promise<number> {
  const key = publishedKey(collection, id);
  const status = judgeTarget(document);
  const where = { and: [{ targetKey: { equals: key } }, { status: { not_equals: status } }] };
  const { totalDocs } = await req.payload.db.count({ collection: 'cross-links', where, req });
  if (totalDocs === 0) return 0;
  await req.payload.db.updateMany({
    collection: 'cross-links',
    where,
    data: { status, updatedAt: new Date().toISOString() },
    req,
    returning: false,
  });
  return totalDocs;
}
