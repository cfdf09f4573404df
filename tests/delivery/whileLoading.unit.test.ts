import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../cms/src/published/library/library.ts';
import { makeDocument, makeLink } from '../support/delivery/guideFixtures.ts';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import type { RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { smallLibrary } from '../support/delivery/smallLibrary.ts';
import { MemoryStore } from '../support/memoryStore.ts';

/** A store that can be read, but for the scan of everything, until it is let go. */
class SlowScanStore extends MemoryStore {
  letGo: () => void = () => undefined;
  readonly #held = new Promise<void>((resolve) => {
    this.letGo = resolve;
  });
  /** How often documents were looked up. */
  lookups = 0;
  /** Called before each look-up. */
  onLookUp: () => void = () => undefined;

  override async *scanCards(options: { batchSize: number }) {
    await this.#held;
    yield* super.scanCards(options);
  }

  override findCards(...args: Parameters<MemoryStore['findCards']>) {
    this.lookups += 1;
    this.onLookUp();
    return super.findCards(...args);
  }
}

let store: SlowScanStore;
let library: Library;
let delivery: RunningDelivery;
let loaded: Promise<void>;

beforeEach(async () => {
  store = new SlowScanStore();
  store.publish(...smallLibrary);
  library = new Library({ source: store, pollMs: 60_000 });
  loaded = library.start();
  delivery = await serveDelivery({ library, store });
});
afterEach(async () => {
  store.letGo();
  await loaded;
  await delivery.stop();
});

const single: readonly string[] = [
  '{ article(slug: "first") { id title summary body outline { text } topics { name } authors { name } } }',
  '{ article(slug: "first") { outgoingLinks { totalCount nodes { anchorText href status target { title path ... on Article { topics { name } } } } } } }',
  '{ article(slug: "nothing-here") { title } occupation(slug: "first") { title } }',
  '{ first: resolvePath(path: "/guides/first") { __typename ... on PathDocument { path document { title } } } none: resolvePath(path: "/nowhere") { __typename } }',
  '{ revision site { name } }',
  '{ article(slug: "first") { outgoingLinks { nodes { target { outgoingLinks { nodes { target { title } } } } } } } }',
  '{ guideSet(slug: "start-here") { title guides { note article { title } } } }',
];

const whole: readonly string[] = [
  '{ articles { totalCount } }',
  '{ search(query: "first") { totalCount } }',
  '{ sitemap { totalCount } }',
  '{ crossLinks { totalCount } }',
  '{ article(slug: "first") { incomingLinks { totalCount } } }',
  '{ article(slug: "first") { title relatedGuides { article { title } } } }',
  '{ articles(filter: { text: "first" }) { totalCount } }',
];

describe('while the library loads', () => {
  it.each(single)('what a document says is answered as after it: %s', async (query) => {
    const before = await delivery.query(query);
    expect([before.status, before.errors]).toEqual([200, []]);
    expect(library.current()).toBeNull();
    store.letGo();
    await loaded;
    const after = await delivery.query(query);
    expect(before.text).toBe(after.text);
  });

  it.each(whole)(
    'what needs every document is refused, with when to try again: %s',
    async (query) => {
      const { status, headers, errors } = await delivery.query(query);
      expect(status).toBe(503);
      expect(errors[0]?.extensions?.code).toBe('NOT_READY');
      expect(headers.get('retry-after')).toBe('2');
      expect(headers.get('cache-control')).toBe('no-store');
      store.letGo();
      await loaded;
      expect((await delivery.query(query)).status).toBe(200);
    },
  );

  it('invalid queries are refused for what is wrong with them', async () => {
    const accept = 'application/graphql-response+json';
    const { status, errors } = await delivery.query('{ nothing }', {}, { accept });
    expect(status).toBe(400);
    expect(errors[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('/readyz says so', async () => {
    const answer = await fetch(new URL('/readyz', delivery.url));
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ status: 'not-ready', problem: 'loading' });
  });

  it('documents that lead to each other take a look-up a level, not one each', async () => {
    store.publish(
      ...Array.from({ length: 30 }, (_, index) => makeDocument('articles', `leaf-${index}`)),
      makeDocument('articles', 'hub', {
        links: Array.from({ length: 30 }, (_, index) => makeLink(`articles:leaf-${index}`)),
      }),
    );
    const { data } = await delivery.query(
      '{ article(slug: "hub") { outgoingLinks(first: 30) { nodes { target { title } } } } }',
    );
    expect(JSON.stringify(data)).toContain('leaf-29');
    expect(store.lookups).toBe(2);
  });

  it('an answer is of one revision, also when something is published meanwhile', async () => {
    const pair = (title: string) => [
      makeDocument('articles', 'left', { title, links: [makeLink('articles:right')] }),
      makeDocument('articles', 'right', { title }),
    ];
    store.publish(...pair('One'));
    let published = 0;
    store.onLookUp = () => {
      if (store.lookups % 2 === 0 && (published += 1) <= 2)
        store.publish(...pair(`New ${published}`));
    };
    const { status, data } = await delivery.query(
      '{ article(slug: "left") { title outgoingLinks { nodes { target { title } } } } }',
    );
    expect(status).toBe(200);
    expect(published).toBeGreaterThan(2);
    const title = 'New 2';
    expect(data).toEqual({ article: { title, outgoingLinks: { nodes: [{ target: { title } }] } } });
  });

  it('a store that publishes without end is refused in the end, and one that is away at once', async () => {
    store.onLookUp = () => store.publish(makeDocument('articles', 'busy'));
    const query = '{ article(slug: "first") { title } }';
    expect((await delivery.query(query)).errors[0]?.extensions?.code).toBe('NOT_READY');
    store.failure = new Error('away');
    const { status, errors, text } = await delivery.query(query);
    expect([status, errors[0]?.extensions?.code]).toEqual([503, 'NOT_READY']);
    expect(text).not.toContain('away');
    store.failure = null;
  });
});
