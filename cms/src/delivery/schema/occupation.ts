import { rowOrders } from '../../published/library/rowOrder.ts';
import { withCost } from '../limits/fieldCost.ts';
import { builder } from './builder.ts';
import { oneArguments, pageArguments } from './commonArguments.ts';
import { connectRows, withSorted } from './connection.ts';
import { deliverRichText } from './deliverRichText.ts';
import { EducationPath } from './educationPath.ts';
import { DatedFigure, readFigures } from './figure.ts';
import { findOne } from './findOne.ts';
import { listGuides } from './listGuides.ts';
import { OccupationCode, Licensing } from './occupationParts.ts';
import { NameOrder } from './orders.ts';
import { Node } from './node.ts';
import { Page } from './page.ts';
import { readList, readValues } from './readStored.ts';
import { CareerSetting, Occupation } from './refs.ts';
import { ArticleConnection, OccupationConnection } from './rowConnections.ts';

Occupation.implement({
  description: 'What people do for a living, and the way there.',
  interfaces: [Node, Page],
  fields: (t) => ({
    name: t.string({ description: 'The name.', resolve: (row) => row.title }),
    whatTheyDo: t.field({
      type: 'RichText',
      description: 'What people in it do.',
      extensions: withCost({ weight: 10 }),
      resolve: (row, _, context) =>
        context.read(row, (content) => deliverRichText(context, content['whatTheyDo'], row)),
    }),
    codes: t.field({
      type: [OccupationCode],
      description: 'Its codes in official classifications.',
      resolve: (row, _, context) => context.read(row, (content) => [...readList(content['codes'])]),
    }),
    educationPath: t.field({
      type: EducationPath,
      description: 'The way into it.',
      resolve: (row, _, context) =>
        context.read(row, (content) => readValues(content['educationPath'])),
    }),
    licensing: t.field({
      type: [Licensing],
      description: 'Who licenses it, jurisdiction by jurisdiction.',
      resolve: (row, _, context) =>
        context.read(row, (content) => [...readList(content['licensing'])]),
    }),
    figures: t.field({
      type: [DatedFigure],
      description: 'Pay and outlook.',
      resolve: (row, _, context) =>
        context.read(row, (content) => readFigures(context, content['figures'])),
    }),
    settings: t.field({
      type: [CareerSetting],
      description: 'Where people in it work, by position.',
      resolve: (row, _, context) => [
        ...context
          .listReferring('career-settings', 'occupations', row.key)
          .sorted(rowOrders.POSITION_ASC),
      ],
    }),
    guides: t.field({
      type: ArticleConnection,
      description: 'Articles about it, newest first.',
      args: pageArguments(),
      extensions: withCost({ size: 'first' }),
      resolve: (row, page, context) => listGuides(context, { field: 'occupations', row, page }),
    }),
  }),
});

builder.queryFields((t) => ({
  occupation: t.field({
    type: Occupation,
    nullable: true,
    description: 'A published occupation by slug or id; null when there is none.',
    args: oneArguments(),
    resolve: (_, args, context) => findOne(context, 'occupations', args),
  }),
  occupations: t.field({
    type: OccupationConnection,
    description: 'Published occupations.',
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
      const list = context.listType('occupations');
      return withSorted(context, { list, order }, (rows) =>
        connectRows({ rows, order, scope: 'occupations', page }),
      );
    },
  }),
}));
