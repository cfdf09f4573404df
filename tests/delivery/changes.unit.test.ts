import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { day, makeDocument } from '../support/delivery/guideFixtures.ts';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import type { RunningDelivery, ServeOptions } from '../support/delivery/serveDelivery.ts';
import { MemoryStore } from '../support/memoryStore.ts';

const running: RunningDelivery[] = [];

async function serve(options: ServeOptions): Promise<RunningDelivery> {
  const delivery = await serveDelivery(options);
  running.push(delivery);
  return delivery;
}

afterEach(async () => {
  for (const delivery of running.splice(0)) await delivery.stop();
});

const guide = (slug: string, title = slug) =>
  makeDocument('articles', slug, { title, publishedAt: day(1) });

const query = `query ($since: Int!, $first: Int, $types: [DocumentType!]) {
  changes(since: $since, first: $first, types: $types) { revision hasMore changes {
    id type kind revision path previousPaths tags node { id ... on Page { title } } } } }`;

const page = z.object({
  changes: z.object({
    revision: z.number(),
    hasMore: z.boolean(),
    changes: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['PUBLISHED', 'WITHDRAWN']),
        path: z.string().nullable(),
        previousPaths: z.array(z.string()),
        tags: z.array(z.string()),
        node: z.object({ title: z.string().optional() }).nullable(),
      }),
    ),
  }),
});

async function readPage(delivery: RunningDelivery, variables: Record<string, unknown>) {
  const { data, errors } = await delivery.query(query, variables);
  expect(errors).toEqual([]);
  return page.parse(data).changes;
}

describe('changes since a revision', () => {
  it('tell what is published, moved and withdrawn, each document once', async () => {
    const store = new MemoryStore();
    store.publish(guide('a'), guide('b'), guide('c'));
    const delivery = await serve({ store });
    const moved = { ...guide('a', 'Moved'), path: '/guides/elsewhere' };
    store.publish(moved);
    store.publish({ ...moved, path: '/guides/there' });
    store.unpublish('articles:b');
    await delivery.library.refresh();
    expect(await readPage(delivery, { since: 3 })).toMatchObject({
      revision: 6,
      hasMore: false,
      changes: [
        {
          id: 'articles:a',
          kind: 'PUBLISHED',
          path: '/guides/there',
          previousPaths: ['/guides/a', '/guides/elsewhere'],
          tags: ['articles:a', 'articles'],
          node: { title: 'Moved' },
        },
        {
          id: 'articles:b',
          kind: 'WITHDRAWN',
          path: null,
          previousPaths: ['/guides/b'],
          node: null,
        },
      ],
    });
  });

  it('are none at the newest revision, without a look into the store', async () => {
    const store = new MemoryStore();
    store.publish(guide('a'));
    const delivery = await serve({ store, library: { pollMs: 60_000 } });
    store.failure = new Error('away');
    expect(await readPage(delivery, { since: 1 })).toEqual({
      revision: 1,
      hasMore: false,
      changes: [],
    });
    const { status, errors } = await delivery.query(query, { since: 0 });
    expect([status, errors[0]?.extensions?.code]).toEqual([503, 'NOT_READY']);
  });

  it('are narrowed to kinds, and the revision goes on all the same', async () => {
    const store = new MemoryStore();
    store.publish(guide('a'), makeDocument('topics', 't'), makeDocument('redirects', 'r'));
    const delivery = await serve({ store });
    const some = await readPage(delivery, { since: 0, first: 2, types: ['REDIRECT'] });
    expect(some).toMatchObject({ revision: 2, hasMore: true, changes: [] });
    const rest = await readPage(delivery, { since: 2, types: ['REDIRECT'] });
    expect(rest).toMatchObject({ revision: 3, changes: [{ id: 'redirects:r', node: null }] });
  });

  it.each([
    ['the log was cleaned up to there', 1, 'is no longer known'],
    ['no such revision was ever published', 99, 'There is no revision 99 here: the newest is 3.'],
  ])('are refused when %s: everything is to be loaded anew', async (_, since, reason) => {
    const store = new MemoryStore();
    store.publish(guide('a'), guide('b'), guide('c'));
    const delivery = await serve({ store });
    store.forgetChanges(2);
    const { status, errors, headers } = await delivery.query(query, { since });
    expect([status, errors[0]?.extensions?.code]).toEqual([410, 'CHANGES_GONE']);
    expect(errors[0]?.message).toContain(reason);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('wait for a replica that is behind the one asked before', async () => {
    const store = new MemoryStore();
    store.publish(guide('a'));
    const behind = await serve({
      store,
      library: { pollMs: 60_000, onRevision: () => () => undefined },
    });
    store.publish(guide('b'));
    expect(await readPage(behind, { since: 2 })).toMatchObject({ revision: 2, changes: [] });
  });

  it('keep a copy in step through any history, page by page', async () => {
    const slug = fc.constantFrom('a', 'b', 'c', 'd');
    const step = fc.record({ slug, title: fc.constantFrom('x', 'y', null) });
    const history = fc.record({
      before: fc.array(step, { maxLength: 5 }),
      after: fc.array(step, { minLength: 1, maxLength: 12 }),
      first: fc.integer({ min: 1, max: 5 }),
    });
    const apply = (store: MemoryStore, steps: { slug: string; title: string | null }[]) => {
      for (const { slug: name, title } of steps) {
        if (title === null) store.unpublish(`articles:${name}`);
        else store.publish(guide(name, title));
      }
    };
    await fc.assert(
      fc.asyncProperty(history, async ({ before, after, first }) => {
        const store = new MemoryStore();
        const copy = new Map<string, string>();
        apply(store, before);
        const delivery = await serve({ store });
        let since = 0;
        const follow = async () => {
          for (;;) {
            const next = await readPage(delivery, { since, first });
            for (const { id, node } of next.changes) {
              if (node) copy.set(id, node.title ?? '');
              else copy.delete(id);
            }
            since = next.revision;
            if (!next.hasMore) return;
          }
        };
        await follow();
        apply(store, after);
        await delivery.library.refresh();
        await follow();
        const { text } = await delivery.query(
          '{ articles(orderBy: TITLE_ASC) { nodes { id title } } }',
        );
        const listed = [...text.matchAll(/"id":"([^"]+)","title":"([^"]+)"/g)];
        expect(new Map(listed.map(([, id, title]) => [id, title]))).toEqual(
          new Map([...copy].sort()),
        );
        await delivery.stop();
        running.pop();
      }),
      { numRuns: 40, seed: 5 },
    );
  });
});
