import { referencesOf } from '../../published/library/libraryRow.ts';
import { rowOrders } from '../../published/library/rowOrder.ts';
import { withCost } from '../limits/fieldCost.ts';
import { builder } from './builder.ts';
import { oneArguments, pageArguments } from './commonArguments.ts';
import { connectRows, withSorted } from './connection.ts';
import { findOne } from './findOne.ts';
import { NameOrder } from './orders.ts';
import { Node } from './node.ts';
import { Page } from './page.ts';
import { readList, readText } from './readStored.ts';
import type { StoredValues } from './readStored.ts';
import { Article, Service } from './refs.ts';
import { ServiceConnection } from './rowConnections.ts';

const Benefit = builder.objectRef<StoredValues>('Benefit').implement({
  description: 'What a service is good for.',
  fields: (t) => ({
    title: t.string({
      description: 'The benefit.',
      resolve: (benefit) => readText(benefit['title']),
    }),
    description: t.string({
      description: 'What it means; may be empty.',
      resolve: (benefit) => readText(benefit['description']),
    }),
  }),
});

Service.implement({
  description: 'Work that an organization can hand to others.',
  interfaces: [Node, Page],
  fields: (t) => ({
    name: t.string({ description: 'The name.', resolve: (row) => row.title }),
    audience: t.string({
      description: 'Whom it is for; may be empty.',
      resolve: (row, _, context) => context.read(row, (content) => readText(content['audience'])),
    }),
    benefits: t.field({
      type: [Benefit],
      description: 'What it is good for.',
      resolve: (row, _, context) =>
        context.read(row, (content) => [...readList(content['benefits'])]),
    }),
    relatedGuides: t.field({
      type: [Article],
      description: 'Articles about it, as chosen by people.',
      resolve: (row, _, context) => context.getAll(referencesOf(row, 'relatedGuides')),
    }),
  }),
});

builder.queryFields((t) => ({
  service: t.field({
    type: Service,
    nullable: true,
    description: 'A published service by slug or id; null when there is none.',
    args: oneArguments(),
    resolve: (_, args, context) => findOne(context, 'services', args),
  }),
  services: t.field({
    type: ServiceConnection,
    description: 'Published services.',
    args: {
      ...pageArguments(),
      orderBy: t.arg({
        type: NameOrder,
        defaultValue: 'NAME_ASC',
        description: 'How to sort them.',
      }),
    },
    extensions: withCost({ size: 'first' }),
    resolve: (_, { orderBy, ...page }, context) => {
      const order = rowOrders[orderBy ?? 'NAME_ASC'];
      const list = context.listType('services');
      return withSorted(context, { list, order }, (rows) =>
        connectRows({ rows, order, scope: 'services', page }),
      );
    },
  }),
}));
