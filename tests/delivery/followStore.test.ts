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

describe('the library', () => {
  it('sees at once what its own process publishes', async () => {
    const { id } = await cms.payload.create({ collection: 'articles', data: guide('own') });
    await expect.poll(() => library.current()?.get(`articles:${id}`)?.title).toBeDefined();
  });

  it.runIf(testDatabase() === 'mongodb')(
    'is told of what another process publishes on MongoDB',
    async () => {
      const client = await MongoClient.connect(cms.databaseUrl);
      const db = client.db();
      let revision = library.current()?.revision ?? 0;
      const key = 'topics:from-elsewhere';
      const at = new Date().toISOString();
      const card = { title: 'Elsewhere', summary: '', references: {}, links: [], values: {} };
      // Again and again: the stream may be opened only after the first.
      const publishAndRead = async () => {
        revision += 1;
        await db.collection('published-documents').replaceOne(
          { key },
          {
            ...{ key, type: 'topics', slug: 'elsewhere', path: '/topics/elsewhere', revision },
            ...{ publishedAt: at, updatedAt: at, card, content: {}, hash: 'x' },
          },
          { upsert: true },
        );
        await db.collection('published-changes').insertOne({
          ...{ revision, key, type: 'topics', kind: 'publish', path: '/topics/elsewhere' },
          ...{ previousPath: null, tags: ['all', key, 'topics'], at },
        });
        return library.current()?.get(key)?.title;
      };
      await expect.poll(publishAndRead, { interval: 250 }).toBe('Elsewhere');
      await client.close();
    },
  );
});
