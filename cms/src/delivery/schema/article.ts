import { referencesOf } from '../../published/library/libraryRow.ts';
import type { LibraryRow } from '../../published/library/libraryRow.ts';
import { withCost } from '../limits/fieldCost.ts';
import { findRelated } from '../related/findRelated.ts';
import type { DeliveryContext } from '../execution/deliveryContext.ts';
import { builder } from './builder.ts';
import { CommentConnection, listComments } from './comment.ts';
import { pageArguments } from './commonArguments.ts';
import { deliverRichText } from './deliverRichText.ts';
import { Node } from './node.ts';
import { Page } from './page.ts';
import { readKey, readList, readNumber, readOptionalText, readText } from './readStored.ts';
import { Article, CareerSetting, Image, Occupation } from './refs.ts';
import { Organization, Person, Source, Topic } from './refs.ts';
import { RelatedGuide } from './relatedGuide.ts';
import { readingMinutes } from '../../fields/rich-text/countWords.ts';
import { checkPageSize } from '../limits/readPageSize.ts';

const OutlineHeading = builder
  .objectRef<{ id: string; level: number; text: string }>('OutlineHeading')
  .implement({
    description: 'A heading of the text.',
    fields: (t) => ({
      id: t.string({ description: 'The id for addresses: "#id".', resolve: (parent) => parent.id }),
      level: t.int({ description: '2, 3 or 4.', resolve: (parent) => parent.level }),
      text: t.string({
        description: 'The words of the heading.',
        resolve: (parent) => parent.text,
      }),
    }),
  });

/** The article's own words, and those that its blocks show of other published documents. */
function countShownWords(context: DeliveryContext, row: LibraryRow): number {
  return context
    .getAll(referencesOf(row, 'embedded'))
    .reduce(
      (sum, shown) => sum + readNumber(shown.values['shownWords']),
      readNumber(row.values['wordCount']),
    );
}

function findOne(
  context: DeliveryContext,
  row: LibraryRow,
  field: string,
): LibraryRow | null | Promise<LibraryRow | null> {
  return context.read(row, (content) => {
    const key = readKey(content[field]);
    return key === null ? null : (context.get(key) ?? null);
  });
}

Article.implement({
  description: 'A guide.',
  interfaces: [Node, Page],
  fields: (t) => ({
    body: t.field({
      type: 'RichText',
      description: 'The text, with links resolved.',
      extensions: withCost({ weight: 10 }),
      resolve: (row, _, context) =>
        context.read(row, (content) => deliverRichText(context, content['body'], row)),
    }),
    outline: t.field({
      type: [OutlineHeading],
      description: 'The headings of the text, in order.',
      resolve: (row, _, context) =>
        context.read(row, (content) =>
          readList(content['outline']).map((heading) => ({
            id: readText(heading['id']),
            level: readNumber(heading['level']),
            text: readText(heading['text']),
          })),
        ),
    }),
    wordCount: t.int({
      description: 'Words of the text, with those that its blocks show.',
      resolve: (row, _, context) => countShownWords(context, row),
    }),
    readingMinutes: t.int({
      description: 'Minutes to read it, at 225 words a minute, rounded; at least 1.',
      resolve: (row, _, context) => readingMinutes(countShownWords(context, row)),
    }),
    image: t.field({
      type: Image,
      nullable: true,
      description: 'The lead image.',
      resolve: (row, _, context) => findOne(context, row, 'image'),
    }),
    authors: t.field({
      type: [Person],
      description: 'Who wrote it, in order.',
      resolve: (row, _, context) => context.getAll(referencesOf(row, 'authors')),
    }),
    topics: t.field({
      type: [Topic],
      description: 'What it is about.',
      resolve: (row, _, context) => context.getAll(referencesOf(row, 'topics')),
    }),
    occupations: t.field({
      type: [Occupation],
      description: 'The occupations it is about.',
      resolve: (row, _, context) => context.getAll(referencesOf(row, 'occupations')),
    }),
    settings: t.field({
      type: [CareerSetting],
      description: 'The career settings it is about.',
      resolve: (row, _, context) => context.getAll(referencesOf(row, 'settings')),
    }),
    sources: t.field({
      type: [Source],
      description: 'What it cites, in the order of the citations.',
      resolve: (row, _, context) => context.getAll(referencesOf(row, 'sources')),
    }),
    organization: t.field({
      type: Organization,
      nullable: true,
      description: 'The organization that publishes it.',
      resolve: (row, _, context) => context.getAll(referencesOf(row, 'organization'))[0] ?? null,
    }),
    reviewedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who checked its facts.',
      resolve: (row, _, context) => context.getAll(referencesOf(row, 'reviewedBy'))[0] ?? null,
    }),
    reviewedOn: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When its facts were last checked.',
      resolve: (row, _, context) =>
        context.read(row, (content) => readOptionalText(content['reviewedOn'])),
    }),
    comments: t.field({
      type: CommentConnection,
      description: 'What readers wrote about it, as far as a person has approved it; oldest first.',
      args: pageArguments(),
      extensions: withCost({ size: 'first' }),
      resolve: (row, page, context) => listComments(context, row, page),
    }),
    relatedGuides: t.field({
      type: [RelatedGuide],
      description:
        'Other guides worth reading next, best first: chosen by people, then those that the link engine finds, then linked ones and those on the same subjects.',
      args: {
        first: t.arg.int({ defaultValue: 5, description: 'How many guides at most, 0 to 100.' }),
      },
      extensions: withCost({ weight: 30, size: 'first' }),
      resolve: (row, { first }, context) =>
        findRelated(context, row, { limit: checkPageSize(first ?? 5, 100) }),
    }),
  }),
});
