import { afterEach, describe, expect, it } from 'vitest';
import { estimateIndexBytes, mostIndexBytes } from '../../cms/src/delivery/search/indexBytes.ts';
import { makeDocument, paragraph, tree, words } from '../support/delivery/guideFixtures.ts';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import type { RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { MemoryStore } from '../support/memoryStore.ts';

const mebibyte = 1024 * 1024;
/** One with 1,000 letters of text: 4.5 kB of the index and more. */
const guide = (slug: string) =>
  makeDocument('articles', slug, {
    content: { body: tree(paragraph(words('quillwort '.repeat(100)))), outline: [] },
  });
const guides = (count: number) => Array.from({ length: count }, (_, index) => guide(`${index}`));
const search = '{ search(query: "quillwort") { totalCount } }';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function serve(store: MemoryStore, searchIndexBytes: number) {
  const logged: string[] = [];
  const logger = { error: (_: unknown, message: string) => logged.push(message) };
  const delivery: RunningDelivery = await serveDelivery({
    store,
    delivery: { searchIndexBytes, logger },
  });
  ends.push(() => delivery.stop());
  const readMetric = async (name: string): Promise<number> => {
    const text = await delivery.metrics.metrics();
    return Number(new RegExp(`^signpost_${name} (\\d+)$`, 'm').exec(text)?.[1]);
  };
  const expectRefused = async (): Promise<void> => {
    const { status, headers, errors } = await delivery.query(search);
    expect([status, headers.get('retry-after')]).toEqual([503, null]);
    expect(errors).toMatchObject([{ extensions: { code: 'SEARCH_TOO_LARGE' } }]);
    expect(await readMetric('search_ready')).toBe(0);
    expect(await readMetric('search_documents')).toBe(0);
  };
  return { delivery, logged, readMetric, expectRefused };
}

describe('a library that is too large for the search index', () => {
  it('is served without searches, and the log says once what to raise', async () => {
    const store = new MemoryStore();
    store.publish(...guides(30));
    const { delivery, logged, expectRefused } = await serve(store, 100_000);
    await expectRefused();
    const loads = store.loads.length;
    await expectRefused();
    expect(store.loads).toHaveLength(loads);
    expect((await delivery.query('{ articles { totalCount } }')).data).toEqual({
      articles: { totalCount: 30 },
    });
    expect(logged).toEqual([
      expect.stringMatching(/30 documents .* NODE_OPTIONS=--max-old-space-size=/),
    ]);
  });

  it('is not even read when its documents are too many, however short they are', async () => {
    const store = new MemoryStore();
    store.publish(...guides(30));
    const { expectRefused } = await serve(store, 10_000);
    await expectRefused();
    expect(store.loads).toEqual([]);
  });

  it('may become so, and small enough again', async () => {
    const store = new MemoryStore();
    store.publish(...guides(10));
    const { delivery, readMetric, expectRefused } = await serve(store, 100_000);
    expect((await delivery.query(search)).data).toEqual({ search: { totalCount: 10 } });
    expect(await readMetric('search_ready')).toBe(1);

    store.publish(...guides(30));
    await delivery.library.refresh();
    await expectRefused();

    store.unpublish(
      ...guides(30)
        .slice(10)
        .map(({ key }) => key),
    );
    await delivery.library.refresh();
    expect((await delivery.query(search)).data).toEqual({ search: { totalCount: 10 } });
    expect(await readMetric('search_ready')).toBe(1);
  });
});

describe('what the index is thought to take', () => {
  it('grows with its different words, of which each takes far more than its letters', async () => {
    const store = new MemoryStore();
    // Under 30 kB of letters, and words that only one guide has.
    const wordy = (slug: string) =>
      makeDocument('articles', slug, {
        content: {
          body: tree(
            paragraph(words(Array.from({ length: 20 }, (_, at) => `w${slug}x${at}`).join(' '))),
          ),
          outline: [],
        },
      });
    store.publish(...Array.from({ length: 100 }, (_, index) => wordy(`${index}`)));
    const { expectRefused } = await serve(store, 600_000);
    await expectRefused();
  });
});

describe('the share of a heap that the index may take', () => {
  // Of 600 words each, as in prose of many subjects.
  const bytesOfGuides = (documents: number) =>
    estimateIndexBytes({ documents, letters: documents * 3800, words: documents * 30 });

  it.each([
    ['60,000 guides', 60_000, 4144],
    ['2,500 guides', 2500, 304],
  ])('is enough for %s', (_, count, mebibytes) => {
    expect(mostIndexBytes(mebibytes * mebibyte)).toBeGreaterThan(bytesOfGuides(count));
  });

  it('leaves a small heap to all else', () => {
    expect(mostIndexBytes(304 * mebibyte)).toBeLessThan(100 * mebibyte);
    expect(mostIndexBytes(100 * mebibyte)).toBe(0);
  });

  it('is that of the heap of this process by default', () => {
    expect(mostIndexBytes()).toBeGreaterThan(0);
  });
});
