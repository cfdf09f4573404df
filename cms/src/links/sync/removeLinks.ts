import type { PayloadRequest } from 'payload';
import { publishedKey } from '../../fields/read/readKey.ts';
import type { LinkTarget } from '../../fields/rich-text/linkTargets.ts';

/** Removes every link that stands in a document that has been deleted for good. */
export async function removeLinks({
  req,
  collection,
  id,
}: {
  req: PayloadRequest;
  collection: LinkTarget;
  id: string;
}): Promise<void> {
  await req.payload.db.deleteMany({
    collection: 'cross-links',
    where: { sourceKey: { equals: publishedKey(collection, id) } },
    req,
  });
}
