import type { LibraryRow } from '../../published/library/libraryRow.ts';
import type { DeliveryContext } from '../execution/deliveryContext.ts';
import { builder } from './builder.ts';
import { withCost } from '../limits/fieldCost.ts';
import type { Connection, ConnectionEdge, PageArguments } from './connection.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { PageInfo } from './pageInfo.ts';
import { readList, readText } from './readStored.ts';
import type { StoredValues } from './readStored.ts';

const Comment = builder.objectRef<StoredValues>('Comment').implement({
  description: 'What a reader wrote about a guide, and a person has approved.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: (comment) => readText(comment['id']) }),
    authorName: t.string({
      description: 'The name that the reader gave: plain text.',
      resolve: (comment) => readText(comment['authorName']),
    }),
    text: t.string({
      description: 'The comment: plain text with line feeds, never markup.',
      resolve: (comment) => readText(comment['text']),
    }),
    submittedAt: t.field({
      type: 'DateTime',
      description: 'When it was written.',
      resolve: (comment) => readText(comment['submittedAt']),
    }),
  }),
});

const CommentEdge = builder.objectRef<ConnectionEdge<StoredValues>>('CommentEdge').implement({
  description: 'A comment with its place in the list.',
  fields: (t) => ({
    cursor: t.string({
      description: 'The place of the comment, for "after".',
      resolve: (edge) => edge.cursor(),
    }),
    node: t.field({ type: Comment, description: 'The comment.', resolve: (edge) => edge.node }),
  }),
});

export const CommentConnection = builder
  .objectRef<Connection<StoredValues>>('CommentConnection')
  .implement({
    description: 'A page of comments, in the order in which they were written.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many comments there are.',
        resolve: (page) => page.totalCount(),
      }),
      pageInfo: t.field({
        type: PageInfo,
        description: 'Where the page stands in the list.',
        resolve: (page) => page,
      }),
      edges: t.field({
        type: [CommentEdge],
        description: 'The comments with their cursors.',
        extensions: withCost({ size: 1 }),
        resolve: (page) => [...page.edges],
      }),
      nodes: t.field({
        type: [Comment],
        description: 'The comments.',
        extensions: withCost({ size: 1 }),
        resolve: (page) => page.edges.map((edge) => edge.node),
      }),
    }),
  });

const scope = 'comments';

/** A page of the approved comments, which stand in the order in which they were written. */
function connectComments(
  comments: readonly StoredValues[],
  { first, after }: PageArguments,
): Connection<StoredValues> {
  const place = after == null ? null : decodeCursor(after, { scope, valueType: 'string' });
  const placeOf = (comment: StoredValues) => ({
    value: readText(comment['submittedAt']),
    key: readText(comment['id']),
  });
  const isAfter = (comment: StoredValues): boolean => {
    const { value, key } = placeOf(comment);
    return place === null || value > place.value || (value === place.value && key > place.key);
  };
  const start = comments.findIndex(isAfter);
  const from = start < 0 ? comments.length : start;
  const to = from + (first ?? 20);
  return {
    edges: comments.slice(from, to).map((comment) => ({
      node: comment,
      cursor: () => encodeCursor(scope, placeOf(comment)),
    })),
    hasNextPage: to < comments.length,
    hasPreviousPage: from > 0,
    totalCount: () => comments.length,
  };
}

export function listComments(
  context: DeliveryContext,
  article: LibraryRow,
  page: PageArguments,
): Connection<StoredValues> | Promise<Connection<StoredValues>> {
  return context.read(article, (content) => connectComments(readList(content['comments']), page));
}
