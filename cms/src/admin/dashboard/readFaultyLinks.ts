import type { PayloadRequest } from 'payload';
import type { LinkStatus } from '../../links/sync/linkRow.ts';

const faults = ['broken', 'target-deleted', 'target-unpublished', 'redirected'] as const;

/** The statuses of links that somebody should look at, worst first, with how many links have each. */
export async function readFaultyLinks(
  req: PayloadRequest,
): Promise<{ status: LinkStatus; count: number }[]> {
  const counts = [];
  for (const status of faults) {
    const { totalDocs } = await req.payload.count({
      collection: 'cross-links',
      where: { status: { equals: status } },
      req,
      user: req.user,
      overrideAccess: false,
    });
    if (totalDocs > 0) counts.push({ status, count: totalDocs });
  }
  return counts;
}
