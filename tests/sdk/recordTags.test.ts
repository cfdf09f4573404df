import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordTags as recordForExpress } from '../../sdk/src/express/index.ts';
import { createClient } from '../../sdk/src/index.ts';
import { recordTags } from '../../sdk/src/next/index.ts';
import { makeDocument } from '../support/delivery/guideFixtures.ts';
import { type RunningDelivery, serveDelivery } from '../support/delivery/serveDelivery.ts';
import { smallLibrary } from '../support/delivery/smallLibrary.ts';
import { MemoryStore } from '../support/memoryStore.ts';

let delivery: RunningDelivery;
beforeAll(async () => {
  const store = new MemoryStore();
  store.publish(...smallLibrary);
  delivery = await serveDelivery({ store });
});
afterAll(() => delivery.stop());

describe('recordTags', () => {
  it('notes what a page was made from, in the words of the webhooks', async () => {
    const recorder = recordTags();
    const options = { endpoint: delivery.url, preferGet: true, fetch: recorder.fetch };
    const content = createClient(options);
    await content.articles.get({ slug: 'first' });
    const one = recorder.tags();
    expect(one).toEqual(expect.arrayContaining(['articles:first', 'topics:therapy']));
    expect(one).not.toContain('all');
    await content.articles.list();
    expect(recorder.tags()).toEqual(expect.arrayContaining([...one, 'articles']));
    expect(recorder.header().split(' ')).toHaveLength(recorder.tags().length);
  });

  it('notes each page apart from the others', async () => {
    const recorder = recordTags();
    expect(recorder.tags()).toEqual([]);
    expect(recordForExpress).toBe(recordTags);
  });

  it('says when a window ends, of which no change tells', async () => {
    const store = new MemoryStore();
    const start = Date.now();
    const until = (ms: number) => new Date(start + ms).toISOString();
    const set = (slug: string, guide: `articles:${string}`, activeUntil: string) =>
      makeDocument('guide-sets', slug, {
        references: { guides: [guide, 'articles:second'] },
        values: { activeFrom: null, activeUntil },
      });
    store.publish(...['first', 'second', 'third'].map((slug) => makeDocument('articles', slug)));
    store.publish(set('week', 'articles:first', until(604_800_000)));
    store.publish(set('hour', 'articles:third', until(3_599_500)));
    const windowed = await serveDelivery({ store, delivery: { clock: () => start } });
    const recorder = recordTags({ clock: () => start });
    const options = { endpoint: windowed.url, preferGet: true, fetch: recorder.fetch };
    const content = createClient(options);
    await content.articles.get({ slug: 'first' });
    expect(recorder.maxAge()).toBe(Infinity);
    await content.related({ slug: 'first' });
    expect(recorder.maxAge()).toBe(604_800);
    await content.related({ slug: 'third' });
    expect(recorder.maxAge()).toBe(3600);
    await content.related({ slug: 'first' });
    expect(recorder.maxAge()).toBe(3600);
    await windowed.stop();
  });

  it('never says less than a second, whatever an answer says', async () => {
    const answers = ['2026-03-01T00:00:00.000Z', 'soon'];
    const recorder = recordTags({
      clock: () => Date.parse('2026-03-01T00:00:05.000Z'),
      fetch: async () => new Response('{}', { headers: { 'x-changes-at': answers.pop() ?? '' } }),
    });
    await recorder.fetch('http://delivery.example/');
    expect(recorder.maxAge()).toBe(Infinity);
    await recorder.fetch('http://delivery.example/');
    expect(recorder.maxAge()).toBe(1);
  });

  it('counts on everything when an answer does not say, or says too much', async () => {
    const answer = (header?: string) =>
      recordTags({
        fetch: async () =>
          new Response('{}', header === undefined ? {} : { headers: { 'surrogate-key': header } }),
      });
    for (const header of [undefined, '%E0%A4%A', 'x'.repeat(300), makeTags(129)]) {
      const recorder = answer(header);
      await recorder.fetch('http://delivery.example/');
      expect(recorder.tags()).toEqual(['all']);
    }
    const recorder = answer(`path:/caf%C3%A9 ${makeTags(127)}`);
    await recorder.fetch('http://delivery.example/');
    expect(recorder.tags()).toHaveLength(128);
    expect(recorder.tags()).toContain('path:/café');
    expect(recorder.header()).toContain('path:/caf%C3%A9');
  });
});

function makeTags(count: number): string {
  return Array.from({ length: count }, (_, index) => `articles:${index}`).join(' ');
}
