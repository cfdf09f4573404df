import type { PayloadRequest } from 'payload';
import { projectKeys } from '../publishing/projectTruth.ts';
import { publishKey } from '../publishing/publishKey.ts';
import { checkRowsAgainstLog } from './checkLog.ts';
import { compareRows, findStoredRows } from './compareRows.ts';
import type { Difference } from './difference.ts';
import { findLogRows } from './loggedRows.ts';
import { isPublishedKey, readLoggedChange } from './readRows.ts';

/** What stands where it shouldn't goes first, so that it is in no other document's way. */
export function compareUrgency(left: Difference, right: Difference): number {
  const rank = ({ problem }: Difference) =>
    problem === 'extra' ? 0 : problem === 'altered' ? 1 : 2;
  return rank(left) - rank(right);
}

/** Publishes a document anew, or removes its row; either way with a change record. */
export async function mendRow(req: PayloadRequest, key: string): Promise<void> {
  if (isPublishedKey(key)) {
    await publishKey(req, key, { force: true });
    return;
  }
  // No document can have this key, and no library ever held the row.
  const where = { key: { equals: key } };
  await req.payload.db.deleteMany({ collection: 'published-documents', where, req });
}

/**
 * Makes the rows of some documents equal to what is authored, as both are in the transaction of the
 * request. Only what differs is written. Returns how many rows were written or removed.
 */
export async function mendKeys(req: PayloadRequest, keys: readonly string[]): Promise<number> {
  const where = { key: { in: [...keys] } };
  const rows = await findStoredRows(req, { where });
  const log = (await findLogRows(req, { where })).flatMap((row) => readLoggedChange(row) ?? []);
  const differences = [
    ...(await compareRows(rows, projectKeys(req, keys))),
    ...checkRowsAgainstLog(log, rows),
  ];
  const sorted = differences.toSorted(compareUrgency);
  const different = new Set(sorted.flatMap(({ key }) => key ?? []));
  for (const key of different) await mendRow(req, key);
  return different.size;
}
