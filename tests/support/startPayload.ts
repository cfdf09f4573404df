import { existsSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { MongoClient } from 'mongodb';
import type { Payload } from 'payload';
import { getPayload } from 'payload';
import { inject } from 'vitest';
import { loadEditor } from '../../cms/src/boot/loadEditor.ts';
import { makeTestFolder, testDatabase, testEnvironment } from './testEnvironment.ts';

export interface RunningPayload {
  payload: Payload;
  /** The folder of this test's database and files. */
  dataDir: string;
  databaseUrl: string;
  /** The environment with which a child process opens the same database. */
  childEnv: Record<string, string>;
  /** Closes the connections and removes the database. */
  stop(): Promise<void>;
}

function mongoUrl(base: string): string {
  const url = new URL(base);
  url.pathname = `/signpost-${randomBytes(6).toString('hex')}`;
  return url.href;
}

async function freshDatabase(dataDir: string): Promise<string> {
  if (testDatabase() === 'mongodb') {
    const base = process.env['TEST_MONGODB_URL'];
    if (!base) throw new Error('TEST_MONGODB_URL is not set: no MongoDB to test on.');
    return mongoUrl(base);
  }
  const file = path.join(dataDir, 'signpost.db');
  await copyFile(inject('templateDatabase'), file);
  const log = `${inject('templateDatabase')}-wal`;
  if (existsSync(log)) await copyFile(log, `${file}-wal`);
  return `file:${file}`;
}

/**
 * Starts the real CMS on a fresh database of the project's kind (SQLite or MongoDB). One a test
 * file: the configuration reads the environment once. Call `stop` in `afterAll`.
 */
export async function startPayload(): Promise<RunningPayload> {
  const dataDir = makeTestFolder();
  const databaseUrl = await freshDatabase(dataDir);
  const childEnv = testEnvironment({ databaseUrl, dataDir });
  Object.assign(process.env, childEnv);
  await loadEditor();
  const { default: config } = await import('@payload-config');
  const payload = await getPayload({ config });
  return {
    payload,
    dataDir,
    databaseUrl,
    childEnv,
    async stop() {
      await payload.destroy();
      if (testDatabase() === 'mongodb') {
        const client = await MongoClient.connect(databaseUrl);
        await client.db().dropDatabase();
        await client.close();
      }
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
