import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readdirSync, writeSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type EditorClient, logIn } from '../support/editorClient.ts';
import { guide } from '../support/guide.ts';
import { runCms, type RunningCms, spawnCms, startCms } from '../support/startCms.ts';
import { makeTestFolder, testDatabase } from '../support/testEnvironment.ts';

const dataDir = makeTestFolder();
const folders = [dataDir, path.join(dataDir, 'media')];

/**
 * Forbids writing even to root and to what has the files open already, which permission bits don't:
 * the attribute of an immutable file, on file systems that have it.
 */
function setWritable(isWritable: boolean): void {
  const files = readdirSync(dataDir)
    // Shared memory is no file to write to: to forbid it would end the process by a signal.
    .filter((name) => name !== 'media' && !name.endsWith('-shm'))
    .map((name) => path.join(dataDir, name));
  execFileSync('chattr', [isWritable ? '-i' : '+i', ...folders, ...files], { stdio: 'ignore' });
}

/** Whether the attribute does here what this test needs of it. */
function canForbid(): boolean {
  const file = openSync(path.join(dataDir, 'probe'), 'w');
  try {
    mkdirSync(path.join(dataDir, 'media'));
    setWritable(false);
    writeSync(file, 'written all the same');
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  } finally {
    closeSync(file);
    try {
      setWritable(true);
    } catch {
      // Where it can't be set it need not be taken back.
    }
  }
}

const isSqlite = testDatabase() === 'sqlite';
const can = isSqlite && canForbid();
if (isSqlite && !can) {
  const message = 'Writing can only be forbidden by root on ext4, so a read-only data folder';
  if (process.env['CI'])
    throw new Error(`${message} can't be tested, and in CI nothing is skipped.`);
  console.warn(`!! SKIPPED: ${message} is not tested.`);
}

let cms: RunningCms;
let editor: EditorClient;

async function readTitles(): Promise<string> {
  const query = encodeURIComponent('{ articles(first: 100) { nodes { title } } }');
  return (await fetch(`${cms.graphql}?query=${query}`)).text();
}

describe.runIf(can)('a data folder that becomes read-only', () => {
  beforeAll(async () => {
    cms = await startCms({ dataDir });
    if (!cms.demo) throw new Error('There is no demo login.');
    editor = await logIn(cms.origin, cms.demo);
  });
  afterAll(async () => {
    setWritable(true);
    await cms.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('refuses what an editor saves, with what to do, and is read all the same', async () => {
    const before = await readTitles();
    setWritable(false);
    // After the first the file is opened anew, and can then only be read.
    for (const name of ['read-only', 'read-only-still']) {
      const refused = await editor.send('POST', 'articles', guide(name));
      expect(refused).toMatchObject({
        status: 503,
        reason: expect.stringContaining('Nothing was'),
      });
      expect(refused.text).not.toMatch(/sqlite|insert into|\/tmp|\.db/i);
    }
    expect(await readTitles()).toBe(before);
    expect((await editor.send('GET', 'articles?limit=1')).status).toBe(200);
    expect((await fetch(`${cms.origin}/readyz`)).status).toBe(200);
  });

  it('is written to again without a restart, once it may be', async () => {
    setWritable(true);
    const answer = await editor.send('POST', 'articles', guide('writable-again'));
    expect(answer).toMatchObject({ status: 201, reason: null });
    await expect.poll(readTitles).toContain('writable-again');
  });

  it('stops a start in one line that says what to check', async () => {
    await cms.stop();
    setWritable(false);
    const { child, output } = spawnCms({ dataDir });
    onTestFinished(() => void child.kill('SIGKILL'));
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(output().trim().split('\n')).toEqual([
      expect.stringMatching(/may not write.*SIGNPOST_DATA_DIR/),
    ]);
    setWritable(true);
    expect(await runCms(['verify'], { dataDir })).toContain('No difference');
  });
});
