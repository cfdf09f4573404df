import { afterEach, describe, expect, it } from 'vitest';
import { keepSearchReady } from '../../cms/src/delivery/search/keepSearchReady.ts';
import { SearchIndex } from '../../cms/src/delivery/search/searchIndex.ts';
import { Library } from '../../cms/src/published/library/library.ts';
import type { PublishedKey } from '../../cms/src/published/publishedDocument.ts';
import { makeDocument } from '../support/delivery/guideFixtures.ts';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import type { RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { MemoryStore } from '../support/memoryStore.ts';

/** A store that gives contents only once it is let go. */
class SlowContentStore extends MemoryStore {
  letGo: () => void = () => undefined;
  readonly #held = new Promise<void>((resolve) => {
    this.letGo = resolve;
  });

  asked = 0;

  override async loadContents(keys: readonly PublishedKey[]) {
    this.asked += keys.length;
    await this.#held;
    return super.loadContents(keys);
  }
}

const guide = (slug: string) => makeDocument('articles', slug, { title: `The quillwort ${slug}` });

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

describe('a search before the index is made', () => {
  it('is refused with when to come again, while all else is answered', async () => {
    const store = new SlowContentStore();
    store.publish(guide('one'));
    const time = { now: 0, step: 0 };
    const delivery: RunningDelivery = await serveDelivery({
      store,
      library: { pollMs: 60_000 },
      delivery: { clock: () => (time.now += time.step) },
    });
    ends.push(() => delivery.stop(), store.letGo);
    const readMetric = async (): Promise<string> => {
      const text = await delivery.metrics.metrics();
      return text.split('\n').find((line) => line.startsWith('signpost_search_ready')) ?? '';
    };
    const search = '{ search(query: "quillwort") { totalCount } }';

    // Whenever the time is looked at, two seconds more have gone by.
    time.step = 2000;
    const refused = await delivery.query(search);
    time.step = 0;
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(refused.errors).toMatchObject([{ extensions: { code: 'NOT_READY' } }]);
    expect(refused.errors[0]?.message).toMatch(/^The search index is being made/);
    expect(await readMetric()).toBe('signpost_search_ready 0');
    expect((await delivery.query('{ articles { totalCount } }')).data).toEqual({
      articles: { totalCount: 1 },
    });
    const ready = await fetch(new URL('/readyz', delivery.url));
    expect(ready.status).toBe(200);

    store.letGo();
    expect((await delivery.query(search)).data).toEqual({ search: { totalCount: 1 } });
    expect(await readMetric()).toBe('signpost_search_ready 1');
  });
});

describe('an index that is kept ready', () => {
  function keep(library: Library) {
    const search = new SearchIndex(library);
    const errors: unknown[] = [];
    const onError = (error: unknown) => errors.push(error);
    const counted = { tries: 0 };
    const end = keepSearchReady({
      library,
      search: {
        catchUp: () => {
          counted.tries += 1;
          return search.catchUp();
        },
        stop: () => search.stop(),
      },
      onError,
      retryMs: 1,
    });
    ends.push(end);
    return { search, errors, counted, end };
  }

  it('is made before anybody searches, and follows what is published', async () => {
    const store = new MemoryStore();
    store.publish(guide('one'), guide('two'));
    const library = new Library({ source: store, pollMs: 60_000, onRevision: store.onRevision });
    const { search } = keep(library);
    expect(search.isMade()).toBe(false);
    await library.start();
    ends.push(() => library.stop());
    await expect.poll(() => search.size).toBe(2);
    await expect.poll(() => search.isMade()).toBe(true);
    store.publish(guide('three'));
    await expect.poll(() => search.size).toBe(3);
    store.unpublish('articles:one');
    await expect.poll(() => search.size).toBe(2);
  });

  it('is made at last when the store is away for a while', async () => {
    const store = new MemoryStore();
    store.publish(guide('one'));
    const library = new Library({ source: store, pollMs: 60_000 });
    await library.refresh();
    store.failure = new Error('The store is away.');
    const { search, errors, counted } = keep(library);
    await expect.poll(() => counted.tries).toBeGreaterThan(2);
    expect(errors).toEqual([store.failure]);
    expect(search.isMade()).toBe(false);
    store.failure = null;
    await expect.poll(() => search.isMade()).toBe(true);
  });

  it('has what was published while it was made', async () => {
    const store = new SlowContentStore();
    store.publish(guide('one'), guide('two'));
    const library = new Library({ source: store, pollMs: 60_000 });
    await library.refresh();
    const { search } = keep(library);
    store.publish(guide('three'));
    await library.refresh();
    expect(search.isMade()).toBe(false);
    store.letGo();
    await expect.poll(() => search.size).toBe(3);
  });

  it('is not made on after its end, and that is no failure', async () => {
    const store = new SlowContentStore();
    store.publish(...Array.from({ length: 60 }, (_, index) => guide(`${index}`)));
    const library = new Library({ source: store, pollMs: 60_000 });
    await library.refresh();
    const { search, errors, end } = keep(library);
    const making = search.catchUp();
    await expect.poll(() => store.asked).toBeGreaterThan(0);
    end();
    store.letGo();
    await expect(making).rejects.toThrow('The server is stopping.');
    expect(search.size).toBeLessThan(60);
    expect(search.isMade()).toBe(false);
    expect(errors).toEqual([]);
  });

  it('leaves the memory for texts to what readers ask for', async () => {
    const store = new MemoryStore();
    store.publish(guide('one'), guide('two'));
    const library = new Library({ source: store, pollMs: 60_000 });
    await library.refresh();
    const { search } = keep(library);
    await expect.poll(() => search.isMade()).toBe(true);
    expect(library.bodies.bytes).toBe(0);
  });
});
