import type { Payload, PayloadRequest, Where } from 'payload';
import { listTruth, projectKeys } from '../publishing/projectTruth.ts';
import { withTransaction } from '../publishing/withTransaction.ts';
import { compareRows, findStoredRows } from './compareRows.ts';
import type { Difference } from './difference.ts';
import { checkLogRows, findLogRows } from './loggedRows.ts';
import { readRowRevision } from './readRows.ts';

/** Rows compared, and changes read, in one transaction: short enough for others to write between. */
const rowsAtOnce = 50;
const changesAtOnce = 1000;

type Read = <Result>(find: (req: PayloadRequest) => Promise<Result>) => Promise<Result>;

/**
 * What may differ in the published store, found a part at a time. As others publish meanwhile, each
 * has to be compared again before it is written. A fault of the log is one for certain.
 */
export async function findSuspects(
  payload: Payload,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<Difference[]> {
  const read: Read = (find) => {
    signal?.throwIfAborted();
    return withTransaction(payload, find, { onlyReads: true });
  };
  const { rows, differences } = await compareAll(read);
  for await (const keys of listTruth(read)) {
    for (const key of keys) {
      if (!rows.has(key)) differences.push({ problem: 'missing', key, revision: null });
    }
  }
  return [...differences, ...(await checkLog(read, rows))];
}

async function compareAll(read: Read) {
  const rows = new Map<string, { revision: number | null }>();
  const differences: Difference[] = [];
  for (let after = ''; ;) {
    const where = { key: { greater_than: after } };
    const { found, different } = await read(async (req) => {
      const some = await findStoredRows(req, { where, limit: rowsAtOnce });
      return {
        found: some,
        different: await compareRows(some, projectKeys(req, [...some.keys()])),
      };
    });
    differences.push(...different);
    for (const [key, { revision }] of found) {
      rows.set(key, { revision });
      after = key;
    }
    if (found.size < rowsAtOnce) return { rows, differences };
  }
}

async function checkLog(
  read: Read,
  rows: ReadonlyMap<string, { revision: number | null }>,
): Promise<Difference[]> {
  const found: unknown[] = [];
  for (let where: Where = {}; ;) {
    const docs = await read((req) => findLogRows(req, { where, limit: changesAtOnce }));
    found.push(...docs);
    const last = readRowRevision(docs.at(-1));
    if (docs.length < changesAtOnce || last === null) break;
    where = { revision: { greater_than: last } };
  }
  return checkLogRows(found, rows);
}
