import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { day, makeDocument, makeLink } from '../support/delivery/guideFixtures.ts';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import type { RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { MemoryStore } from '../support/memoryStore.ts';

const slugs = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const lists: readonly string[] = [
  'articles(first: $first, after: $after, orderBy: PUBLISHED_AT_DESC) { PAGE }',
  'articles(first: $first, after: $after, orderBy: PUBLISHED_AT_ASC) { PAGE }',
  'articles(first: $first, after: $after, orderBy: TITLE_ASC) { PAGE }',
  'articles(first: $first, after: $after, filter: { topic: "t" }) { PAGE }',
  'sitemap(first: $first, after: $after, types: [ARTICLE]) { pageInfo { endCursor hasNextPage } nodes { path } }',
  'crossLinks(first: $first, after: $after) { PAGE }',
];

const page = z.object({
  list: z.object({
    pageInfo: z.object({ endCursor: z.string().nullable(), hasNextPage: z.boolean() }),
    nodes: z.array(z.object({ id: z.string().optional(), path: z.string().optional() })),
  }),
});

const guide = (slug: string, date: number) =>
  makeDocument('articles', slug, {
    title: `Title ${slug}`,
    publishedAt: day(date),
    references: { topics: ['topics:t'] },
    links: [makeLink('topics:t', { id: `link-${slug}` })],
  });

/** Pages through a list while a history goes on; gives what the reader was shown, in order. */
async function pageThrough(
  delivery: RunningDelivery,
  { list, first, between }: { list: string; first: number; between: () => void },
): Promise<string[]> {
  const fields = 'pageInfo { endCursor hasNextPage } nodes { id }';
  const query = `query ($first: Int, $after: String) { list: ${list.replace('PAGE', fields)} }`;
  const shown: string[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: { data: unknown } = await delivery.query(query, { first, after });
    const { pageInfo, nodes } = page.parse(answer.data).list;
    shown.push(...nodes.map(({ id, path }) => id ?? path ?? ''));
    if (!pageInfo.hasNextPage) return shown;
    after = pageInfo.endCursor;
    between();
    await delivery.library.refresh();
  }
}

const change = fc.record({
  slug: fc.constantFrom(...slugs),
  date: fc.option(fc.integer({ min: 0, max: 9 })),
});

describe('cursors while others publish', () => {
  it.each(lists)('show what stays in its place once, and nothing twice, in %s', async (list) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 }),
        fc.array(change, { maxLength: 8 }),
        fc.integer({ min: 1, max: 3 }),
        async (dates, history, first) => {
          const store = new MemoryStore();
          store.publish(makeDocument('topics', 't'));
          store.publish(...slugs.map((slug, index) => guide(slug, dates[index] ?? 0)));
          const delivery = await serveDelivery({ store });
          const rest = [...history];
          const touched = new Set<string>();
          const shown = await pageThrough(delivery, {
            list,
            first,
            between() {
              for (const { slug, date } of rest.splice(0, 2)) {
                touched.add(slug);
                if (date === null) store.unpublish(`articles:${slug}`);
                else store.publish(guide(slug, date));
              }
            },
          });
          await delivery.stop();
          const name = (item: string) => item.slice(-1);
          const steady = slugs.filter((slug) => !touched.has(slug));
          const seen = shown.map(name).filter((slug) => steady.some((one) => one === slug));
          expect([...seen].sort()).toEqual([...steady]);
        },
      ),
      { numRuns: 25, seed: 3 },
    );
  });
});
