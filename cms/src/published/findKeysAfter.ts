import type { PayloadRequest } from 'payload';

/** The keys of the next rows above a revision with the last one's; null when there are none. */
export async function findKeysAfter(
  req: PayloadRequest,
  { revision, limit }: { revision: number; limit: number },
): Promise<{ keys: readonly string[]; last: number } | null> {
  const { docs } = await req.payload.db.find<{ id: string; key: string; revision: number }>({
    collection: 'published-documents',
    where: { revision: { greater_than: revision } },
    sort: 'revision',
    select: { key: true, revision: true },
    limit,
    pagination: false,
    req,
  });
  const last = docs.at(-1);
  return last ? { keys: docs.map(({ key }) => key), last: last.revision } : null;
}
