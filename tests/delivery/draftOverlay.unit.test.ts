import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DraftOverlays } from '../../cms/src/delivery/preview/draftOverlay.ts';
import { SearchIndex } from '../../cms/src/delivery/search/searchIndex.ts';
import { Library } from '../../cms/src/published/library/library.ts';
import { makeDocument } from '../support/delivery/guideFixtures.ts';
import { MemoryStore } from '../support/memoryStore.ts';

let store: MemoryStore;
let library: Library;
let overlays: DraftOverlays;

beforeEach(async () => {
  store = new MemoryStore();
  store.publish(
    ...Array.from({ length: 500 }, (_, index) => makeDocument('articles', `guide-${index}`)),
  );
  library = new Library({ source: store, onRevision: store.onRevision, pollMs: 60_000 });
  await library.start();
  overlays = new DraftOverlays(library, new SearchIndex(library));
});
afterEach(() => library.stop());

/** Nobody else wants a turn. */
const alone = { passTurn: () => Promise.resolve() };

const draft = (title: string, slug = 'guide-7') => makeDocument('articles', slug, { title });

describe('a draft laid over the library', () => {
  it('leaves the library itself as it is', () => {
    const before = library.current();
    const shown = overlays.view(draft('Drafted')).library.current();
    expect(shown?.get('articles:guide-7')?.title).toBe('Drafted');
    expect(library.current()).toBe(before);
    expect(before?.get('articles:guide-7')?.title).toBe('guide-7');
    expect(shown?.listType('articles').length).toBe(500);
  });

  it('shares every other document with the library', () => {
    const shown = overlays.view(draft('Drafted')).library.current();
    for (const index of [0, 8, 499]) {
      const key = `articles:guide-${index}`;
      expect(shown?.get(key)).toBe(library.current()?.get(key));
    }
  });

  it('is made once for many requests, and few drafts are kept', () => {
    const first = overlays.view(draft('Drafted')).library.current();
    for (let request = 0; request < 200; request += 1) {
      expect(overlays.view(draft('Drafted')).library.current()).toBe(first);
    }
    for (let index = 0; index < 100; index += 1) {
      overlays.view(draft('Drafted', `guide-${index}`)).library.current();
    }
    expect(overlays.size).toBe(16);
  });

  it('is made anew when the draft or the library changes, and forgotten with the library', async () => {
    const first = overlays.view(draft('Drafted')).library.current();
    expect(overlays.view(draft('Typed on')).library.current()).not.toBe(first);
    store.publish(makeDocument('articles', 'guide-500'));
    await library.refresh();
    expect(overlays.size).toBe(0);
    const later = overlays.view(draft('Drafted')).library.current();
    expect(later?.get('articles:guide-500')).toBeDefined();
    expect(later?.get('articles:guide-7')?.title).toBe('Drafted');
  });

  it('gives the draft’s own text, and that of others from the library', async () => {
    const { bodies, current } = overlays.view({ ...draft('D'), content: { a: 1 } }).library;
    const [mine, other] = ['articles:guide-7', 'articles:guide-8'].map((key) =>
      current()?.get(key),
    );
    if (!mine || !other) throw new Error('The guides are missing.');
    expect(await bodies.load(mine)).toEqual({ a: 1 });
    expect(bodies.bytesOf(mine)).toBeGreaterThan(0);
    expect(await bodies.load(other)).toEqual({});
  });

  it('is not what a search goes by', async () => {
    const { search, library: shown } = overlays.view(draft('zanzibarite'));
    const snapshot = shown.current();
    if (!snapshot) throw new Error('There is no snapshot.');
    expect(await search.findHits(snapshot, 'zanzibarite', alone)).toEqual([]);
    const [hit] = await search.findHits(snapshot, 'guide-7', alone);
    expect(hit?.row).toBe(snapshot.get('articles:guide-7'));
    expect(hit?.row.title).toBe('zanzibarite');
  });
});
