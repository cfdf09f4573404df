import type { CollectionSlug, PayloadRequest } from 'payload';

/**
 * The newest versions of documents, in the trash too, as far as the request's user may read them, with
 * some of their fields.
 */
export async function findNewest(
  req: PayloadRequest,
  collection: CollectionSlug,
  { ids, select }: { ids: readonly string[]; select: Record<string, true> },
): Promise<unknown[]> {
  const { docs }: { docs: unknown[] } = await req.payload.find({
    collection,
    where: { id: { in: [...ids] } },
    select,
    draft: true,
    trash: true,
    depth: 0,
    pagination: false,
    req,
    user: req.user,
    overrideAccess: false,
  });
  return docs;
}
