import type { Payload, PayloadRequest } from 'payload';
import { projectTruth } from '../publishing/projectTruth.ts';
import { withTransaction } from '../publishing/withTransaction.ts';
import { checkRevisions, checkRowsAgainstLog } from './checkLog.ts';
import type { Difference } from './difference.ts';
import { hashPublished } from './hashPublished.ts';
import { readCardRow, readChangeRow, readContentRow } from './readRows.ts';

const BATCH = 200;

interface StoredRow {
  revision: number;
  hash: string;
  /** Whether the row's content still matches its hash. */
  isIntact: boolean;
}

async function readRows(req: PayloadRequest): Promise<Map<string, StoredRow>> {
  const rows = new Map<string, StoredRow>();
  let after = '';
  for (;;) {
    const { docs } = await req.payload.db.find({
      collection: 'published-documents',
      where: { key: { greater_than: after } },
      sort: 'key',
      limit: BATCH,
      pagination: false,
      req,
    });
    for (const row of docs) {
      const { content } = readContentRow(row);
      const { key, revision, hash, ...card } = readCardRow(row);
      rows.set(key, { revision, hash, isIntact: hashPublished({ ...card, content }) === hash });
      after = key;
    }
    if (docs.length < BATCH) return rows;
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
    else if (row.hash !== hashPublished(document)) {
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
    req,
  });
  const log = docs.map(readChangeRow);
  return [
    ...(await compareWithTruth(req, rows)),
    ...checkRevisions(log),
    ...checkRowsAgainstLog(log, rows),
  ];
}

/**
 * Compares the published store with the authoring collections and with its own change log, all as of
 * one moment. An empty list means that they agree. Changes nothing; publishing waits meanwhile.
 */
export async function verifyPublished(payload: Payload): Promise<Difference[]> {
  return withTransaction(payload, findDifferences);
}
