import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Migration } from 'payload';

/** Migrations as they are generated for the embedded database. */
export type SqliteMigrations = NonNullable<SQLiteAdapter['prodMigrations']>;

/**
 * True for what the adapter can run. Generated migrations name an argument that the general type
 * doesn't know and the adapter passes all the same.
 */
export function areMigrations(list: unknown): list is Migration[] {
  return (
    Array.isArray(list) &&
    list.every(
      (entry: unknown) =>
        typeof entry === 'object' &&
        entry !== null &&
        'name' in entry &&
        typeof entry.name === 'string' &&
        'up' in entry &&
        typeof entry.up === 'function' &&
        'down' in entry &&
        typeof entry.down === 'function',
    )
  );
}
