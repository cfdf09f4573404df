import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followStore } from '../../cms/src/boot/followStore.ts';
import { Library } from '../../cms/src/published/library/library.ts';
import { createPublishedStore } from '../../cms/src/published/store.ts';
import { guide } from '../support/guide.ts';
import { startPayload } from '../support/startPayload.ts';
import type { RunningPayload } from '../support/startPayload.ts';
import { testDatabase } from '../support/testEnvironment.ts';

let cms: RunningPayload;
let library: Library;

beforeAll(async () => {
  cms = await startPayload();
  library = new Library({
    source: createPublishedStore(cms.payload),
    // Nothing is looked for by the clock: only what is told of is seen.
    pollMs: 600_000,
    onRevision: (listener) => followStore(cms.payload, listener),
  });
  await library.start();
});
afterAll(async () => {
  library.stop();
  await cms.stop();
});

const soon = { timeout: 2000, interval: 10 };

describe('the library', () => {
  it('sees at once what its own process publishes', async () => {
    const { id } = await cms.payload.create({ collection: 'articles', data: guide('own') });
    await expect.poll(() => library.current()?.get(`articles:${id}`)?.title, soon).toBeDefined();
  });

  it.runIf(testDatabase() === 'mongodb')(
    'sees within 2 s what another process publishes on MongoDB',
    async () => {
      const client = await MongoClient.connect(cms.databaseUrl);
      const db = client.db();
      const revision = (library.current()?.revision ?? 0) + 1;
      const key = 'topics:from-elsewhere';
      const at = new Date().toISOString();
      const card = { title: 'Elsewhere', summary: '', references: {}, links: [], values: {} };
      await db.collection('published-documents').insertOne({
        ...{ key, type: 'topics', slug: 'elsewhere', path: '/topics/elsewhere', revision },
        ...{ publishedAt: at, updatedAt: at, card, content: {}, hash: 'x' },
      });
      await db.collection('published-changes').insertOne({
        ...{ revision, key, type: 'topics', kind: 'publish', path: '/topics/elsewhere' },
        ...{ previousPath: null, tags: ['all', key, 'topics'], at },
      });
      await expect.poll(() => library.current()?.get(key)?.title, soon).toBe('Elsewhere');
      await client.close();
    },
  );
});
