import { afterEach, describe, expect, it } from 'vitest';
import { Library } from '../../cms/src/published/library/library.ts';
import { rowOrders } from '../../cms/src/published/library/rowOrder.ts';
import { makeDocument } from '../support/delivery/guideFixtures.ts';
import { MemoryStore } from '../support/memoryStore.ts';

const running: Library[] = [];

async function startLibrary(store: MemoryStore): Promise<Library> {
  const library = new Library({ source: store, pollMs: 10 });
  running.push(library);
  await library.start();
  return library;
}

/** The articles and the guides on a topic, in each order that readers can ask for. */
function list(library: Library): { articles: string[][]; onTopic: string[][] } {
  const snapshot = library.current();
  if (!snapshot) throw new Error('The library is not loaded.');
  const articles = snapshot.listType('articles');
  const onTopic = snapshot.listReferring('articles', 'topics', 'topics:new');
  const inEachOrder = (rows: typeof articles) =>
    Object.values(rowOrders).map((order) => rows.sorted(order).map(({ key }) => key));
  return { articles: inEachOrder(articles), onTopic: inEachOrder(onTopic) };
}

afterEach(() => {
  for (const library of running.splice(0)) library.stop();
});

describe('a list that readers asked for while it was empty', () => {
  it('shows the first document that is published into it', async () => {
    const store = new MemoryStore();
    const library = await startLibrary(store);
    expect(list(library).articles.flat()).toEqual([]);
    store.publish(makeDocument('articles', 'first', { references: { topics: ['topics:new'] } }));
    await library.refresh();
    const orders = Object.values(rowOrders).map(() => ['articles:first']);
    expect(list(library)).toEqual({ articles: orders, onTopic: orders });
  });
});
