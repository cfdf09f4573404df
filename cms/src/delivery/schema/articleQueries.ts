import type { LibraryRow } from '../../published/library/libraryRow.ts';
import { referencesOf } from '../../published/library/libraryRow.ts';
import { rowOrders } from '../../published/library/rowOrder.ts';
import type { RowList } from '../../published/library/rowList.ts';
import { RowList as Rows } from '../../published/library/rowList.ts';
import type { PublishedType } from '../../published/publishedDocument.ts';
import type { DeliveryContext } from '../execution/deliveryContext.ts';
import { withCost } from '../limits/fieldCost.ts';
import { builder } from './builder.ts';
import { oneArguments, pageArguments } from './commonArguments.ts';
import { connectMatching, connectRows, withSorted } from './connection.ts';
import { findOne } from './findOne.ts';
import { ArticleOrder } from './orders.ts';
import { Article } from './refs.ts';
import { ArticleConnection } from './rowConnections.ts';

const ArticleFilter = builder.inputType('ArticleFilter', {
  description:
    'Each argument narrows the list; an id or slug that is not published matches nothing.',
  fields: (t) => ({
    topic: t.string({ description: 'Only articles on the topic of this slug or id.' }),
    occupation: t.string({ description: 'Only articles on the occupation of this slug or id.' }),
    setting: t.string({ description: 'Only articles on the career setting of this slug or id.' }),
    author: t.string({ description: 'Only articles by the person of this slug or id.' }),
    guideSet: t.string({ description: 'Only articles in the guide set of this slug or id.' }),
    publishedAfter: t.field({
      type: 'DateTime',
      description: 'Only articles published at this moment or later.',
    }),
    publishedBefore: t.field({
      type: 'DateTime',
      description: 'Only articles published before this moment.',
    }),
    text: t.string({ description: 'Only articles with these words, typing errors forgiven.' }),
  }),
});

type Filter = typeof ArticleFilter.$inferInput;

const referenceFilters = [
  { argument: 'topic', type: 'topics', field: 'topics' },
  { argument: 'occupation', type: 'occupations', field: 'occupations' },
  { argument: 'setting', type: 'career-settings', field: 'settings' },
  { argument: 'author', type: 'people', field: 'authors' },
] as const satisfies readonly { argument: keyof Filter; type: PublishedType; field: string }[];

type Condition = (row: LibraryRow) => boolean;

interface Narrowed {
  list: RowList;
  conditions: readonly Condition[];
}

/** Takes the shortest list that a reference filter names, and checks the other filters on it. */
function narrowByReference(context: DeliveryContext, filter: Filter): Narrowed {
  let list = context.listType('articles');
  const conditions: Condition[] = [];
  for (const { argument, type, field } of referenceFilters) {
    const reference = filter[argument];
    if (reference == null) continue;
    const target = context.find(type, reference);
    if (!target) return { list: Rows.empty, conditions };
    const candidates = context.listReferring('articles', field, target.key);
    if (candidates.length < list.length) list = candidates;
    conditions.push((row) => referencesOf(row, field).includes(target.key));
  }
  return { list, conditions };
}

function conditionsOf(context: DeliveryContext, filter: Filter): readonly Condition[] {
  const conditions: Condition[] = [];
  const { guideSet, publishedAfter: after, publishedBefore: before } = filter;
  if (guideSet != null) {
    const set = context.find('guide-sets', guideSet);
    const members = new Set<string>(set ? referencesOf(set, 'guides') : []);
    conditions.push((row) => members.has(row.key));
  }
  if (after != null) conditions.push((row) => row.publishedAt >= after);
  if (before != null) conditions.push((row) => row.publishedAt < before);
  return conditions;
}

async function findByText(context: DeliveryContext, text: string): Promise<Condition> {
  const keys = new Set<string>((await context.findText(text)).map(({ row }) => row.key));
  return (row) => keys.has(row.key);
}

builder.queryFields((t) => ({
  article: t.field({
    type: Article,
    nullable: true,
    description: 'A published article by slug or id; null when there is none.',
    args: oneArguments(),
    resolve: (_, args, context) => findOne(context, 'articles', args),
  }),
  articles: t.field({
    type: ArticleConnection,
    description: 'Published articles.',
    args: {
      ...pageArguments(),
      filter: t.arg({ type: ArticleFilter, description: 'Which articles to give.' }),
      orderBy: t.arg({
        type: ArticleOrder,
        defaultValue: 'PUBLISHED_AT_DESC',
        description: 'How to sort them.',
      }),
    },
    extensions: withCost({ filtered: 100, size: 'first' }),
    resolve: (_, { filter, orderBy, ...page }, context) => {
      const order = rowOrders[orderBy ?? 'PUBLISHED_AT_DESC'];
      const { list, conditions } = narrowByReference(context, filter ?? {});
      const all = [...conditions, ...conditionsOf(context, filter ?? {})];
      const connect = (found: readonly Condition[]) =>
        withSorted(context, { list, order }, (rows) => {
          const options = { rows, order, scope: 'articles', page };
          if (found.length === 0) return connectRows(options);
          const keep = (row: LibraryRow) => found.every((meets) => meets(row));
          return connectMatching(context, { ...options, keep });
        });
      if (filter?.text == null) return connect(all);
      return findByText(context, filter.text).then((meets) => connect([...all, meets]));
    },
  }),
}));
