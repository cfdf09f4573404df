import type { PayloadRequest } from 'payload';
import type { ProjectedDocument } from '../publishing/project/index.ts';
import type { Difference } from './difference.ts';
import { findRows, type RowQuery } from './findRows.ts';
import { hashPublished, readSealedHash, sealPublished } from './hashPublished.ts';
import { readCardRow, readContentRow, readRowRevision } from './readRows.ts';

export interface StoredRow {
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

/** Rows of the published store by their keys, in the order of the keys. */
export async function findStoredRows(
  req: PayloadRequest,
  query: RowQuery,
): Promise<Map<string, StoredRow>> {
  const find = async (options: RowQuery) => {
    const collection = 'published-documents';
    const all = { sort: 'key', limit: 0, pagination: false, req, ...options };
    return (await req.payload.db.find<{ id: string }>({ collection, ...all })).docs;
  };
  const found = await findRows(find, query);
  return new Map(found.map(({ key, row }) => [key, readStoredRow(row)]));
}

/** How some rows differ from the documents that they are made of. */
export async function compareRows(
  rows: ReadonlyMap<string, StoredRow>,
  truth: AsyncIterable<ProjectedDocument>,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  const expected = new Set<string>();
  for await (const document of truth) {
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
