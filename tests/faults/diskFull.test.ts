import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type EditorClient, logIn } from '../support/editorClient.ts';
import { guide } from '../support/guide.ts';
import { runCms, type RunningCms, spawnCms, startCms } from '../support/startCms.ts';
import { makeTestFolder, testDatabase } from '../support/testEnvironment.ts';

/** A disk of its own, so that filling it hurts nobody else. */
function mountDisk(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const folder = makeTestFolder();
const canMount = testDatabase() === 'sqlite' && mountDisk(folder);
const filler = path.join(folder, 'filler');
let cms: RunningCms;
let editor: EditorClient;
let seeded: string;

if (testDatabase() === 'sqlite' && !canMount) {
  const message = 'A disk of its own can only be made by root on Linux, so a full disk';
  if (process.env['CI'])
    throw new Error(`${message} can't be tested, and in CI nothing is skipped.`);
  console.warn(`!! SKIPPED: ${message} is not tested.`);
}

function fillDisk({ leaveBytes = 0 } = {}): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(filler, Buffer.alloc(Number(bavail) * Number(bsize) - leaveBytes));
}

async function readTitles(): Promise<string> {
  const query = encodeURIComponent('{ articles(first: 100) { nodes { title } } }');
  return (await fetch(`${cms.graphql}?query=${query}`)).text();
}

/** A guide long enough that it can't be stored in what is left of a page. */
function longGuide(slug: string) {
  return { ...guide(slug), summary: 'word '.repeat(50), title: `A long guide named ${slug}` };
}

describe.runIf(canMount)('a disk that is full', () => {
  beforeAll(async () => {
    const dataDir = path.join(folder, 'data');
    await mkdir(dataDir);
    cms = await startCms({ dataDir });
    if (!cms.demo) throw new Error('There is no demo login.');
    editor = await logIn(cms.origin, cms.demo);
    seeded = await readTitles();
  });
  afterAll(async () => {
    await cms.stop();
    execFileSync('umount', [folder]);
    await rm(folder, { recursive: true, force: true });
  });

  it('refuses what an editor saves, with what to do and without a path or SQL', async () => {
    fillDisk();
    onTestFinished(() => rmSync(filler, { force: true }));
    let refused = await editor.send('POST', 'articles', longGuide('full-0'));
    // The write-ahead log may have some room left in what it holds already.
    for (let step = 1; refused.status === 201 && step < 200; step += 1) {
      refused = await editor.send('POST', 'articles', longGuide(`full-${step}`));
    }
    expect(refused).toMatchObject({ status: 507, reason: expect.stringContaining('free some') });
    expect(refused.text).not.toMatch(/sqlite|insert into|\/tmp|\.db/i);
    expect(await readTitles()).toContain('title');
    expect((await editor.send('GET', 'articles?limit=1')).status).toBe(200);
    expect((await fetch(`${cms.origin}/readyz`)).status).toBe(200);
  });

  it('is written to again without a restart, once there is room', async () => {
    const answer = await editor.send('POST', 'articles', guide('room-again'));
    expect(answer).toMatchObject({ status: 201, reason: null });
    await expect.poll(readTitles).not.toBe(seeded);
  });

  it('leaves a database without a difference', async () => {
    await cms.stop();
    const dataDir = path.join(folder, 'data');
    expect(await runCms(['verify'], { dataDir })).toContain('No difference');
  });

  it.each([
    ['at all', 0],
    ['for the schema', 100_000],
    ['for the demo library', 3_000_000],
  ])('ends a first start in one line when there is no room %s', async (_, leaveBytes) => {
    fillDisk({ leaveBytes });
    onTestFinished(() => rmSync(filler, { force: true }));
    const dataDir = path.join(folder, `new-${leaveBytes}`);
    const { child, output } = spawnCms({ dataDir });
    onTestFinished(() => void child.kill('SIGKILL'));
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    const lines = output().trim().split('\n');
    expect(lines.filter((line) => !/INFO|Seeding/.test(line))).toEqual([
      expect.stringMatching(/disk is full.*free some/i),
    ]);
  });
});
