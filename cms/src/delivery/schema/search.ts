import { withCost } from '../limits/fieldCost.ts';
import type { DeliveryContext } from '../execution/deliveryContext.ts';
import { collectText } from '../search/collectText.ts';
import { highlightWords } from '../search/highlight.ts';
import type { Highlight } from '../search/highlight.ts';
import type { SearchHit as Hit } from '../search/textSearch.ts';
import { builder } from './builder.ts';
import { pageArguments } from './commonArguments.ts';
import type { Connection, ConnectionEdge, PageArguments } from './connection.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { Page, PageType } from './page.ts';
import { PageInfo } from './pageInfo.ts';

const SearchHighlight = builder.objectRef<Highlight>('SearchHighlight').implement({
  description: 'Where the words were found.',
  fields: (t) => ({
    field: t.string({
      description: '"title", "summary" or "text".',
      resolve: (parent) => parent.field,
    }),
    text: t.string({
      description: 'The field, or the part of it around the first match.',
      resolve: (parent) => parent.text,
    }),
    ranges: t.field({
      type: t.listRef(t.listRef('Int')),
      description: 'Matches in "text": [start, end) in UTF-16 code units.',
      resolve: ({ ranges }) => ranges.map((range) => [...range]),
    }),
  }),
});

function highlightHit(
  context: DeliveryContext,
  { row, words }: Hit,
): Highlight[] | Promise<Highlight[]> {
  const matched = new Set(words);
  return context.read(row, (content) => {
    const fields = [
      ['title', row.title],
      ['summary', row.summary],
      ['text', collectText(content)],
    ] as const;
    return fields.flatMap(([field, text]) => highlightWords(field, text, matched) ?? []);
  });
}

const SearchHit = builder.objectRef<Hit>('SearchHit').implement({
  description: 'A page that was found.',
  fields: (t) => ({
    document: t.field({ type: Page, description: 'The page.', resolve: ({ row }) => row }),
    score: t.float({
      description: 'How well it matches; only good for comparing hits of one search.',
      resolve: (parent) => parent.score,
    }),
    highlights: t.field({
      type: [SearchHighlight],
      description: 'Where the words were found, at most one for each field.',
      extensions: withCost({ weight: 5 }),
      resolve: (hit, _, context) => highlightHit(context, hit),
    }),
  }),
});

const SearchEdge = builder.objectRef<ConnectionEdge<Hit>>('SearchEdge').implement({
  description: 'A hit with its place in the list.',
  fields: (t) => ({
    cursor: t.string({
      description: 'The place of the hit, for "after".',
      resolve: (edge) => edge.cursor(),
    }),
    node: t.field({ type: SearchHit, description: 'The hit.', resolve: (edge) => edge.node }),
  }),
});

const SearchConnection = builder.objectRef<Connection<Hit>>('SearchConnection').implement({
  description: 'A page of search results.',
  fields: (t) => ({
    totalCount: t.int({
      description: 'How many pages were found.',
      resolve: (page) => page.totalCount(),
    }),
    pageInfo: t.field({
      type: PageInfo,
      description: 'Where the page stands in the list.',
      resolve: (page) => page,
    }),
    edges: t.field({
      type: [SearchEdge],
      description: 'The hits with their cursors.',
      extensions: withCost({ size: 1 }),
      resolve: (page) => [...page.edges],
    }),
    nodes: t.field({
      type: [SearchHit],
      description: 'The hits.',
      extensions: withCost({ size: 1 }),
      resolve: (page) => page.edges.map((edge) => edge.node),
    }),
  }),
});

const scope = 'search';

function connectHits(hits: readonly Hit[], { first, after }: PageArguments): Connection<Hit> {
  const place = after == null ? null : decodeCursor(after, { scope, valueType: 'number' });
  const isAfter = ({ score, row }: Hit): boolean =>
    place === null || score < Number(place.value) || (score === place.value && row.key > place.key);
  const start = hits.findIndex(isAfter);
  const from = start < 0 ? hits.length : start;
  const to = from + (first ?? 10);
  return {
    edges: hits.slice(from, to).map((hit) => ({
      node: hit,
      cursor: () => encodeCursor(scope, { value: hit.score, key: hit.row.key }),
    })),
    hasNextPage: to < hits.length,
    hasPreviousPage: from > 0,
    totalCount: () => hits.length,
  };
}

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    description:
      'Published pages with the words in their title, summary or text, best first. Typing errors are forgiven, beginnings of words are enough.',
    args: {
      query: t.arg.string({
        required: true,
        description: 'The words; of a long text the first 200 characters count.',
      }),
      ...pageArguments({ size: 10 }),
      types: t.arg({ type: [PageType], description: 'Only these kinds of page.' }),
    },
    extensions: withCost({ weight: 200, size: 'first' }),
    resolve: async (_, { query, types, ...page }, context) => {
      const found = await context.findText(query);
      const wanted = types ? found.filter(({ row }) => types.includes(row.type)) : found;
      return connectHits(wanted, page);
    },
  }),
);
