import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { mostIndexBytes } from '../../cms/src/delivery/search/indexBytes.ts';
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

describe('a library that stays as small as it was', () => {
  const states = ['quillwort', 'sedge', 'fern', 'moss', 'liverwort', 'hornwort'];
  /** With a word of its state, and twenty that only this state of this guide has. */
  const guideIn = (state: string, slug: string) => {
    const ownWords = Array.from({ length: 20 }, (_, at) => `w${slug}x${state}x${at}`);
    const text = words([state, ...ownWords].join(' '));
    return makeDocument('articles', slug, {
      content: { body: tree(paragraph(text)), outline: [] },
    });
  };
  const allIn = (state: string) =>
    Array.from({ length: 20 }, (_, index) => guideIn(state, `${index}`));
  /** Half as much again as they take, and less than two states of all take. */
  const searchIndexBytes = 450_000;

  async function findIn(delivery: RunningDelivery, state: string) {
    const { data, errors } = await delivery.query(`{ search(query: "${state}") { totalCount } }`);
    expect(errors).toEqual([]);
    return data;
  }
  const found = (totalCount: number) => ({ search: { totalCount } });

  it('is searched after any number of changes: words that are gone count no more', async () => {
    const store = new MemoryStore();
    const { delivery, logged } = await serve(store, searchIndexBytes);
    const loadsOf = async (state: string): Promise<number> => {
      const before = store.loads.length;
      const all = allIn(state);
      for (let start = 0; start < all.length; start += 5) {
        store.publish(...all.slice(start, start + 5));
        await delivery.library.refresh();
        expect(await findIn(delivery, state)).toEqual(found(start + 5));
      }
      return store.loads.slice(before).reduce((sum, keys) => sum + keys, 0);
    };
    for (const state of states) expect(await loadsOf(state)).toBe(20);
    expect(await findIn(delivery, 'quillwort')).toEqual(found(0));
    expect(logged).toEqual([]);
  });

  it('is searched after all of it was changed at once, for which the index begins anew', async () => {
    const store = new MemoryStore();
    store.publish(...allIn('quillwort'));
    const { delivery, logged, readMetric } = await serve(store, searchIndexBytes);
    expect(await findIn(delivery, 'quillwort')).toEqual(found(20));
    store.publish(...allIn('sedge'));
    await delivery.library.refresh();
    expect(await findIn(delivery, 'sedge')).toEqual(found(20));
    expect(await findIn(delivery, 'quillwort')).toEqual(found(0));
    expect(await readMetric('search_documents')).toBe(20);
    expect(logged).toEqual([]);
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
  const readDocs = (file: string) =>
    readFile(path.join(import.meta.dirname, '../../docs', file), 'utf8');
  const readNumber = (text = '') => Number(text.replaceAll(',', ''));

  /** What a guide of 600 words takes in the libraries of 2,000 that were measured. */
  async function readMeasured(): Promise<number[]> {
    const decision = await readDocs('decisions/0222-searches-run-in-parts.md');
    const rows = decision.matchAll(/^ *\| 2,000 +\| 600 +\|.*\| ([\d,]+) +\| ([\d,]+) +\|$/gm);
    return [...rows].flatMap(([, heap, reckoned]) => [readNumber(heap), readNumber(reckoned)]);
  }

  // Node gives a process 48 MB more than its old space.
  it.each([
    ['default of 4 GB', 4096 + 48],
    ['heap of 256 MB', 256 + 48],
  ])('is enough for as many guides as the handbook says of a %s', async (heap, mebibytes) => {
    const measured = await readMeasured();
    expect(measured).toHaveLength(4);
    const claim = new RegExp(`${heap}\\D*? for ([\\d,]+) to ([\\d,]+)`);
    const [, fewest, most] = claim.exec(await readDocs('operating.md')) ?? [];
    const mostBytes = mostIndexBytes(mebibytes * mebibyte);
    expect(readNumber(fewest) * Math.max(...measured)).toBeLessThan(mostBytes);
    expect(readNumber(fewest) * Math.max(...measured)).toBeGreaterThan(mostBytes * 0.9);
    const leastReckoned = Math.min(...measured.filter((_, index) => index % 2 === 1));
    expect(readNumber(most) * leastReckoned).toBeLessThan(mostBytes);
  });

  it('leaves a small heap to all else', () => {
    expect(mostIndexBytes(304 * mebibyte)).toBeLessThan(100 * mebibyte);
    expect(mostIndexBytes(100 * mebibyte)).toBe(0);
  });

  it('is that of the heap of this process by default', () => {
    expect(mostIndexBytes()).toBeGreaterThan(0);
  });
});
