import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordTags as recordForExpress } from '../../sdk/src/express/index.ts';
import { createClient } from '../../sdk/src/index.ts';
import { recordTags } from '../../sdk/src/next/index.ts';
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
