import type { Payload, PayloadRequest } from 'payload';
import { publishKey } from '../publishing/publishKey.ts';
import { withTransaction } from '../publishing/withTransaction.ts';
import type { Difference } from './difference.ts';
import { isPublishedKey } from './readRows.ts';
import { findDifferences } from './verify.ts';

interface RebuildOptions {
  /** Called after each row that was brought up to date. */
  onProgress?: (progress: { done: number; total: number }) => void;
}

/** What stands where it shouldn't goes first, so that it is in no other document's way. */
function compareUrgency(left: Difference, right: Difference): number {
  const rank = ({ problem }: Difference) =>
    problem === 'extra' ? 0 : problem === 'altered' ? 1 : 2;
  return rank(left) - rank(right);
}

const SITE = 'site:site';

/** The keys of the rows whose change records stand in the part of the log that is dropped. */
async function findKeysUpTo(req: PayloadRequest, revision: number): Promise<string[]> {
  const { docs } = await req.payload.db.find<{ id: string; key: string }>({
    collection: 'published-documents',
    where: { revision: { less_than_equal: revision } },
    select: { key: true },
    limit: 0,
    pagination: false,
    req,
  });
  return docs.map(({ key }) => key);
}

async function mendRow(req: PayloadRequest, key: string): Promise<void> {
  if (isPublishedKey(key)) {
    await publishKey(req, key, { force: true });
    return;
  }
  // No document can have this key, and no library ever held the row.
  const where = { key: { equals: key } };
  await req.payload.db.deleteMany({ collection: 'published-documents', where, req });
}

/**
 * Makes the published store equal to the authoring collections, in one transaction. Only what
 * differs is written, with revisions that go on rising, so that replicas catch up as after any
 * publish. A log with a missing or doubled revision is dropped up to there, and what it told of is
 * published anew: replicas from before load everything afresh. Returns how many documents were
 * written or removed.
 */
export async function rebuildPublished(
  payload: Payload,
  { onProgress }: RebuildOptions = {},
): Promise<{ mended: number }> {
  return withTransaction(payload, async (req) => {
    const differences = await findDifferences(req);
    const keys = new Set(differences.toSorted(compareUrgency).flatMap(({ key }) => key ?? []));
    const faults = differences.flatMap(({ key, revision }) =>
      key === null ? (revision ?? []) : [],
    );
    const fault = faults.length > 0 ? faults.reduce((a, b) => Math.max(a, b)) : null;
    if (fault !== null) {
      for (const key of await findKeysUpTo(req, fault)) keys.add(key);
      // The log must not end before the fault, or revisions would be given out twice.
      if (keys.size === 0) keys.add(SITE);
    }
    let done = 0;
    for (const key of keys) {
      await mendRow(req, key);
      done += 1;
      onProgress?.({ done, total: keys.size });
    }
    if (fault !== null) {
      const where = { revision: { less_than_equal: fault } };
      await req.payload.db.deleteMany({ collection: 'published-changes', where, req });
    }
    return { mended: keys.size };
  });
}
