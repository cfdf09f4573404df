import type { CollectionSlug, PayloadRequest } from 'payload';

interface SlugChange {
  collection: CollectionSlug;
  id: string;
  req: PayloadRequest;
}

/**
 * True while a slug may still follow its title: the document isn't published, so nobody knows its
 * address. Read from the main row, since the newest version may be a draft of something published.
 */
export async function slugFollowsTitle({ collection, id, req }: SlugChange): Promise<boolean> {
  const main: unknown = await req.payload.db.findOne({
    collection,
    where: { id: { equals: id } },
    select: { _status: true },
    req,
  });
  return (
    typeof main === 'object' && main !== null && '_status' in main && main._status !== 'published'
  );
}
