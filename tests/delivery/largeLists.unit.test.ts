import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WorkTurns } from '../../cms/src/delivery/execution/workTurns.ts';
import { DeliveryContext } from '../../cms/src/delivery/execution/deliveryContext.ts';
import { connectLinks } from '../../cms/src/delivery/links/connectLinks.ts';
import { findRelated } from '../../cms/src/delivery/related/findRelated.ts';
import { chainRows, filterRows, joinRows } from '../../cms/src/published/library/eachRow.ts';
import { Library } from '../../cms/src/published/library/library.ts';
import type { LibraryRow } from '../../cms/src/published/library/libraryRow.ts';
import { makeDocument, makeLink } from '../support/delivery/guideFixtures.ts';
import { MemoryStore } from '../support/memoryStore.ts';

const guides = 6000;
const topic = makeDocument('topics', 'therapy', { title: 'Therapy' });
const hub = makeDocument('articles', 'hub', { references: { topics: [topic.key] } });

let library: Library;

beforeAll(async () => {
  const store = new MemoryStore();
  const others = Array.from({ length: guides }, (_, index) =>
    makeDocument('articles', `guide-${String(index).padStart(4, '0')}`, {
      publishedAt: new Date(Date.UTC(2020, 0, 1, 0, (index * 7919) % guides)).toISOString(),
      references: { topics: [topic.key] },
      links: [makeLink(hub.key, { id: `link ${index}` })],
    }),
  );
  store.publish(
    topic,
    hub,
    makeDocument('articles', 'lone', { references: { topics: [topic.key] } }),
  );
  store.publish(...others);
  library = new Library({ source: store, pollMs: 60_000 });
  await library.refresh();
});
afterAll(() => library.stop());

const nothingFound = { isMade: () => true, findHits: () => Promise.resolve([]) };

function openContext(): DeliveryContext {
  const snapshot = library.current();
  if (!snapshot) throw new Error('The library is not loaded.');
  return new DeliveryContext({
    snapshot,
    bodies: library.bodies,
    related: library.related.current(),
    search: nothingFound,
    log: library.log,
    turns: new WorkTurns(),
    answerBytes: Infinity,
    desk: null,
    client: '',
    rerun: 0,
    now: 0,
    onStoreError: (error) => {
      throw error;
    },
    isLate: () => false,
  });
}

function read(key: `articles:${string}`): LibraryRow {
  const row = library.current()?.get(key);
  if (!row) throw new Error(`${key} is not published.`);
  return row;
}

/** Rows that are counted when somebody looks at them. */
function counted(rows: readonly LibraryRow[]): { rows: Iterable<LibraryRow>; seen: () => number } {
  let seen = 0;
  const look = (): boolean => {
    seen += 1;
    return true;
  };
  return { rows: filterRows(rows, look), seen: () => seen };
}

describe('a list that is long', () => {
  it('is looked at no further than the page that is asked for', () => {
    const list = library.current()?.listType('articles').byKey() ?? [];
    const { rows, seen } = counted(list);
    const page = connectLinks(openContext(), { sources: rows, conditions: {}, page: { first: 2 } });
    expect(page).toMatchObject({ hasNextPage: true });
    expect(seen()).toBeLessThan(5);
  });

  it('is gone through anew for the count', async () => {
    const list = library.current()?.listType('articles').byKey() ?? [];
    const page = await connectLinks(openContext(), {
      sources: chainRows([list.slice(0, 100), list.slice(100)]),
      conditions: {},
      page: { first: 0 },
    });
    expect(await page.totalCount()).toBe(guides);
    expect(await page.totalCount()).toBe(guides);
  });

  it('is joined with others in steps, and is taken as it is when there are none', () => {
    const list = library.current()?.listType('articles').byKey() ?? [];
    const long = [...list, ...list];
    const work = joinRows([long, [], list, list]);
    let steps = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) steps += 1;
    expect(steps).toBe(3);
    expect(step.value).toEqual([...long, ...list, ...list]);
    expect(joinRows([[], list]).next().value).toBe(list);
  });
});

describe('related guides in a large library', () => {
  it('sorts a long list of guides on one subject in turns, and only the first time', async () => {
    const work = findRelated(openContext(), read('articles:lone'), { limit: 3 });
    expect(work).toBeInstanceOf(Promise);
    const related = await work;
    expect(related).toHaveLength(3);
    expect(related[0]).toMatchObject({ kind: 'shared-topics', terms: ['Therapy'] });
    expect(findRelated(openContext(), read('articles:lone'), { limit: 3 })).toEqual(related);
  });

  it('looks at no more guides that link here than it needs', () => {
    const context = openContext();
    const linking = context.listLinking(hub.key);
    let looked = 0;
    context.listLinking = () =>
      filterRows(linking, () => {
        looked += 1;
        return true;
      });
    const related = findRelated(context, read('articles:hub'), { limit: 4 });
    expect(related).toMatchObject(
      ['guide-0000', 'guide-0001', 'guide-0002', 'guide-0003'].map((slug) => ({
        article: { slug },
        kind: 'links-here',
      })),
    );
    expect(looked).toBeLessThan(10);
  });
});
