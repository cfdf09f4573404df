import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Library } from '../../cms/src/published/library/library.ts';
import type { LibraryRow } from '../../cms/src/published/library/libraryRow.ts';
import { RowList } from '../../cms/src/published/library/rowList.ts';
import { rowOrders } from '../../cms/src/published/library/rowOrder.ts';
import { makeDocument } from '../support/delivery/guideFixtures.ts';
import { MemoryStore } from '../support/memoryStore.ts';

const makeGuides = (count: number, title: (index: number) => string) =>
  Array.from({ length: count }, (_, index) =>
    makeDocument('articles', `guide-${index}`, { title: title(index) }),
  );

async function loadLibrary(store: MemoryStore): Promise<Library> {
  const library = new Library({ source: store, pollMs: 60_000 });
  await library.refresh();
  return library;
}

/** How many turns of the event loop others get while the work is done. */
async function countTurns(work: () => Promise<void>): Promise<number> {
  const counting = { turns: 0, over: false };
  const tick = (): void => {
    counting.turns += 1;
    if (!counting.over) setImmediate(tick);
  };
  setImmediate(tick);
  await work();
  counting.over = true;
  return counting.turns;
}

function listArticles(library: Library): RowList {
  const list = library.current()?.listType('articles');
  if (!list) throw new Error('The library is not loaded.');
  return list;
}

describe('work on a large library', () => {
  it('lets others in between while it is loaded', async () => {
    const store = new MemoryStore();
    store.publish(...makeGuides(500, (index) => `Guide ${index}`));
    const library = new Library({ source: store, pollMs: 60_000 });
    expect(await countTurns(() => library.refresh())).toBeGreaterThanOrEqual(10);
  });

  it('lets others in between while many changes are taken in', async () => {
    const store = new MemoryStore();
    store.publish(...makeGuides(500, (index) => `Guide ${index}`));
    const library = await loadLibrary(store);
    store.publish(...makeGuides(500, (index) => `Changed ${index}`));
    expect(await countTurns(() => library.refresh())).toBeGreaterThanOrEqual(10);
    expect(library.current()?.get('articles:guide-7')?.title).toBe('Changed 7');
  });

  it('lets others in between while a long list is sorted for the first time', async () => {
    const store = new MemoryStore();
    store.publish(...makeGuides(8000, (index) => `Guide ${(index * 7919) % 8000}`));
    const list = listArticles(await loadLibrary(store));
    const asked = [1, 2, 3].map(() => list.sorting(rowOrders.TITLE_ASC));
    let steps = 0;
    while (asked.map((work) => work.next()).some(({ done }) => !done)) steps += asked.length;
    // Three who ask do the work of one together.
    const alone = [...listArticles(await loadLibrary(store)).sorting(rowOrders.TITLE_ASC)].length;
    expect(alone).toBeGreaterThanOrEqual(4);
    expect(steps).toBeLessThan(alone + asked.length);
    const titles = list.sorted(rowOrders.TITLE_ASC).map(({ title }) => title);
    expect(titles).toEqual([...titles].sort());
    expect([...list.sorting(rowOrders.TITLE_ASC)]).toEqual([]);
  });

  it('keeps every order of a list through changes of any size', async () => {
    const store = new MemoryStore();
    store.publish(...makeGuides(300, (index) => `Guide ${(index * 71) % 100}`));
    const rows = listArticles(await loadLibrary(store)).byKey();
    const orders = Object.values(rowOrders);
    const size = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(size, size, fc.integer({ min: 1, max: 299 }), (from, to, step) => {
        const shuffled = rows.map((_, index) => rows[(index * step) % rows.length]);
        const some = [...new Set(shuffled)].filter((row): row is LibraryRow => row !== undefined);
        const before = RowList.empty.with({ removed: [], added: some.slice(0, from) });
        for (const order of orders) before.sorted(order);
        const change = { removed: some.slice(0, Math.min(from, to)), added: some.slice(from) };
        const after = before.with(change);
        const left = some.filter((row) => !change.removed.includes(row));
        const anew = RowList.empty.with({ removed: [], added: left });
        for (const order of orders) expect(after.sorted(order)).toEqual(anew.sorted(order));
      }),
      { seed: 7, numRuns: 30 },
    );
  });
});
