import { rowOrders } from '../../published/library/rowOrder.ts';
import { withCost } from '../limits/fieldCost.ts';
import { builder } from './builder.ts';
import { oneArguments, pageArguments } from './commonArguments.ts';
import { connectRows, withSorted } from './connection.ts';
import { findOne } from './findOne.ts';
import { listGuides } from './listGuides.ts';
import { Node } from './node.ts';
import { Page } from './page.ts';
import { readText } from './readStored.ts';
import { Topic } from './refs.ts';
import { ArticleConnection, TopicConnection } from './rowConnections.ts';

Topic.implement({
  description: 'A subject of guides.',
  interfaces: [Node, Page],
  fields: (t) => ({
    name: t.string({ description: 'The name.', resolve: (row) => row.title }),
    description: t.string({
      description: 'What it is; may be empty.',
      resolve: (row, _, context) =>
        context.read(row, (content) => readText(content['description'])),
    }),
    guides: t.field({
      type: ArticleConnection,
      description: 'Articles about it, newest first.',
      args: pageArguments(),
      extensions: withCost({ size: 'first' }),
      resolve: (row, page, context) => listGuides(context, { field: 'topics', row, page }),
    }),
  }),
});

builder.queryFields((t) => ({
  topic: t.field({
    type: Topic,
    nullable: true,
    description: 'A published topic by slug or id; null when there is none.',
    args: oneArguments(),
    resolve: (_, args, context) => findOne(context, 'topics', args),
  }),
  topics: t.field({
    type: TopicConnection,
    description: 'Published topics, by name.',
    args: pageArguments(),
    extensions: withCost({ size: 'first' }),
    resolve: (_, page, context) => {
      const order = rowOrders.NAME_ASC;
      const list = context.listType('topics');
      return withSorted(context, { list, order }, (rows) =>
        connectRows({ rows, order, scope: 'topics', page }),
      );
    },
  }),
}));
