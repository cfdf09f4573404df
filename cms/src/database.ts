import { mongooseAdapter } from '@payloadcms/db-mongodb';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import type { Env } from './env.ts';

/** The database adapter for the configured address: embedded SQLite, or MongoDB. */
export function databaseAdapter(
  { database, mode }: Env,
  { migrationDir }: { migrationDir: string },
) {
  if (database.kind === 'mongodb') {
    return mongooseAdapter({
      url: database.url,
      ensureIndexes: true,
      bulkOperationsSingleTransaction: true,
    });
  }
  return sqliteAdapter({
    client: { url: database.url },
    idType: 'uuid',
    push: mode === 'development',
    transactionOptions: { behavior: 'immediate' },
    wal: { synchronous: 'NORMAL' },
    busyTimeout: 5000,
    migrationDir,
  });
}
