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

/** A new database of the project's kind with the current schema; SQLite's stands in `dataDir`. */
export async function freshDatabase(dataDir: string): Promise<FreshDatabase> {
  if (testDatabase() === 'mongodb') return freshMongo();
  const file = path.join(dataDir, 'signpost.db');
  await copyFile(inject('templateDatabase'), file);
  const log = `${inject('templateDatabase')}-wal`;
  if (existsSync(log)) await copyFile(log, `${file}-wal`);
  // It goes with its folder.
  return { url: `file:${file}`, drop: () => Promise.resolve() };
}
