import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openConnection } from '../../cms/src/database/sqliteConnection.ts';
import { type EditorClient, logIn } from '../support/editorClient.ts';
import { type FreshMongo, freshMongo } from '../support/freshMongo.ts';
import { guide } from '../support/guide.ts';
import { runCms, type RunningCms, spawnCms, startCms } from '../support/startCms.ts';
import { makeTestFolder, testDatabase } from '../support/testEnvironment.ts';
import { type CuttableProxy, startCuttableProxy } from './cuttableProxy.ts';

// Nightly runs give 60.
const outageSeconds = Number(process.env['FAULT_OUTAGE_SECONDS'] ?? 8);
const login = { email: 'editor@example.org', password: 'a-long-password-for-tests' };
const dataDir = makeTestFolder();
let database: FreshMongo;
let proxy: CuttableProxy;
let cms: RunningCms;
let editor: EditorClient;

const titles = '{ articles(first: 50) { nodes { title } } }';

async function ask(query: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${cms.graphql}?query=${encodeURIComponent(query)}`, {
    signal: AbortSignal.timeout(30_000),
  });
  return { status: response.status, text: await response.text() };
}

async function readReadiness() {
  const response = await fetch(`${cms.origin}/readyz`, { signal: AbortSignal.timeout(10_000) });
  return { status: response.status, text: await response.text() };
}

/** Memory that the CMS holds, in MB. */
function readMemory(): number {
  const status = readFileSync(`/proc/${cms.child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

/** Asks again and again, four at a time, and counts the answers by their status and text. */
async function load(seconds: number): Promise<Map<string, number>> {
  const answers = new Map<string, number>();
  const end = performance.now() + seconds * 1000;
  const reader = async () => {
    while (performance.now() < end) {
      const { status, text } = await ask(titles);
      const answer = `${status} ${text}`;
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
      await sleep(60);
    }
  };
  await Promise.all([reader(), reader(), reader(), reader()]);
  return answers;
}

afterAll(() => rm(dataDir, { recursive: true, force: true }));

describe.runIf(testDatabase() === 'mongodb')('a database that goes away', () => {
  beforeAll(async () => {
    database = freshMongo();
    proxy = await startCuttableProxy(database.url);
    await runCms(['create-admin', login.email], {
      dataDir,
      env: { DATABASE_URL: database.url, SIGNPOST_ADMIN_PASSWORD: login.password },
    });
    // Short limits in the address, which win over the product's own, keep this test short.
    const limits = '&socketTimeoutMS=4000&serverSelectionTimeoutMS=2000';
    // No work of its own: what it had begun when it was cut off would hold other writers up for as
    // long as MongoDB keeps a transaction, which is longer than they wait.
    const env = { DATABASE_URL: proxy.url + limits, RUN_JOBS: 'false' };
    cms = await startCms({ dataDir, env });
    editor = await logIn(cms.origin, login);
    await editor.send('POST', 'articles', guide('before-the-outage'));
  });
  afterAll(async () => {
    await cms.stop();
    await proxy.stop();
    await database.drop();
  });

  it(`is answered for from memory for ${outageSeconds} s under load, in bounded memory`, async () => {
    await expect.poll(async () => (await ask(titles)).text).toContain('before-the-outage');
    const expected = await ask(titles);
    const before = readMemory();
    proxy.goAway();
    const answers = await load(outageSeconds);
    expect([...answers.keys()]).toEqual([`200 ${expected.text}`]);
    expect(readMemory() - before).toBeLessThan(200);
  }, 300_000);

  it('is named as the problem by /readyz, which stays 200', async () => {
    const { status, text } = await readReadiness();
    expect(status).toBe(200);
    expect(text).toContain('store-unreachable');
    expect(text).toContain('cannot be read');
  });

  it('refuses an editor with what to do, within the time limit', async () => {
    const from = performance.now();
    const answer = await editor.send('POST', 'articles', guide('during-the-outage'));
    expect(performance.now() - from).toBeLessThan(30_000);
    expect(answer).toMatchObject({ status: 503, reason: expect.stringContaining('try again') });
    expect(answer.text).not.toMatch(/mongo|127\.0\.0\.1|ECONN/i);
  });

  it('is caught up with by itself, also with what others published meanwhile', async () => {
    const pages = path.join(dataDir, 'pages');
    await mkdir(pages);
    await writeFile(
      path.join(pages, 'elsewhere.md'),
      '---\ntitle: Published elsewhere\nsummary: While the database was out of reach.\n---\n\nSome words.\n',
    );
    await runCms(['import', pages], { dataDir, env: { DATABASE_URL: database.url } });
    expect((await ask(titles)).text).not.toContain('Published elsewhere');
    proxy.comeBack();
    await expect
      .poll(async () => (await ask(titles)).text, { timeout: 40_000 })
      .toContain('Published elsewhere');
    await expect.poll(async () => (await readReadiness()).text).not.toContain('store-unreachable');
    const answer = await editor.send('POST', 'articles', guide('after-the-outage'));
    expect(answer.status).toBe(201);
  });

  it('is told of in the log at its beginning and its end, not at each try', async () => {
    const linesWith = (words: string) =>
      cms
        .output()
        .split('\n')
        .filter((line) => line.includes(words));
    await expect.poll(() => linesWith('is read again')).toHaveLength(1);
    expect(linesWith('could not be read')).toHaveLength(1);
  });

  it('holds nobody up when it takes requests and never answers', async () => {
    proxy.goAway({ silent: true });
    const from = performance.now();
    const [saved, asked] = await Promise.all([
      editor.send('POST', 'articles', guide('into-silence')),
      ask(titles),
    ]);
    expect(performance.now() - from).toBeLessThan(45_000);
    expect(asked.status).toBe(200);
    expect(saved).toMatchObject({ status: 503, reason: expect.stringContaining('try again') });
    proxy.comeBack();
    const saveAgain = async () =>
      (await editor.send('POST', 'articles', guide('after-the-silence'))).status;
    await expect.poll(saveAgain, { timeout: 60_000, interval: 1000 }).toBe(201);
  }, 300_000);

  it('at the start: says so in one line and ends', async () => {
    const address = new URL(proxy.url);
    address.port = '9';
    const { child, output } = spawnCms({ dataDir, env: { DATABASE_URL: address.href } });
    onTestFinished(() => void child.kill('SIGKILL'));
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    const lines = output().trim().split('\n');
    expect(lines).toEqual([expect.stringMatching(/^MongoDB can't be used: .*DATABASE_URL/)]);
  });
});

describe.runIf(testDatabase() === 'sqlite')('a database file that another program holds', () => {
  let release: () => Promise<void>;

  beforeAll(async () => {
    cms = await startCms({ dataDir });
    if (!cms.demo) throw new Error('There is no demo login.');
    editor = await logIn(cms.origin, cms.demo);
    const url = `file:${path.join(dataDir, 'signpost.db')}`;
    const settings = { busyTimeoutMs: 1000, synchronous: 'NORMAL', readOnly: false } as const;
    const other = await openConnection({ url, ...settings });
    await other.execute('BEGIN IMMEDIATE');
    release = async () => {
      if (other.closed) return;
      await other.execute('ROLLBACK');
      other.close();
    };
  });
  afterAll(async () => {
    await release();
    await cms.stop();
  });

  it('is read meanwhile, and what is saved waits for it and is stored once', async () => {
    const expected = await ask(titles);
    const saving = editor.send('POST', 'articles', guide('while-held'));
    // Less than a save waits for its turn.
    const answers = await load(Math.min(outageSeconds / 2, 20));
    expect([...answers.keys()]).toEqual([`200 ${expected.text}`]);
    expect((await readReadiness()).status).toBe(200);
    await release();
    expect(await saving).toMatchObject({ status: 201, reason: null });
    const query = `{ article(slug: "while-held") { title } }`;
    await expect.poll(async () => (await ask(query)).text).toContain('title');
  });
});
