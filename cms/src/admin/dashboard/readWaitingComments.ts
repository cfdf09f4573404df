import type { PayloadRequest } from 'payload';

/** How many comments nobody has judged yet. */
export async function readWaitingComments(req: PayloadRequest): Promise<number> {
  const { totalDocs } = await req.payload.count({
    collection: 'comments',
    where: { status: { equals: 'pending' } },
    req,
    user: req.user,
    overrideAccess: false,
  });
  return totalDocs;
}
