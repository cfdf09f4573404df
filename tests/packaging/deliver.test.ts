import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshMongo, type FreshMongo } from '../support/freshMongo.ts';
import { cmsEnvironment, runCms } from '../support/startCms.ts';
import { type RunningReplica, startReplica } from '../support/startReplica.ts';
import { makeTestFolder } from '../support/testEnvironment.ts';

/** What `npm run signpost` runs. */
const signpost = path.resolve(import.meta.dirname, '../../scripts/signpost.mjs');
const hasMongo = Boolean(process.env['TEST_MONGODB_URL']);
if (!hasMongo) console.warn('!! SKIPPED: TEST_MONGODB_URL is not set, so not on MongoDB.');

/** For what takes its time on a busy machine. */
const slowly = { timeout: 60_000 };

const describePage = (slug: string, words: string) => `---
title: A guide named ${slug}
slug: ${slug}
summary: What ${slug} is about.
---

${words}
`;

describe.each([
  { database: 'the embedded database', onMongo: false },
  ...(hasMongo ? [{ database: 'MongoDB', onMongo: true }] : []),
])('signpost deliver, as it is built, on $database', ({ onMongo }) => {
  const dataDir = makeTestFolder();
  const mongo: FreshMongo | null = onMongo ? freshMongo() : null;
  const env = { DATABASE_URL: mongo?.url ?? '' };
  let replica: RunningReplica;

  /** Publishes pages from outside the replica, by a command. */
  async function publish(pages: Readonly<Record<string, string>>): Promise<void> {
    const folder = path.join(dataDir, 'pages');
    await mkdir(folder, { recursive: true });
    for (const [slug, words] of Object.entries(pages)) {
      await writeFile(path.join(folder, `${slug}.md`), describePage(slug, words));
    }
    await runCms(['import', folder], { dataDir, env });
  }

  beforeAll(async () => {
    await publish({ splints: 'Splints, and [how to rest](rest.md).', rest: 'Rest is best.' });
    const own = Object.entries(cmsEnvironment({ dataDir, env }));
    replica = await startReplica({
      program: signpost,
      env: Object.fromEntries(own.map(([name, value = '']) => [name, value])),
    });
  });
  afterAll(async () => {
    const { child } = replica;
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
    await mongo?.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function ask(query: string): Promise<unknown> {
    const answer = await fetch(replica.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return answer.json();
  }
  const readStatus = async (route: string) => (await fetch(new URL(route, replica.url))).status;

  it('answers for a document as soon as it listens', async () => {
    const query = `{ article(slug: "splints") { path outgoingLinks { nodes { href status } } } }`;
    const nodes = [{ href: '/guides/rest', status: 'OK' }];
    expect(await ask(query)).toEqual({
      data: { article: { path: '/guides/splints', outgoingLinks: { nodes } } },
    });
  });

  it('is ready once the library is loaded, and lists and searches then', async () => {
    await expect.poll(() => readStatus('/readyz'), slowly).toBe(200);
    expect(await readStatus('/healthz')).toBe(200);
    const query = `{
      articles { totalCount }
      search(query: "splints") { nodes { document { path } } }
    }`;
    const nodes = [{ document: { path: '/guides/splints' } }];
    expect(await ask(query)).toEqual({ data: { articles: { totalCount: 2 }, search: { nodes } } });
  });

  it('shows what is published beside it', async () => {
    const query = '{ article(slug: "later") { body } }';
    expect(await ask(query)).toEqual({ data: { article: null } });
    await publish({ later: 'Words that came while it ran.' });
    await expect
      .poll(async () => JSON.stringify(await ask(query)), slowly)
      .toContain('Words that came while it ran.');
  });

  it('ends by itself when it is asked to, with nothing to complain of', async () => {
    const ended = once(replica.child, 'exit');
    replica.child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    await expect(readStatus('/healthz')).rejects.toThrow();
    expect(replica.output()).not.toMatch(/error|\n {4}at /i);
  });
});
