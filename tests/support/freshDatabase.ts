import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { inject } from 'vitest';
import { freshMongo } from './freshMongo.ts';
import { testDatabase } from './testEnvironment.ts';

export interface FreshDatabase {
  url: string;
  drop(): Promise<void>;
}

/**
 * A new database of the project's kind; SQLite's stands in `dataDir`, with the current schema unless
 * it is to be bare.
 */
export async function freshDatabase(
  dataDir: string,
  { isBare = false }: { isBare?: boolean } = {},
): Promise<FreshDatabase> {
  if (testDatabase() === 'mongodb') return freshMongo();
  const file = path.join(dataDir, 'signpost.db');
  const log = `${inject('templateDatabase')}-wal`;
  if (!isBare) {
    await copyFile(inject('templateDatabase'), file);
    if (existsSync(log)) await copyFile(log, `${file}-wal`);
  }
  // It goes with its folder.
  return { url: `file:${file}`, drop: () => Promise.resolve() };
}
