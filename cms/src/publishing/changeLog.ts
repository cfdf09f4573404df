import type { PayloadRequest } from 'payload';
import { isRecord } from '../links/extract/lexicalNode.ts';
import type { PublishedChange } from '../published/publishedDocument.ts';

/** The revision of the newest change that the request's transaction can see; 0 when there is none. */
export async function readRevision(req: PayloadRequest): Promise<number> {
  const { docs } = await req.payload.db.find({
    collection: 'published-changes',
    sort: '-revision',
    limit: 1,
    pagination: false,
    select: { revision: true },
    req,
  });
  const [newest]: unknown[] = docs;
  const revision = isRecord(newest) ? newest['revision'] : 0;
  return typeof revision === 'number' ? revision : 0;
}

export async function appendChange(req: PayloadRequest, change: PublishedChange): Promise<void> {
  await req.payload.db.create({
    collection: 'published-changes',
    data: { ...change, tags: [...change.tags] },
    req,
  });
}
