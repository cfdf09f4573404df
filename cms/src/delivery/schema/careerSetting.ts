import { referencesOf } from '../../published/library/libraryRow.ts';
import type { LibraryRow } from '../../published/library/libraryRow.ts';
import { rowOrders } from '../../published/library/rowOrder.ts';
import { withCost } from '../limits/fieldCost.ts';
import { builder } from './builder.ts';
import { oneArguments, pageArguments } from './commonArguments.ts';
import { connectMatching, withSorted } from './connection.ts';
import { enumValues } from './enumValues.ts';
import { DatedFigure, readFigures } from './figure.ts';
import { findOne } from './findOne.ts';
import { listGuides } from './listGuides.ts';
import { CareerSettingOrder } from './orders.ts';
import { Node } from './node.ts';
import { Page } from './page.ts';
import { readNumber, readText, readTexts, readValues } from './readStored.ts';
import type { StoredValues } from './readStored.ts';
import { CareerSetting, Occupation, Specialty } from './refs.ts';
import { ArticleConnection, CareerSettingConnection } from './rowConnections.ts';

const AgeGroup = builder.enumType('AgeGroup', {
  description: 'An age group that is served.',
  values: enumValues({
    infants: 'Up to two years.',
    children: 'Up to twelve years.',
    adolescents: 'Up to eighteen years.',
    adults: 'Adults.',
    'older-adults': 'From about sixty-five years.',
  }),
});

const Population = builder.objectRef<StoredValues>('Population').implement({
  description: 'The people served in a setting.',
  fields: (t) => ({
    description: t.string({
      description: 'Who they are, in words; may be empty.',
      resolve: (values) => readText(values['description']),
    }),
    ageGroups: t.field({
      type: [AgeGroup],
      description: 'Their age groups.',
      resolve: (values) => [...readTexts(values['ageGroups'])],
    }),
    conditions: t.stringList({
      description: 'Conditions that are often seen.',
      resolve: (values) => [...readTexts(values['conditions'])],
    }),
  }),
});

CareerSetting.implement({
  description: 'A place to work: a hospital, a school, a home.',
  interfaces: [Node, Page],
  fields: (t) => ({
    name: t.string({ description: 'The name.', resolve: (row) => row.title }),
    position: t.int({
      description: 'Its place among its siblings, lowest first.',
      resolve: (row) => readNumber(row.values['position']),
    }),
    parent: t.field({
      type: CareerSetting,
      nullable: true,
      description: 'The broader setting that it belongs to.',
      resolve: (row, _, context) => context.getAll(referencesOf(row, 'parent'))[0] ?? null,
    }),
    children: t.field({
      type: [CareerSetting],
      description: 'The settings within it, by position.',
      resolve: (row, _, context) => [
        ...context
          .listReferring('career-settings', 'parent', row.key)
          .sorted(rowOrders.POSITION_ASC),
      ],
    }),
    responsibilities: t.stringList({
      description: 'What people do there.',
      resolve: (row, _, context) =>
        context.read(row, (content) => [...readTexts(content['responsibilities'])]),
    }),
    population: t.field({
      type: Population,
      description: 'The people served.',
      resolve: (row, _, context) =>
        context.read(row, (content) => readValues(content['population'])),
    }),
    specialties: t.field({
      type: [Specialty],
      description: 'Specialties practiced there.',
      resolve: (row, _, context) => context.getAll(referencesOf(row, 'specialties')),
    }),
    typicalEmployers: t.stringList({
      description: 'Kinds of employer.',
      resolve: (row, _, context) =>
        context.read(row, (content) => [...readTexts(content['typicalEmployers'])]),
    }),
    occupations: t.field({
      type: [Occupation],
      description: 'Occupations that work there.',
      resolve: (row, _, context) => context.getAll(referencesOf(row, 'occupations')),
    }),
    figures: t.field({
      type: [DatedFigure],
      description: 'Figures about work there.',
      resolve: (row, _, context) =>
        context.read(row, (content) => readFigures(context, content['figures'])),
    }),
    guides: t.field({
      type: ArticleConnection,
      description: 'Articles about it, newest first.',
      args: pageArguments(),
      extensions: withCost({ size: 'first' }),
      resolve: (row, page, context) => listGuides(context, { field: 'settings', row, page }),
    }),
  }),
});

const CareerSettingFilter = builder.inputType('CareerSettingFilter', {
  description:
    'Each argument narrows the list; an id or slug that is not published matches nothing.',
  fields: (t) => ({
    parent: t.string({ description: 'Only settings within the setting of this slug or id.' }),
    topLevel: t.boolean({
      description: 'True: only settings within no other. False: only settings within another.',
    }),
    occupation: t.string({ description: 'Only settings of the occupation of this slug or id.' }),
  }),
});

builder.queryFields((t) => ({
  careerSetting: t.field({
    type: CareerSetting,
    nullable: true,
    description: 'A published career setting by slug or id; null when there is none.',
    args: oneArguments(),
    resolve: (_, args, context) => findOne(context, 'career-settings', args),
  }),
  careerSettings: t.field({
    type: CareerSettingConnection,
    description: 'Published career settings.',
    args: {
      ...pageArguments(),
      filter: t.arg({ type: CareerSettingFilter, description: 'Which settings to give.' }),
      orderBy: t.arg({
        type: CareerSettingOrder,
        defaultValue: 'POSITION_ASC',
        description: 'How to sort them.',
      }),
    },
    extensions: withCost({ size: 'first' }),
    resolve: (_, { filter, orderBy, ...page }, context) => {
      const { parent, topLevel, occupation } = filter ?? {};
      const within = parent == null ? null : context.find('career-settings', parent);
      const job = occupation == null ? null : context.find('occupations', occupation);
      const parentOf = (row: LibraryRow) => context.getAll(referencesOf(row, 'parent'))[0];
      const keep = (row: LibraryRow): boolean => {
        if (within !== null && (!within || parentOf(row)?.key !== within.key)) return false;
        if (job !== null && (!job || !referencesOf(row, 'occupations').includes(job.key)))
          return false;
        return topLevel == null || topLevel === (parentOf(row) === undefined);
      };
      const order = rowOrders[orderBy ?? 'POSITION_ASC'];
      const list = context.listType('career-settings');
      return withSorted(context, { list, order }, (rows) =>
        connectMatching(context, { rows, order, scope: 'career-settings', page, keep }),
      );
    },
  }),
}));
