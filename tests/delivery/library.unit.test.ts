import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { OutdatedRowError } from '../../cms/src/published/library/bodyCache.ts';
import { Library } from '../../cms/src/published/library/library.ts';
import type { LibraryOptions } from '../../cms/src/published/library/library.ts';
import { rowOrders } from '../../cms/src/published/library/rowOrder.ts';
import type { Snapshot } from '../../cms/src/published/library/snapshot.ts';
import { day, makeDocument, makeLink } from '../support/delivery/guideFixtures.ts';
import { MemoryStore } from '../support/memoryStore.ts';

const running: Library[] = [];

async function startLibrary(
  store: MemoryStore,
  options: Partial<LibraryOptions> = {},
): Promise<Library> {
  const library = new Library({ source: store, pollMs: 10, ...options });
  running.push(library);
  await library.start();
  return library;
}

function read(library: Library): Snapshot {
  const snapshot = library.current();
  if (!snapshot) throw new Error('The library is not loaded.');
  return snapshot;
}

/** All that a snapshot tells, in plain values. */
function describeSnapshot(snapshot: Snapshot): unknown {
  const articles = snapshot.listType('articles');
  return {
    revision: snapshot.revision,
    size: snapshot.size,
    orders: Object.values(rowOrders).map((order) => articles.sorted(order).map(({ key }) => key)),
    rows: articles.byKey().map((row) => ({
      key: row.key,
      title: row.title,
      found: snapshot.findBySlug('articles', row.slug ?? '')?.key,
      there: snapshot.findByPath(row.path ?? '')?.key,
      inbound: snapshot.listLinking(row.key),
      links: [...row.links.indices()].map((index) => row.links.at(index)),
    })),
    topics: ['a', 'b'].map((topic) =>
      snapshot
        .listReferring('articles', 'topics', `topics:${topic}`)
        .sorted(rowOrders.TITLE_ASC)
        .map(({ key }) => key),
    ),
  };
}

afterEach(() => {
  for (const library of running.splice(0)) library.stop();
});

describe('the library', () => {
  it('finds documents by key, slug, path, reference and inbound links', async () => {
    const store = new MemoryStore();
    store.publish(
      makeDocument('articles', 'one', {
        references: { topics: ['topics:a'] },
        links: [makeLink('articles:two')],
      }),
      makeDocument('articles', 'two'),
    );
    const snapshot = read(await startLibrary(store));
    expect(snapshot.get('articles:one')?.title).toBe('one');
    expect(snapshot.findBySlug('articles', 'two')?.key).toBe('articles:two');
    expect(snapshot.findBySlug('topics', 'two')).toBeUndefined();
    expect(snapshot.findByPath('/guides/one')?.key).toBe('articles:one');
    expect(snapshot.listReferring('articles', 'topics', 'topics:a').length).toBe(1);
    expect(snapshot.listLinking('articles:two')).toEqual(['articles:one']);
  });

  it('gives back links as they were published', async () => {
    const store = new MemoryStore();
    const links = [
      makeLink('articles:two', { anchorText: 'naïve “words” – 手', section: null, position: 7 }),
      makeLink('articles:three', { origin: 'curated', relation: 'next-step', activeUntil: day(3) }),
      makeLink('articles:x', { target: null, url: 'https://example.org/', relation: 'service' }),
    ];
    store.publish(makeDocument('articles', 'one', { links }));
    const row = read(await startLibrary(store)).get('articles:one');
    expect([...(row?.links.indices() ?? [])].map((index) => row?.links.at(index))).toEqual(links);
  });

  it('follows a publish in its process at once, and keeps old snapshots as they were', async () => {
    const store = new MemoryStore();
    const library = await startLibrary(store, { pollMs: 60_000, onRevision: store.onRevision });
    const before = read(library);
    store.publish(makeDocument('articles', 'one'));
    await expect.poll(() => read(library).revision).toBe(1);
    expect(before.get('articles:one')).toBeUndefined();
    expect(read(library).get('articles:one')).toBeDefined();
  });

  it('follows other processes by asking', async () => {
    const store = new MemoryStore();
    const library = await startLibrary(store);
    store.publish(makeDocument('articles', 'one'));
    await expect.poll(() => read(library).revision).toBe(1);
  });

  it('equals one that is loaded anew, after any history', async () => {
    const document = fc.record({
      slug: fc.constantFrom('p', 'q', 'r', 's', 't'),
      title: fc.constantFrom('Alpha', 'Émile', 'beta', 'beta'),
      topics: fc.subarray(['topics:a', 'topics:b'] as const),
      targets: fc.subarray(['articles:p', 'articles:q', 'articles:gone'] as const),
      date: fc.integer({ min: 0, max: 3 }),
      moved: fc.boolean(),
    });
    const step = fc.oneof(
      { weight: 3, arbitrary: document },
      fc.constantFrom('articles:p' as const, 'articles:q' as const, 'articles:r' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (history) => {
        const store = new MemoryStore();
        const library = new Library({ source: store, pollMs: 60_000 });
        await library.start();
        for (const change of history) {
          if (typeof change === 'string') store.unpublish(change);
          else {
            const made = makeDocument('articles', change.slug, {
              title: change.title,
              publishedAt: day(change.date),
              references: { topics: change.topics },
              links: change.targets.map((target) => makeLink(target)),
            });
            store.publish(change.moved ? { ...made, path: `/moved/${change.slug}` } : made);
          }
          // Reading the orders in between makes them be kept through the next changes.
          await library.refresh();
          describeSnapshot(read(library));
        }
        const anew = new Library({ source: store, pollMs: 60_000 });
        await anew.start();
        library.stop();
        anew.stop();
        expect(describeSnapshot(read(library))).toEqual(describeSnapshot(read(anew)));
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it('stands at one revision even when the store changes while it reads', async () => {
    const store = new MemoryStore();
    const library = await startLibrary(store, { pollMs: 60_000 });
    store.publish(makeDocument('articles', 'one'), makeDocument('articles', 'two'));
    let reads = 0;
    store.pause = async () => {
      reads += 1;
      // After the log was read, before the cards are: one goes, the other changes.
      if (reads === 2) {
        store.unpublish('articles:one');
        store.publish(makeDocument('articles', 'two', { title: 'later' }));
      }
    };
    await library.refresh();
    const snapshot = read(library);
    expect(snapshot.revision).toBe(4);
    expect(snapshot.get('articles:one')).toBeUndefined();
    expect(snapshot.get('articles:two')?.title).toBe('later');
  });

  it('loads everything anew when the log has a hole or the store went back', async () => {
    const store = new MemoryStore();
    const library = await startLibrary(store, { pollMs: 60_000 });
    for (const slug of ['one', 'two', 'three']) store.publish(makeDocument('articles', slug));
    store.forgetChanges(2);
    await library.refresh();
    expect(read(library).size).toBe(3);
    const restored = new MemoryStore();
    restored.publish(makeDocument('articles', 'one'));
    const moving = await startLibrary(store, {
      source: new Proxy(store, {
        get: (_, name) => {
          const from = away ? restored : store;
          const value: unknown = Reflect.get(from, name, from);
          return typeof value === 'function' ? value.bind(from) : value;
        },
      }),
    });
    expect(read(moving).size).toBe(3);
    away = true;
    await moving.refresh();
    expect(read(moving).size).toBe(1);
  });

  it('keeps what it has while the store is away, says so, and catches up', async () => {
    const store = new MemoryStore();
    store.publish(makeDocument('articles', 'one'));
    const library = await startLibrary(store);
    store.failure = new Error('away');
    await expect.poll(() => library.status().problem).toBe('store-unreachable');
    expect(library.status().ready).toBe(true);
    expect(read(library).get('articles:one')).toBeDefined();
    store.failure = null;
    store.publish(makeDocument('articles', 'two'));
    await expect.poll(() => read(library).revision).toBe(2);
    expect(library.status().problem).toBeNull();
  });

  it('says that all is well as soon as it has read the store again', async () => {
    const store = new MemoryStore();
    store.failure = new Error('away');
    const library = await startLibrary(store, { pollMs: 1_000_000 });
    store.failure = null;
    let reads = 0;
    store.pause = async () => {
      reads += 1;
      await Promise.resolve();
      // Asked again while it reads: what comes after the first answer never comes.
      if (reads === 1) void library.refresh();
      if (library.current() !== null) await new Promise(() => undefined);
    };
    void library.refresh();
    await expect.poll(() => library.status().ready).toBe(true);
    expect(library.status().problem).toBeNull();
  });

  it('starts without a store, and loads when it comes', async () => {
    const store = new MemoryStore();
    store.publish(makeDocument('articles', 'one'));
    store.failure = new Error('away');
    const errors: unknown[] = [];
    const library = await startLibrary(store, { onError: (error) => errors.push(error) });
    expect(library.current()).toBeNull();
    expect(errors.length).toBeGreaterThan(0);
    store.failure = null;
    await expect.poll(() => library.status().ready).toBe(true);
  });
});

let away = false;

describe('bodies', () => {
  it('are loaded together, kept, and bounded by bytes', async () => {
    const store = new MemoryStore();
    const slugs = Array.from({ length: 40 }, (_, index) => `guide-${index}`);
    const content = { body: 'x'.repeat(5_000) };
    store.publish(...slugs.map((slug) => makeDocument('articles', slug, { content })));
    const library = await startLibrary(store, { maxBodyBytes: 100_000 });
    const rows = read(library).listType('articles').byKey();
    await Promise.all(rows.slice(0, 5).map((row) => library.bodies.load(row)));
    expect(store.loads).toEqual([5]);
    const [first] = rows;
    if (first) expect(library.bodies.load(first)).toMatchObject(content);
    await Promise.all(rows.map((row) => library.bodies.load(row)));
    expect(library.bodies.bytes).toBeGreaterThan(50_000);
    expect(library.bodies.bytes).toBeLessThanOrEqual(100_000);
  });

  it('of another revision than the row are refused', async () => {
    const store = new MemoryStore();
    store.publish(makeDocument('articles', 'one'));
    const library = await startLibrary(store, { pollMs: 60_000 });
    const row = read(library).get('articles:one');
    store.publish(makeDocument('articles', 'one', { title: 'later' }));
    await expect(async () => row && library.bodies.load(row)).rejects.toThrow(OutdatedRowError);
  });
});
