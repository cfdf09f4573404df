import type { LibraryRow } from '../../published/library/libraryRow.ts';
import { rowOrders } from '../../published/library/rowOrder.ts';
import { withCost } from '../limits/fieldCost.ts';
import { isActive } from '../related/findRelated.ts';
import { builder } from './builder.ts';
import { oneArguments, pageArguments } from './commonArguments.ts';
import { connectMatching, withSorted } from './connection.ts';
import { deliverRichText } from './deliverRichText.ts';
import { enumValues } from './enumValues.ts';
import { findOne } from './findOne.ts';
import { findReference } from './findReference.ts';
import { Node } from './node.ts';
import { Page } from './page.ts';
import { readList, readOptionalText, readTexts } from './readStored.ts';
import { Article, GuideSet } from './refs.ts';
import { GuideSetConnection } from './rowConnections.ts';

const Placement = builder.enumType('Placement', {
  description: 'Where a guide set is to be shown.',
  values: enumValues({
    home: 'On the home page.',
    topic: 'On pages of topics.',
    occupation: 'On pages of occupations.',
    setting: 'On pages of career settings.',
    sidebar: 'Beside guides.',
  }),
});

const GuideSetEntry = builder
  .objectRef<{ article: LibraryRow; note: string | null }>('GuideSetEntry')
  .implement({
    description: 'A guide in a set.',
    fields: (t) => ({
      article: t.field({
        type: Article,
        description: 'The guide.',
        resolve: ({ article }) => article,
      }),
      note: t.string({
        nullable: true,
        description: 'Why it is in the set.',
        resolve: (parent) => parent.note,
      }),
    }),
  });

GuideSet.implement({
  description: 'A named, ordered set of related guides.',
  interfaces: [Node, Page],
  fields: (t) => ({
    intro: t.field({
      type: 'RichText',
      description: 'The text before the guides; its tree may be empty.',
      extensions: withCost({ weight: 10 }),
      resolve: (row, _, context) =>
        context.read(row, (content) => deliverRichText(context, content['intro'], row)),
    }),
    guides: t.field({
      type: [GuideSetEntry],
      description: 'The published guides of the set, in reading order.',
      resolve: (row, _, context) =>
        context.read(row, (content) =>
          readList(content['guides']).flatMap((entry) => {
            const article = findReference(context, entry['article']);
            return article ? [{ article, note: readOptionalText(entry['note']) }] : [];
          }),
        ),
    }),
    placements: t.field({
      type: [Placement],
      description: 'Where it is to be shown.',
      resolve: (row) => [...readTexts(row.values['placements'])],
    }),
    activeFrom: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'From when it is to be shown; null for always.',
      resolve: (row) => readOptionalText(row.values['activeFrom']),
    }),
    activeUntil: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Until when it is to be shown; null for always.',
      resolve: (row) => readOptionalText(row.values['activeUntil']),
    }),
  }),
});

const GuideSetFilter = builder.inputType('GuideSetFilter', {
  description: 'Each argument narrows the list.',
  fields: (t) => ({
    placement: t.field({ type: Placement, description: 'Only sets for this place.' }),
    active: t.boolean({
      description: 'True: only sets to be shown now. False: only the others.',
    }),
  }),
});

builder.queryFields((t) => ({
  guideSet: t.field({
    type: GuideSet,
    nullable: true,
    description: 'A published guide set by slug or id; null when there is none.',
    args: oneArguments(),
    resolve: (_, args, context) => findOne(context, 'guide-sets', args),
  }),
  guideSets: t.field({
    type: GuideSetConnection,
    description: 'Published guide sets, by title.',
    args: {
      ...pageArguments(),
      filter: t.arg({ type: GuideSetFilter, description: 'Which sets to give.' }),
    },
    extensions: withCost({ size: 'first' }),
    resolve: (_, { filter, ...page }, context) => {
      const { placement, active } = filter ?? {};
      const keep = (row: LibraryRow): boolean =>
        (placement == null || readTexts(row.values['placements']).includes(placement)) &&
        (active == null || isActive(context, row) === active);
      const order = rowOrders.TITLE_ASC;
      const list = context.listType('guide-sets');
      return withSorted(context, { list, order }, (rows) =>
        connectMatching(context, { rows, order, scope: 'guide-sets', page, keep }),
      );
    },
  }),
}));
