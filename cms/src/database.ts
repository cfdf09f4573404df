import { mongoDatabase } from './database/mongoDatabase.ts';
import { sqliteDatabase } from './database/sqliteDatabase.ts';
import type { SqliteMigrations } from './database/migrations.ts';
import { withoutStrayAutosaves } from './drafts/withoutStrayAutosaves.ts';
import type { Env } from './env.ts';

interface DatabaseOptions {
  migrationDir: string;
  /** The committed migrations, the only way in which the embedded database's schema changes. */
  migrations: SqliteMigrations;
}

/** The database adapter for the configured address: embedded SQLite, or MongoDB. */
export function databaseAdapter({ database }: Env, options: DatabaseOptions) {
  return database.kind === 'mongodb'
    ? withoutStrayAutosaves(mongoDatabase(database.url))
    : withoutStrayAutosaves(sqliteDatabase(database.url, options));
}
