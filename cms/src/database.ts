import { mongooseAdapter } from '@payloadcms/db-mongodb';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import { isForReading } from './database/accessMode.ts';
import { guardMongo } from './database/guardMongo.ts';
import { guardSqlite } from './database/guardSqlite.ts';
import type { SqliteMigrations } from './database/migrations.ts';
import { limitMongoTimes } from './database/mongoTimeLimits.ts';
import type { Env } from './env.ts';

/** A change waits up to 30 seconds for its turn, and may itself take up to 5 minutes. */
const limits = { waitMs: 30_000, holdMs: 300_000 };

interface DatabaseOptions {
  migrationDir: string;
  /** The committed migrations, the only way in which the embedded database's schema changes. */
  migrations: SqliteMigrations;
}

/** The database adapter for the configured address: embedded SQLite, or MongoDB. */
export function databaseAdapter({ database }: Env, { migrationDir, migrations }: DatabaseOptions) {
  if (database.kind === 'mongodb') {
    const base = mongooseAdapter({ url: limitMongoTimes(database.url), ensureIndexes: true });
    return guardMongo(base, limits);
  }
  const base = sqliteAdapter({
    client: { url: database.url },
    idType: 'uuid',
    push: false,
    transactionOptions: { behavior: 'immediate' },
    migrationDir,
  });
  return guardSqlite(base, {
    url: database.url,
    busyTimeoutMs: 1000,
    synchronous: 'NORMAL',
    readOnly: isForReading(),
    migrations,
    ...limits,
  });
}
