import { rm } from 'node:fs/promises';
import type { Payload } from 'payload';
import { getPayload } from 'payload';
import { loadEditor } from '../../cms/src/boot/loadEditor.ts';
import { freshDatabase } from './freshDatabase.ts';
import { makeTestFolder, testEnvironment } from './testEnvironment.ts';

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

/**
 * Starts the real CMS on a fresh database of the project's kind (SQLite or MongoDB). One a test
 * file: the configuration reads the environment once. Call `stop` in `afterAll`.
 */
export async function startPayload({
  env = {},
}: {
  /** What its environment says beside what every test's does. */
  env?: Readonly<Record<string, string>>;
} = {}): Promise<RunningPayload> {
  const dataDir = makeTestFolder();
  const { url: databaseUrl, drop } = await freshDatabase(dataDir);
  const childEnv = { ...testEnvironment({ databaseUrl, dataDir }), ...env };
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
      await drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
