import type { PayloadRequest, Where } from 'payload';
import { checkRevisions, checkRowsAgainstLog } from './checkLog.ts';
import type { Difference } from './difference.ts';
import { readLoggedChange, readRowRevision } from './readRows.ts';

interface LogQuery {
  where?: Where;
  /** @default all */
  limit?: number;
}

/** Records of the change log, as they are stored, in the order of revisions. */
export async function findLogRows(
  req: PayloadRequest,
  { where = {}, limit = 0 }: LogQuery = {},
): Promise<unknown[]> {
  const { docs } = await req.payload.db.find({
    collection: 'published-changes',
    where,
    sort: 'revision',
    limit,
    pagination: false,
    select: { revision: true, key: true, kind: true },
    req,
  });
  return docs;
}

/** What is wrong with the whole log, in itself and beside the rows. */
export function checkLogRows(
  found: readonly unknown[],
  rows: ReadonlyMap<string, { revision: number | null }>,
): Difference[] {
  const log = found.flatMap((row) => readLoggedChange(row) ?? []);
  const unreadable = found
    .filter((row) => readLoggedChange(row) === null)
    .flatMap((row) => readRowRevision(row) ?? []);
  return [...checkRevisions(log, { unreadable }), ...checkRowsAgainstLog(log, rows)];
}
