import { sql } from '@payloadcms/db-sqlite';
import type { PayloadRequest } from 'payload';
import { isRecord } from '../links/extract/lexicalNode.ts';
import type { PublishedKey } from '../published/publishedDocument.ts';

interface StatementRunner {
  run: (statement: ReturnType<typeof sql>) => Promise<unknown>;
}

function canRun(value: unknown): value is StatementRunner {
  return typeof value === 'object' && value !== null && 'run' in value;
}

/**
 * The keys of the published documents that name a document. SQLite takes references away together
 * with what they refer to, so these have to be projected again after a deletion; MongoDB keeps them,
 * and there the list is empty.
 */
export async function findReferrers(req: PayloadRequest, key: PublishedKey): Promise<string[]> {
  const { db } = req.payload;
  if (db.name !== 'sqlite') return [];
  const id = await req.transactionID;
  const session: unknown = id === undefined || id === null ? null : db.sessions?.[id];
  const within: unknown = isRecord(session) ? session['db'] : null;
  const connection = canRun(within) ? within : db.drizzle;
  const result: unknown = await connection.run(
    sql`select "key" from "published_documents"
      where "key" <> ${key} and (instr("card", ${key}) > 0 or instr("content", ${key}) > 0)`,
  );
  const rows: unknown = isRecord(result) ? result['rows'] : null;
  return Array.isArray(rows)
    ? rows.flatMap((row: unknown) => (isRecord(row) ? String(row['key']) : []))
    : [];
}
