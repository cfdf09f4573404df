import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../cms/src/published/library/library.ts';
import type { RelatedRow } from '../../cms/src/published/related/relatedRow.ts';
import { makeDocument, paragraph, tree, words } from '../support/delivery/guideFixtures.ts';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import type { RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { MemoryStore } from '../support/memoryStore.ts';

const guide = (slug: string) =>
  makeDocument('articles', slug, {
    content: { body: tree(paragraph(words(`About ${slug}.`))), outline: [] },
  });
const foundFor = (slug: string, version: number, ...related: readonly string[]): RelatedRow => ({
  key: `articles:${slug}`,
  revision: 1,
  basis: null,
  version,
  guides: related.map((name) => ({ key: `articles:${name}`, score: 0.5, words: ['hand'] })),
});
const related = (slug: string): string =>
  `{ article(slug: "${slug}") { relatedGuides { article { slug } } } }`;
const listed = (...slugs: readonly string[]) => ({
  article: { relatedGuides: slugs.map((slug) => ({ article: { slug } })) },
});

let rows: RelatedRow[];
let store: MemoryStore;
let library: Library;
let delivery: RunningDelivery;

beforeEach(async () => {
  rows = [foundFor('one', 1, 'two'), foundFor('two', 1, 'one')];
  store = new MemoryStore();
  store.publish(guide('one'), guide('two'), guide('three'));
  library = new Library({
    source: store,
    related: { changedSince: async (after) => rows.filter(({ version }) => version > after) },
    relatedPollMs: 60_000,
  });
  await library.start();
  delivery = await serveDelivery({ store, library });
});
afterEach(() => delivery.stop());

async function findAnew(...found: readonly RelatedRow[]): Promise<void> {
  rows = [...rows, ...found];
  await library.related.refresh();
}

describe('an answer that names related guides', () => {
  it('is made anew in this process once others are found, and no other answer is', async () => {
    const [before, other] = [
      await delivery.get(related('one')),
      await delivery.get(related('two')),
    ];
    expect(before.data).toEqual(listed('two'));
    await findAnew(foundFor('one', 2, 'three', 'two'));
    const after = await delivery.get(related('one'));
    expect(after.data).toEqual(listed('three', 'two'));
    expect(after.headers.get('ratelimit')).not.toBeNull();
    const kept = await delivery.get(related('two'));
    expect([kept.text, kept.headers.get('ratelimit')]).toEqual([other.text, null]);
  });

  it('goes with its guide in other caches, which keep it for a minute untold', async () => {
    const { headers } = await delivery.get(related('one'));
    expect(headers.get('surrogate-key')?.split(' ')).toContain('articles:one');
    expect(headers.get('surrogate-key')).not.toContain('related:');
    expect(headers.get('cache-control')).toContain('s-maxage=60');
  });

  it('is not kept when others are found while it is made', async () => {
    let isFound = false;
    store.pause = async () => {
      if (isFound) return;
      isFound = true;
      await findAnew(foundFor('one', 2, 'three'));
    };
    const query = '{ article(slug: "one") { body relatedGuides { article { slug } } } }';
    expect((await delivery.get(query)).data).toMatchObject(listed('two'));
    expect((await delivery.get(query)).data).toMatchObject(listed('three'));
  });
});
