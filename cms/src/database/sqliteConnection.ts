import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';

export type LibsqlClient = SQLiteAdapter['client'];

export interface SqliteSettings {
  /** `file:` address of the database. */
  url: string;
  /** How long a statement blocks while another connection holds the file, in milliseconds. */
  busyTimeoutMs: number;
  /** With `NORMAL` a power cut may cost the newest commits; a crash of the process never does. */
  synchronous: 'NORMAL' | 'FULL';
  /** Refuses every write on this connection. */
  readOnly: boolean;
}

/**
 * Opens one lasting connection with its settings. `transaction()` of the returned client must not
 * be called: the library would drop the connection then and open a new one with default settings.
 */
export async function openConnection({
  url,
  busyTimeoutMs,
  synchronous,
  readOnly,
}: SqliteSettings): Promise<LibsqlClient> {
  const client = drizzle({ connection: { url } }).$client;
  await client.execute(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
  if (!readOnly) {
    await client.execute('PRAGMA journal_mode = WAL');
    await client.execute('PRAGMA journal_size_limit = 67108864');
  }
  await client.execute(`PRAGMA synchronous = ${synchronous}`);
  await client.execute('PRAGMA foreign_keys = ON');
  if (readOnly) await client.execute('PRAGMA query_only = ON');
  return client;
}
