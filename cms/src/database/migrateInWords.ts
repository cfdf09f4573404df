import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Migration, Payload } from 'payload';
import { describeDatabaseFault } from '../errors/describeDatabaseFault.ts';

/**
 * Brings the schema up. The adapter ends the process when that fails, with a stack and the SQL in
 * the log: what the disk is to blame for is said in one line instead.
 */
export async function migrateInWords(
  adapter: SQLiteAdapter,
  migrations: Migration[],
): Promise<void> {
  const { payload } = adapter;
  const logger: Payload['logger'] = Object.assign(Object.create(payload.logger), {
    error(entry: { err?: unknown }) {
      const fault = describeDatabaseFault(entry.err);
      payload.logger.error(fault ? fault.message : entry);
    },
  });
  adapter.payload = Object.assign(Object.create(payload), { logger });
  try {
    await adapter.migrate({ migrations });
  } finally {
    adapter.payload = payload;
  }
}
