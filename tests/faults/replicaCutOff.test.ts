import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleProgram } from '../support/bundleProgram.ts';
import { guide } from '../support/guide.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';
import { type RunningReplica, startReplica } from '../support/startReplica.ts';
import { testDatabase } from '../support/testEnvironment.ts';
import { startStreamProxy, type StreamProxy } from './streamProxy.ts';

/** Nightly runs give 60. */
const outageSeconds = Number(process.env['FAULT_OUTAGE_SECONDS'] ?? 4);
const collection = 'articles';
let running: RunningPayload;
let program: string;
let proxy: StreamProxy;
let replica: RunningReplica;

/** Short limits in the address, which win over the product's own, keep this test short. */
const replicaEnv = (databaseUrl: string) => ({
  ...running.childEnv,
  LOG_LEVEL: 'warn',
  DATABASE_URL: `${databaseUrl}&socketTimeoutMS=4000&serverSelectionTimeoutMS=2000`,
});

async function ask(query: string): Promise<{ status: number; text: string }> {
  const response = await fetch(replica.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(30_000),
  });
  return { status: response.status, text: await response.text() };
}

/** The titles of all guides that the replica shows, in their order. */
async function readTitles(): Promise<string[]> {
  const { text } = await ask('{ articles(first: 100, orderBy: TITLE_ASC) { nodes { title } } }');
  return [...text.matchAll(/"title":"([^"]*)"/g)].map(([, title]) => title ?? '');
}

async function readReadiness(): Promise<{ status: number; text: string }> {
  const response = await fetch(new URL('/readyz', replica.url));
  return { status: response.status, text: await response.text() };
}

/** Publishes a guide, from the CMS, whose own connections nobody cuts. Its title is its slug. */
async function publish(slug: string): Promise<string> {
  const data = { ...guide(slug), title: slug };
  const { id } = await running.payload.create({ collection, data, depth: 0 });
  return String(id);
}

async function withdraw(id: string): Promise<void> {
  await running.payload.update({ collection, id, data: { _status: 'draft' }, depth: 0 });
}

/** Waits until the replica has heard of a publish by its stream. */
async function expectTold(slug: string): Promise<void> {
  const before = proxy.counts().told;
  await publish(slug);
  await expect.poll(() => proxy.counts().told).toBeGreaterThan(before);
  await expect.poll(readTitles).toContain(slug);
}

describe.runIf(testDatabase() === 'mongodb')('a replica that is cut off', () => {
  beforeAll(async () => {
    program = await bundleProgram(path.resolve(import.meta.dirname, '../../cms/src/cli/index.ts'));
    running = await startPayload();
    // Read by nobody: what is there at the start is indexed, and its text is not kept.
    await publish('unread');
    proxy = await startStreamProxy(running.databaseUrl);
    replica = await startReplica({ program, env: replicaEnv(proxy.url) });
  });
  afterAll(async () => {
    replica.child.kill('SIGKILL');
    await proxy.stop();
    await running.stop();
  });

  it('from its stream of changes opens it again, and has missed nothing', async () => {
    await expect.poll(() => proxy.counts().opened).toBeGreaterThan(0);
    await expectTold('before-the-cut');
    const { opened } = proxy.counts();
    await expect.poll(() => proxy.cutStreams()).toBeGreaterThan(0);
    await publish('since-the-cut');
    await expect.poll(readTitles).toEqual(['before-the-cut', 'since-the-cut', 'unread']);
    await expect.poll(() => proxy.counts().opened).toBeGreaterThan(opened);
    await expectTold('told-again');
  });

  it('from its history reads what it missed from the log, until a stream can be had', async () => {
    proxy.loseHistory(true);
    await expect.poll(() => proxy.cutStreams()).toBeGreaterThan(0);
    await expect.poll(() => proxy.counts().refused).toBeGreaterThan(0);
    const { opened, told } = proxy.counts();
    const gone = await publish('gone-again');
    await publish('without-a-stream');
    await expect
      .poll(readTitles)
      .toEqual(expect.arrayContaining(['gone-again', 'without-a-stream']));
    await withdraw(gone);
    await expect.poll(readTitles).not.toContain('gone-again');
    expect(proxy.counts()).toMatchObject({ opened, told });

    proxy.loseHistory(false);
    await expect.poll(() => proxy.counts().opened, { timeout: 90_000 }).toBeGreaterThan(opened);
    await expectTold('with-a-stream-again');
  });

  it(`from its database serves what it has for ${outageSeconds} s, and says so in /readyz`, async () => {
    const gone = await publish('withdrawn-meanwhile');
    await expect.poll(readTitles).toContain('withdrawn-meanwhile');
    const read = '{ article(slug: "before-the-cut") { title body } }';
    const { text } = await ask(read);
    const titles = await readTitles();
    expect((await readReadiness()).text).not.toContain('store-unreachable');

    proxy.goAway();
    await publish('published-meanwhile');
    await withdraw(gone);
    await expect.poll(async () => (await readReadiness()).text).toContain('store-unreachable');
    const end = performance.now() + outageSeconds * 1000;
    while (performance.now() < end) {
      expect(await readTitles()).toEqual(titles);
      expect(await ask(read)).toEqual({ status: 200, text });
      expect((await readReadiness()).status).toBe(200);
      await sleep(100);
    }
    // A text that it never had can't be made up.
    const unread = await ask('{ article(slug: "unread") { title body } }');
    expect(unread.text).toContain('errors');
    expect(unread.text).not.toMatch(/mongo|127\.0\.0\.1|ECONN/i);
  }, 240_000);

  it('catches up by itself once its database is back, and hears of changes again', async () => {
    proxy.comeBack();
    await expect.poll(readTitles).toContain('published-meanwhile');
    expect(await readTitles()).not.toContain('withdrawn-meanwhile');
    await expect.poll(async () => (await readReadiness()).text).not.toContain('store-unreachable');
    const { text } = await ask('{ article(slug: "unread") { title body } }');
    expect(text).not.toContain('errors');
    const { told } = proxy.counts();
    let step = 0;
    const hears = async () => {
      await publish(`heard-of-${(step += 1)}`);
      return proxy.counts().told;
    };
    await expect.poll(hears, { timeout: 60_000, interval: 1000 }).toBeGreaterThan(told);
    const linesWith = (words: string) =>
      replica
        .output()
        .split('\n')
        .filter((line) => line.includes(words));
    await expect.poll(() => linesWith('is read again')).toHaveLength(1);
    expect(linesWith('could not be read')).toHaveLength(1);
  }, 240_000);

  it('from the start says so in one line and ends', async () => {
    const away = new URL(proxy.url);
    away.port = '9';
    await expect(startReplica({ program, env: replicaEnv(away.href) })).rejects.toThrow(
      /^The replica ended with 1:\nMongoDB can't be used: .*DATABASE_URL.*\n$/,
    );
  });
});
