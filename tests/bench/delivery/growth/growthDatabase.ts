import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freshMongo } from '../../../support/freshMongo.ts';
import { testEnvironment } from '../../../support/testEnvironment.ts';
import type { TestDatabase } from '../../../support/testEnvironment.ts';

export interface GrowthDatabase {
  /** For programs that open it. */
  env: Readonly<Record<string, string>>;
  drop(): Promise<void>;
}

/** A new database for one size, with a folder of its own. */
export async function makeGrowthDatabase(kind: TestDatabase): Promise<GrowthDatabase> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'signpost-bench-'));
  const mongo = kind === 'mongodb' ? freshMongo() : null;
  const databaseUrl = mongo?.url ?? `file:${path.join(dataDir, 'signpost.db')}`;
  return {
    env: { ...testEnvironment({ databaseUrl, dataDir }), NODE_ENV: 'production' },
    async drop() {
      await mongo?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
