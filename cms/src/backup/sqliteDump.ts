import { existsSync } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { openConnection, type LibsqlClient } from '../database/sqliteConnection.ts';
import { makeFolderOf, sqliteAddress, sqliteFile } from '../database/sqliteFile.ts';
import { holdWriteLock } from '../database/writeLock.ts';
import type { DatabaseDump } from './databaseDump.ts';

const fileName = 'signpost.db';

async function reading<Result>(
  file: string,
  run: (client: LibsqlClient) => Promise<Result>,
): Promise<Result> {
  const settings = { busyTimeoutMs: 10_000, synchronous: 'FULL', readOnly: true } as const;
  const client = await openConnection({ url: sqliteAddress(file), ...settings });
  try {
    return await run(client);
  } finally {
    client.close();
  }
}

/** Checks a copy as the database itself does, and answers the revision that it holds. */
async function checkCopy(file: string): Promise<number> {
  return reading(file, async (client) => {
    const { rows } = await client.execute('PRAGMA integrity_check');
    const verdict = rows[0]?.['integrity_check'];
    if (verdict !== 'ok')
      throw new Error(`The copy of the database is damaged: ${String(verdict)}`);
    const found = await client.execute('SELECT max(revision) AS revision FROM published_changes');
    return Number(found.rows[0]?.['revision'] ?? 0);
  });
}

/** The embedded database: one file, copied as of one moment while a server goes on writing to it. */
export function sqliteDump(url: string): DatabaseDump {
  const file = sqliteFile(url);
  return {
    async write(folder) {
      if (!existsSync(file)) throw new Error(`There is no database at ${file} to back up.`);
      const copy = path.join(folder, fileName);
      await reading(file, async (client) => {
        await client.execute('PRAGMA query_only = OFF');
        await client.execute({ sql: 'VACUUM INTO ?', args: [copy] });
      });
      return checkCopy(copy);
    },

    async refuseTarget() {
      // What is left of another database would be played back into the restored one.
      const present = ['', '-wal', '-shm', '-journal'].filter((end) => existsSync(`${file}${end}`));
      return present.length > 0
        ? `There is a database at ${file} already, or part of one. Move it away with its -wal, -shm and -journal files, or set SIGNPOST_DATA_DIR to a new folder.`
        : null;
    },

    async read(folder) {
      makeFolderOf(file);
      const release = holdWriteLock(file);
      const partial = `${file}.partial`;
      try {
        await rm(partial, { force: true });
        await copyFile(path.join(folder, fileName), partial);
        await checkCopy(partial);
        await rename(partial, file);
      } finally {
        await rm(partial, { force: true });
        release();
      }
    },
  };
}
