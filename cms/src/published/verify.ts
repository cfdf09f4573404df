import type { Payload, PayloadRequest } from 'payload';
import { projectTruth } from '../publishing/projectTruth.ts';
import { withTransaction } from '../publishing/withTransaction.ts';
import { checkRevisions, checkRowsAgainstLog } from './checkLog.ts';
import type { Difference } from './difference.ts';
import { findRows, type RowQuery } from './findRows.ts';
import { hashPublished, readSealedHash, sealPublished } from './hashPublished.ts';
import { readCardRow, readContentRow, readLoggedChange, readRowRevision } from './readRows.ts';

const BATCH = 200;

interface StoredRow {
  revision: number | null;
  hash: string;
  /** Whether the row is of the store's shape and still matches its hash. */
  isIntact: boolean;
}

function readStoredRow(row: unknown): StoredRow {
  try {
    const { content } = readContentRow(row);
    const { revision, hash, ...card } = readCardRow(row);
    return { revision, hash, isIntact: sealPublished({ ...card, content }) === hash };
  } catch {
    return { revision: readRowRevision(row), hash: '', isIntact: false };
  }
}

async function readRows(req: PayloadRequest): Promise<Map<string, StoredRow>> {
  const rows = new Map<string, StoredRow>();
  const find = async (query: RowQuery) => {
    const collection = 'published-documents';
    const options = { sort: 'key', limit: BATCH, pagination: false, req, ...query };
    return (await req.payload.db.find<{ id: string }>({ collection, ...options })).docs;
  };
  let after = '';
  for (;;) {
    const found = await findRows(find, { where: { key: { greater_than: after } } });
    for (const { key, row } of found) {
      rows.set(key, readStoredRow(row));
      after = key;
    }
    if (found.length < BATCH) return rows;
  }
}

async function compareWithTruth(
  req: PayloadRequest,
  rows: ReadonlyMap<string, StoredRow>,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  const expected = new Set<string>();
  for await (const document of projectTruth(req)) {
    const { key } = document;
    expected.add(key);
    const row = rows.get(key);
    const revision = row?.revision ?? null;
    if (!row) differences.push({ problem: 'missing', key, revision });
    else if (!row.isIntact) differences.push({ problem: 'altered', key, revision });
    else if (readSealedHash(row.hash) !== hashPublished(document)) {
      differences.push({ problem: 'outdated', key, revision });
    }
  }
  for (const [key, { revision }] of rows) {
    if (!expected.has(key)) differences.push({ problem: 'extra', key, revision });
  }
  return differences;
}

/** The differences as the given request's transaction sees them. */
export async function findDifferences(req: PayloadRequest): Promise<Difference[]> {
  const rows = await readRows(req);
  const { docs } = await req.payload.db.find({
    collection: 'published-changes',
    sort: 'revision',
    limit: 0,
    pagination: false,
    select: { revision: true, key: true, kind: true },
    req,
  });
  const log = docs.flatMap((row) => readLoggedChange(row) ?? []);
  const unreadable = docs.filter((row) => readLoggedChange(row) === null);
  return [
    ...(await compareWithTruth(req, rows)),
    ...checkRevisions(log, { unreadable: unreadable.flatMap((row) => readRowRevision(row) ?? []) }),
    ...checkRowsAgainstLog(log, rows),
  ];
}

/**
 * Compares the published store with the authoring collections and with its own change log, all as of
 * one moment. An empty list means that they agree. Changes nothing. Publishing in the same process
 * waits meanwhile.
 */
export async function verifyPublished(payload: Payload): Promise<Difference[]> {
  return withTransaction(payload, findDifferences, { onlyReads: true });
}
