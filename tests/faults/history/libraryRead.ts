import { z } from 'zod';
import type { PublishedRow } from './recordHistory.ts';

/** Asks for the guides with their links and words: everything that one change alters together. */
export const libraryQuery = `{
  revision
  articles(first: 30) {
    totalCount
    nodes {
      id slug path title body
      outgoingLinks(first: 10) { nodes { anchorText href status target { id path } } }
    }
  }
}`;

const link = z.object({
  anchorText: z.string(),
  href: z.string().nullable(),
  status: z.string(),
  target: z.object({ id: z.string(), path: z.string() }).nullable(),
});
const guide = z.object({
  id: z.string(),
  slug: z.string(),
  path: z.string(),
  title: z.string(),
  body: z.unknown(),
  outgoingLinks: z.object({ nodes: z.array(link) }),
});

export const libraryRead = z.object({
  revision: z.number(),
  articles: z.object({ totalCount: z.number(), nodes: z.array(guide) }),
});
export type LibraryRead = z.infer<typeof libraryRead>;

function findLinkFaults(
  read: LibraryRead['articles']['nodes'][number],
  row: PublishedRow,
  state: ReadonlyMap<string, PublishedRow>,
): string[] {
  const links = read.outgoingLinks.nodes;
  if (links.length !== row.card.links.length) return [`${read.id} has ${links.length} links`];
  return links.flatMap(({ anchorText, href, status, target }, index) => {
    const written = row.card.links[index];
    const expected = state.get(written?.target ?? '') ?? null;
    const name = `the link "${anchorText}" of ${read.id}`;
    if (anchorText !== written?.anchorText) return [`${name} is not that of its revision`];
    if (expected === null) {
      return target === null && status === 'TARGET_UNPUBLISHED' && href === null
        ? []
        : [`${name} leads to what is not published, and says ${status}`];
    }
    return target?.id === expected.key && target.path === expected.path && status === 'OK'
      ? []
      : [`${name} leads to ${expected.path}, and says ${status} ${target?.path}`];
  });
}

/** How an answer differs from what was published at the revision that it names, a line each. */
export function findFaults(
  { revision, articles: { nodes, totalCount } }: LibraryRead,
  state: ReadonlyMap<string, PublishedRow>,
): string[] {
  const guides = [...state.values()].filter(({ key }) => key.startsWith('articles:'));
  const shown = new Set(nodes.map(({ id }) => id));
  const missing = guides.filter(({ key }) => !shown.has(key)).map(({ key }) => `${key} is missing`);
  const count = totalCount === guides.length ? [] : [`it counts ${totalCount} guides`];
  const faults = nodes.flatMap((read) => {
    const row = state.get(read.id);
    if (!row) return [`${read.id} is not published`];
    const words = JSON.stringify(read.body).includes(`"Some words about ${row.card.title}."`);
    return [
      ...(read.title === row.card.title ? [] : [`${read.id} has the title ${read.title}`]),
      ...(words ? [] : [`${read.id} has the words of another revision`]),
      ...(read.slug === row.slug && read.path === row.path
        ? []
        : [`${read.id} is at ${read.path}`]),
      ...findLinkFaults(read, row, state),
    ];
  });
  return [...missing, ...count, ...faults].map((fault) => `At revision ${revision} ${fault}.`);
}
