import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type TestDatabase = 'sqlite' | 'mongodb';

/** Which database this run of the suite uses; the vitest project says so. */
export function testDatabase(): TestDatabase {
  return process.env['TEST_DATABASE'] === 'mongodb' ? 'mongodb' : 'sqlite';
}

/** A new empty folder for one test file. */
export function makeTestFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'signpost-test-'));
}

/** What every test process needs in its environment before the Payload configuration is read. */
export function testEnvironment({
  databaseUrl,
  dataDir,
}: {
  databaseUrl: string;
  dataDir: string;
}): Record<string, string> {
  return {
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    SIGNPOST_DATA_DIR: dataDir,
    PAYLOAD_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    LOG_LEVEL: 'fatal',
    RUN_JOBS: 'false',
  };
}
