import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';
import { type HiddenDocument, hideDocument } from './support/hiddenDocuments.ts';
import { makeHiddenLibrary } from './support/hiddenLibrary.ts';
import { wrongSlug, wrongWord } from './support/makeGuesses.ts';
import { compareTimes } from './support/rankTimes.ts';
import { servePublished } from './support/servePublished.ts';

let running: RunningPayload;
let delivery: RunningDelivery;
let document: HiddenDocument;

beforeAll(async () => {
  running = await startPayload();
  const { payload } = running;
  const { open } = await makeHiddenLibrary(payload);
  const state = 'unpublished';
  document = await hideDocument(payload, { collection: 'articles', state, guide: open });
  delivery = await servePublished(payload);
});

afterAll(async () => {
  await delivery.stop();
  await running.stop();
});

interface Tries {
  query: string;
  hit: string;
  miss: string;
  /** What the answer to a hit takes longer, in milliseconds. @default 0 */
  delayMs?: number;
}

/** By how many standard deviations 200 hits take longer than 200 misses, tried in turn. */
async function tellByTime({ query, hit, miss, delayMs = 0 }: Tries): Promise<number> {
  const hits: number[] = [];
  const misses: number[] = [];
  const tries = [
    { times: hits, g: hit, delay: delayMs },
    { times: misses, g: miss, delay: 0 },
  ];
  for (let index = 0; index < 200; index += 1) {
    // Which comes first changes, so that neither has the warmer connection.
    for (const { times, g, delay } of index % 2 === 0 ? tries : tries.toReversed()) {
      // A text of its own, so that neither is answered from memory.
      const asked = `# ${index} ${g === hit ? 1 : 2}\n${query}`;
      const start = performance.now();
      await delivery.query(asked, { g });
      const until = performance.now() + delay;
      while (performance.now() < until) await null;
      times.push(performance.now() - start);
    }
  }
  return compareTimes(hits, misses);
}

/** A difference counts when it is there again: a busy machine makes one now and then. */
async function isTold(tries: Tries): Promise<boolean> {
  const first = await tellByTime(tries);
  if (Math.abs(first) < 4.5) return false;
  const again = await tellByTime(tries);
  return Math.abs(again) > 4.5 && Math.sign(again) === Math.sign(first);
}

describe('the time of an answer', () => {
  const article = 'query ($g: String) { article(slug: $g) { title body } }';
  const search = 'query ($g: String!) { search(query: $g) { totalCount nodes { score } } }';
  const filter = 'query ($g: String) { articles(filter: { text: $g }) { totalCount } }';

  it('does not tell over 200 tries whether a slug is that of a hidden guide', async () => {
    expect(await isTold({ query: article, hit: document.slug, miss: wrongSlug })).toBe(false);
  });

  it.each([
    ['search', search],
    ['filter', filter],
  ])(
    'does not tell over 200 tries whether a hidden guide has the word of a %s',
    async (_, query) => {
      expect(await isTold({ query, hit: document.word, miss: wrongWord })).toBe(false);
    },
  );

  it('would tell by two milliseconds, or by half an answer’s time where that is more', async () => {
    const times: number[] = [];
    for (let index = 0; index < 50; index += 1) {
      const start = performance.now();
      await delivery.query(`# ${index}\n${article}`, { g: wrongSlug });
      times.push(performance.now() - start);
    }
    const median = times.toSorted((one, other) => one - other)[25] ?? 0;
    const delayMs = Math.max(2, median / 2);
    const tries = { query: article, hit: wrongSlug, miss: 'absent-11111111', delayMs };
    expect(await isTold(tries)).toBe(true);
  });
});
