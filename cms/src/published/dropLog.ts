import type { Payload, PayloadRequest } from 'payload';
import { readRevision } from '../publishing/changeLog.ts';
import { withTransaction } from '../publishing/withTransaction.ts';
import { mendRow } from './mendKeys.ts';
import { readRowRevision } from './readRows.ts';

const SITE = 'site:site';
const changesAtOnce = 500;

interface DropOptions {
  /** Documents published anew in one transaction. */
  batchSize: number;
  /** Called between two transactions. */
  pause: () => Promise<void>;
}

/** The keys of some rows whose change records stand in the part of the log that is dropped. */
async function findKeysUpTo(
  req: PayloadRequest,
  { revision, limit }: { revision: number; limit: number },
): Promise<string[]> {
  const { docs } = await req.payload.db.find<{ id: string; key: string }>({
    collection: 'published-documents',
    where: { revision: { less_than_equal: revision } },
    sort: 'revision',
    select: { key: true },
    limit,
    pagination: false,
    req,
  });
  return docs.map(({ key }) => key);
}

/** Removes the oldest change records, so that the log is without a hole at any time. */
async function dropSome(req: PayloadRequest, upTo: number): Promise<boolean> {
  const collection = 'published-changes';
  const { docs } = await req.payload.db.find({
    collection,
    where: { revision: { less_than_equal: upTo } },
    sort: 'revision',
    select: { revision: true },
    limit: changesAtOnce,
    pagination: false,
    req,
  });
  const last = docs.length < changesAtOnce ? upTo : (readRowRevision(docs.at(-1)) ?? upTo);
  const where = { revision: { less_than_equal: last } };
  await req.payload.db.deleteMany({ collection, where, req });
  return last < upTo;
}

/**
 * Drops the log up to a revision. What that part told of is published anew before, so that each row
 * has its change record at any time. Returns how many documents were.
 */
export async function dropLog(
  payload: Payload,
  upTo: number,
  { batchSize, pause }: DropOptions,
): Promise<number> {
  let mended = 0;
  for (let isDone = false; !isDone; await pause()) {
    isDone = await withTransaction(payload, async (req) => {
      const keys = await findKeysUpTo(req, { revision: upTo, limit: batchSize });
      for (const key of keys) await mendRow(req, key);
      mended += keys.length;
      if (keys.length > 0) return false;
      if ((await readRevision(req)) > upTo) return true;
      // The log must not end before the fault, or revisions would be given out twice.
      await mendRow(req, SITE);
      mended += 1;
      return true;
    });
  }
  while (await withTransaction(payload, (req) => dropSome(req, upTo))) await pause();
  return mended;
}
