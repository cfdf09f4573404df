import type { Payload, PayloadRequest } from 'payload';
import { projectTruth } from '../publishing/projectTruth.ts';
import { withTransaction } from '../publishing/withTransaction.ts';
import { compareRows, findStoredRows, type StoredRow } from './compareRows.ts';
import type { Difference } from './difference.ts';
import { checkLogRows, findLogRows } from './loggedRows.ts';

const BATCH = 200;

async function readRows(req: PayloadRequest): Promise<Map<string, StoredRow>> {
  const rows = new Map<string, StoredRow>();
  let after = '';
  for (;;) {
    const found = await findStoredRows(req, {
      where: { key: { greater_than: after } },
      limit: BATCH,
    });
    for (const [key, row] of found) {
      rows.set(key, row);
      after = key;
    }
    if (found.size < BATCH) return rows;
  }
}

/** The differences as the given request's transaction sees them. */
async function findDifferences(req: PayloadRequest): Promise<Difference[]> {
  const rows = await readRows(req);
  const log = await findLogRows(req);
  return [...(await compareRows(rows, projectTruth(req))), ...checkLogRows(log, rows)];
}

/**
 * Compares the published store with the authoring collections and with its own change log, all as of
 * one moment. An empty list means that they agree. Changes nothing. Publishing in the same process
 * waits meanwhile.
 */
export async function verifyPublished(payload: Payload): Promise<Difference[]> {
  return withTransaction(payload, findDifferences, { onlyReads: true });
}
