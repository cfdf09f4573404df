import { rm } from 'node:fs/promises';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EditorClient, logIn } from '../support/editorClient.ts';
import { type FreshMongo, freshMongo } from '../support/freshMongo.ts';
import { guide } from '../support/guide.ts';
import { runCms, type RunningCms, startCms } from '../support/startCms.ts';
import { makeTestFolder, testDatabase } from '../support/testEnvironment.ts';
import { type CutMoment, type CuttableProxy, startCuttableProxy } from './cuttableProxy.ts';

const login = { email: 'editor@example.org', password: 'a-long-password-for-tests' };
const dataDir = makeTestFolder();
let database: FreshMongo;
let proxy: CuttableProxy;
let cms: RunningCms;
let editor: EditorClient;
let client: MongoClient;

/** How often the database holds what stands under a slug, asked of it directly. */
async function countStored(slug: string) {
  const db = client.db();
  const articles = await db.collection('articles').find({ slug }).toArray();
  const keys = articles.map(({ _id }) => `articles:${String(_id)}`);
  return {
    articles: articles.length,
    published: await db.collection('published-documents').countDocuments({ slug }),
    changes: await db.collection('published-changes').countDocuments({ key: { $in: keys } }),
  };
}

/** The lines in which `signpost verify` sums up, asked of the database directly. */
function verify(): Promise<string> {
  return runCms(['verify'], { dataDir, env: { DATABASE_URL: database.url } });
}

describe.runIf(testDatabase() === 'mongodb')('a connection that is lost around a commit', () => {
  beforeAll(async () => {
    database = freshMongo();
    proxy = await startCuttableProxy(database.url);
    client = await MongoClient.connect(database.url);
    await runCms(['create-admin', login.email], {
      dataDir,
      env: { DATABASE_URL: database.url, SIGNPOST_ADMIN_PASSWORD: login.password },
    });
    cms = await startCms({ dataDir, env: { DATABASE_URL: proxy.url } });
    editor = await logIn(cms.origin, login);
  });
  afterAll(async () => {
    await cms.stop();
    await proxy.stop();
    await client.close();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  // The driver itself asks once more: from the second cut on, finding out is up to us. Without that,
  // a guide that was lost twice `during` its commit is there and was refused.
  it.each<[CutMoment, number]>([
    ['before', 1],
    ['during', 1],
    ['after', 1],
    ['before', 3],
    ['during', 3],
  ])('%s it, %i times: it is found out that it was saved, once', async (moment, times) => {
    const slug = `cut-${moment}-${times}`;
    const cutsBefore = proxy.cuts();
    proxy.cutAtCommit(moment, times);
    const answer = await editor.send('POST', 'articles', guide(slug));
    proxy.cutAtCommit(moment, 0);
    expect(proxy.cuts() - cutsBefore).toBe(times);
    expect(answer).toMatchObject({ status: 201, reason: null });
    expect(await countStored(slug)).toEqual({ articles: 1, published: 1, changes: 1 });
  });

  it('for good: says within its time limit that the outcome is not known, and goes on after', async () => {
    proxy.cutAtCommit('during', Infinity);
    const from = performance.now();
    const answer = await editor.send('POST', 'articles', guide('cut-for-good'));
    expect(performance.now() - from).toBeLessThan(40_000);
    proxy.cutAtCommit('during', 0);
    expect(answer.status).toBe(503);
    expect(answer.reason).toContain('not known');
    // All of it or nothing, and either way the next one finds its turn.
    const stored = await countStored('cut-for-good');
    expect([0, 1]).toContain(stored.articles);
    expect(stored.published).toBe(stored.articles);
    const next = await editor.send('POST', 'articles', guide('cut-after'));
    expect(next.status).toBe(201);
  });

  it('leaves a store without a difference', async () => {
    expect(await verify()).toContain('No difference');
  });
});
