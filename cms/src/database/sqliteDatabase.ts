import { sqliteAdapter } from '@payloadcms/db-sqlite';
import { isForReading, mustDatabaseExist } from './accessMode.ts';
import { guardSqlite } from './guardSqlite.ts';
import type { SqliteMigrations } from './migrations.ts';
import { turnLimits } from './turnLimits.ts';

interface SqliteOptions {
  migrationDir: string;
  migrations: SqliteMigrations;
}

/** The adapter for an embedded database: `url` is a file's, as `file:/data/signpost.db`. */
export function sqliteDatabase(url: string, { migrationDir, migrations }: SqliteOptions) {
  const base = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    push: false,
    transactionOptions: { behavior: 'immediate' },
    migrationDir,
  });
  return guardSqlite(base, {
    url,
    busyTimeoutMs: 1000,
    synchronous: 'NORMAL',
    readOnly: isForReading(),
    mustExist: mustDatabaseExist(),
    migrations,
    ...turnLimits,
  });
}
