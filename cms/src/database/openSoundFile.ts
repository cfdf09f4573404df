import type { SqliteMigrations } from './migrations.ts';
import type { LibsqlClient } from './sqliteConnection.ts';

/** The file of the embedded database can't be used as it is. */
class DatabaseFileUnusable extends Error {
  override readonly name = 'DatabaseFileUnusable';
}

interface FileOptions {
  file: string;
  /** Every migration that this version knows. */
  migrations: SqliteMigrations;
  /** Reads the whole file to see whether it is sound. */
  isThorough: boolean;
}

function describeDamage(file: string, cause: unknown): DatabaseFileUnusable {
  return new DatabaseFileUnusable(
    `The database ${file} is damaged, or is no database. Put a copy of the whole data folder back, or move that folder away to begin with an empty one.`,
    { cause },
  );
}

function isDamage(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^SQLITE_(NOTADB|CORRUPT)/.test(code);
}

async function readColumn(client: LibsqlClient, sql: string): Promise<string[]> {
  const { rows } = await client.execute(sql);
  return rows.map((row) => String(row[0]));
}

async function findUnknownMigration(
  client: LibsqlClient,
  migrations: SqliteMigrations,
): Promise<string | null> {
  const table = "SELECT name FROM sqlite_master WHERE name = 'payload_migrations'";
  if ((await readColumn(client, table)).length === 0) return null;
  const known = new Set(migrations.map(({ name }) => name));
  const done = await readColumn(client, 'SELECT name FROM payload_migrations ORDER BY id');
  return done.find((name) => !known.has(name)) ?? null;
}

/**
 * Opens a database file by `open` and checks that this version can use it.
 * @throws {DatabaseFileUnusable} when it is damaged, or was brought up by a newer version.
 */
export async function openSoundFile(
  open: () => Promise<LibsqlClient>,
  { file, migrations, isThorough }: FileOptions,
): Promise<LibsqlClient> {
  let client: LibsqlClient | null = null;
  try {
    client = await open();
    const found = isThorough ? await readColumn(client, 'PRAGMA quick_check(1)') : ['ok'];
    if (found[0] !== 'ok') throw describeDamage(file, new Error(found[0]));
    const unknown = await findUnknownMigration(client, migrations);
    if (unknown === null) return client;
    throw new DatabaseFileUnusable(
      `The database ${file} was made by a newer version of Signpost, which this one doesn't understand (migration ${unknown}). Start that version, or put back the data folder that was copied before the upgrade.`,
    );
  } catch (error) {
    client?.close();
    throw isDamage(error) ? describeDamage(file, error) : error;
  }
}
