import type { PayloadRequest } from 'payload';
import { publishedKey } from '../../fields/read/readKey.ts';
import type { PublishedType } from '../../published/publishedDocument.ts';
import { readTargetStatuses } from './targetStatus.ts';

/**
 * Gives every link that leads to a document the status that follows from its state now: published,
 * unpublished, in the trash or deleted. Call it, with the transaction's `req`, whenever that state
 * changes. Writes only rows whose status differs; returns how many those were.
 */
export async function refreshTargetStatus({
  req,
  collection,
  id,
}: {
  req: PayloadRequest;
  collection: Exclude<PublishedType, 'site'>;
  id: string;
}): Promise<number> {
  const key = publishedKey(collection, id);
  const status = (await readTargetStatuses(req, [key])).get(key) ?? 'target-deleted';
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
