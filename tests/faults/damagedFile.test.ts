import { once } from 'node:events';
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest';
import { openConnection } from '../../cms/src/database/sqliteConnection.ts';
import { runCms, spawnCms } from '../support/startCms.ts';
import { makeTestFolder, testDatabase } from '../support/testEnvironment.ts';

let dataDir: string;
let file: string;

/** Works on the file as another program would, and leaves everything in the file itself. */
async function alter(sql: string): Promise<void> {
  const settings = { busyTimeoutMs: 1000, synchronous: 'FULL', readOnly: false } as const;
  const client = await openConnection({ url: `file:${file}`, ...settings });
  await client.execute(sql);
  await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  client.close();
}

/** Starts the CMS, which is to end by itself, and gives back what it said. */
async function startInVain(): Promise<string[]> {
  const { child, output } = spawnCms({ dataDir });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [code] = await once(child, 'close');
  expect(code).toBe(1);
  return output().trim().split('\n');
}

describe.runIf(testDatabase() === 'sqlite')('a database file', () => {
  beforeEach(async () => {
    dataDir = makeTestFolder();
    file = path.join(dataDir, 'signpost.db');
    const template = inject('templateDatabase');
    await copyFile(template, file);
    if (existsSync(`${template}-wal`)) await copyFile(`${template}-wal`, `${file}-wal`);
    await alter('VACUUM');
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  const damages: [string, () => void][] = [
    ['that is no database', () => writeFileSync(file, 'Some words. '.repeat(1000))],
    ['that was cut short', () => truncateSync(file, 200_000)],
    [
      'of which a part was altered',
      () => {
        const bytes = readFileSync(file);
        bytes.fill(0x2a, bytes.length / 2, bytes.length / 2 + 20_000);
        writeFileSync(file, bytes);
      },
    ],
  ];

  it.each(damages)('%s: is refused in one line that says what to do', async (_name, damage) => {
    damage();
    const before = readFileSync(file);
    const lines = await startInVain();
    expect(lines).toEqual([
      expect.stringMatching(/signpost\.db is damaged, or is no database\. Put a copy/),
    ]);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('of a newer version is refused in one line, also to what only reads', async () => {
    await alter("INSERT INTO payload_migrations (id, name, batch) VALUES ('x', '29991231_new', 9)");
    const line = expect.stringMatching(/newer version of Signpost.*29991231_new/);
    expect(await startInVain()).toEqual([line]);
    await expect(runCms(['verify'], { dataDir })).rejects.toThrow(/newer version of Signpost/);
  });

  it('that is whole and of this version is opened', async () => {
    expect(await runCms(['verify'], { dataDir })).toContain('No difference');
  });
});
