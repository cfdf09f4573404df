import { setImmediate as passTurn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Library } from '../../cms/src/published/library/library.ts';
import type { Snapshot } from '../../cms/src/published/library/snapshot.ts';
import { OutdatedSnapshotError } from '../../cms/src/delivery/search/outdatedSnapshot.ts';
import { SearchIndex } from '../../cms/src/delivery/search/searchIndex.ts';
import { makeDocument, paragraph, tree, words } from '../support/delivery/guideFixtures.ts';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import type { RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { MemoryStore } from '../support/memoryStore.ts';

/** Nobody else wants a turn. */
const alone = { passTurn: () => Promise.resolve() };

const guide = (slug: string, text: string) =>
  makeDocument('articles', slug, { content: { body: tree(paragraph(words(text))), outline: [] } });

let delivery: RunningDelivery | null = null;
afterEach(async () => {
  await delivery?.stop();
  delivery = null;
});

function read(library: Library): Snapshot {
  const snapshot = library.current();
  if (!snapshot) throw new Error('The library is not loaded.');
  return snapshot;
}

async function loadLibrary(store: MemoryStore): Promise<Library> {
  const library = new Library({ source: store, pollMs: 60_000 });
  await library.refresh();
  return library;
}

const answerOf = z.object({
  revision: z.number(),
  search: z.object({
    totalCount: z.number(),
    nodes: z.array(
      z.object({
        document: z.object({ title: z.string() }),
        highlights: z.array(z.object({ text: z.string() })),
      }),
    ),
  }),
});

/** Publishes one of twelve guides in each turn of the event loop, and knows their titles at each revision. */
function publishQuillworts(store: MemoryStore): {
  titlesAt: (revision: number) => readonly string[] | undefined;
  stop: () => Promise<void>;
} {
  const titles = new Map<string, string>();
  const history = new Map<number, readonly string[]>([[store.latest, []]]);
  let over = false;
  const publishing = (async () => {
    for (let turn = 0; !over; turn += 1) {
      const slug = `quillwort-${turn % 12}`;
      titles.set(slug, `Quillwort of turn ${turn}`);
      store.publish(makeDocument('articles', slug, { title: titles.get(slug) ?? '' }));
      history.set(store.latest, [...titles.values()].sort());
      await passTurn();
    }
  })();
  return {
    titlesAt: (revision) => history.get(revision),
    stop: () => {
      over = true;
      return publishing;
    },
  };
}

describe('searching while something is published', () => {
  it.each([
    ['the search', '{ found: search(query: "quillwort") { totalCount } }'],
    ['the text filter', '{ found: articles(filter: { text: "quillwort" }) { totalCount } }'],
  ])('answers %s on the later revision', async (_, query) => {
    const store = new MemoryStore();
    store.publish(guide('one', 'An old text.'));
    // The library hears nothing by itself: the store is ahead of it when the search comes.
    delivery = await serveDelivery({
      store,
      library: { pollMs: 60_000, onRevision: () => () => undefined },
    });
    store.publish(guide('one', 'The quillwort grows in water.'));
    const { data, errors } = await delivery.query(query);
    expect(errors).toEqual([]);
    expect(data).toEqual({ found: { totalCount: 1 } });
  });

  it('never takes the index back for a query on an older snapshot', async () => {
    const store = new MemoryStore();
    store.publish(guide('one', 'The quillwort.'));
    const library = await loadLibrary(store);
    const older = read(library);
    const index = new SearchIndex(library);
    await index.findHits(older, 'quillwort', alone);
    store.publish(guide('two', 'The quillwort too.'));
    await library.refresh();
    expect(await index.findHits(read(library), 'quillwort', alone)).toHaveLength(2);
    await expect(index.findHits(older, 'quillwort', alone)).rejects.toThrow(OutdatedSnapshotError);
    expect(await index.findHits(read(library), 'quillwort', alone)).toHaveLength(2);
  });

  it('goes back with a store that was restored', async () => {
    const store = new MemoryStore();
    store.publish(guide('one', 'The quillwort.'), guide('two', 'The quillwort too.'));
    const restored = new MemoryStore();
    restored.publish(guide('two', 'The fern.'));
    const later = await loadLibrary(store);
    const earlier = await loadLibrary(restored);
    let library = later;
    const index = new SearchIndex({
      get bodies() {
        return library.bodies;
      },
      get epoch() {
        return library.epoch;
      },
      current: () => library.current(),
      refresh: () => library.refresh(),
    });
    expect(await index.findHits(read(library), 'quillwort', alone)).toHaveLength(2);
    library = earlier;
    expect(await index.findHits(read(library), 'quillwort', alone)).toEqual([]);
    expect(await index.findHits(read(library), 'fern', alone)).toHaveLength(1);
  });

  it('knows a document that was published anew after the store was restored', async () => {
    const base = guide('base', 'A fern.');
    const lost = new MemoryStore();
    lost.publish(base, guide('one', 'The quillwort.'));
    const restored = new MemoryStore();
    restored.publish(base);
    let store = lost;
    delivery = await serveDelivery({
      store: {
        revision: () => store.revision(),
        changesSince: (...given) => store.changesSince(...given),
        scanCards: (...given) => store.scanCards(...given),
        loadCards: (...given) => store.loadCards(...given),
        findCards: (...given) => store.findCards(...given),
        loadContents: (...given) => store.loadContents(...given),
      },
      library: { pollMs: 60_000 },
    });
    const { library, query } = delivery;
    const ask = async (word: string) => {
      const asked = `{ search(query: "${word}") { totalCount } article(slug: "one") { body } }`;
      const { data } = await query(asked);
      return JSON.stringify(data);
    };
    expect(await ask('quillwort')).toMatch(/"totalCount":1.*quillwort/);
    store = restored;
    await library.refresh();
    // The same guide at the same revision, with other words.
    restored.publish(guide('one', 'The moonflower.'));
    await library.refresh();
    expect(await ask('moonflower')).toMatch(/"totalCount":1.*moonflower/);
    expect(await ask('quillwort')).toMatch(/"totalCount":0.*moonflower/);
  });

  it('answers every search from one revision, however fast things are published', async () => {
    // Two parts of an index: a search takes several turns, in each of which something is published.
    const others = Array.from({ length: 1600 }, (_, index) => guide(`other-${index}`, 'A fern.'));
    const store = new MemoryStore();
    store.publish(...others);
    delivery = await serveDelivery({ store, delivery: { limits: { timeMs: 60_000 } } });
    await delivery.query('{ search(query: "fern") { totalCount } }');
    const publishing = publishQuillworts(store);
    const ask = async (): Promise<void> => {
      const answer = await delivery?.query(
        '{ revision search(query: "quillwort", first: 20) { totalCount nodes { document { title } highlights { text } } } }',
      );
      expect(answer?.errors).toEqual([]);
      const found = answerOf.parse(answer?.data);
      expect(found.search.nodes.map(({ document }) => document.title).sort()).toEqual(
        publishing.titlesAt(found.revision),
      );
      for (const { document, highlights } of found.search.nodes) {
        expect(highlights[0]?.text).toBe(document.title);
      }
    };
    try {
      for (let round = 0; round < 5; round += 1) await Promise.all(Array.from({ length: 6 }, ask));
    } finally {
      await publishing.stop();
    }
  });

  it('keeps nothing of what was published while no search needs it', async () => {
    const store = new MemoryStore();
    store.publish(guide('one', 'The quillwort.'));
    const library = await loadLibrary(store);
    const index = new SearchIndex(library);
    const first = index.hold(read(library));
    expect(await index.findHits(first.snapshot, 'quillwort', alone)).toHaveLength(1);
    store.publish(guide('one', 'The fern.'));
    await library.refresh();
    expect(await index.findHits(read(library), 'quillwort', alone)).toEqual([]);
    expect(await index.findHits(first.snapshot, 'quillwort', alone)).toHaveLength(1);
    expect(index.size).toBe(2);
    first.release();
    expect(index.size).toBe(1);
  });
});
