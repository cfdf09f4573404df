import { Node } from './node.ts';
import { readOptionalText, readText } from './readStored.ts';
import { Source } from './refs.ts';

Source.implement({
  description: 'Where a statement or figure comes from.',
  interfaces: [Node],
  fields: (t) => ({
    title: t.string({ description: 'The title.', resolve: (row) => row.title }),
    publisher: t.string({
      description: 'Who published it.',
      resolve: (row, _, context) => context.read(row, (content) => readText(content['publisher'])),
    }),
    url: t.string({
      description: 'Its address.',
      resolve: (row, _, context) => context.read(row, (content) => readText(content['url'])),
    }),
    accessedOn: t.field({
      type: 'DateTime',
      description: 'When it was last read.',
      resolve: (row, _, context) =>
        context.read(row, (content) => readOptionalText(content['accessedOn']) ?? row.publishedAt),
    }),
    publishedOn: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was published.',
      resolve: (row, _, context) =>
        context.read(row, (content) => readOptionalText(content['publishedOn'])),
    }),
    note: t.string({
      nullable: true,
      description: 'What to know about it.',
      resolve: (row, _, context) =>
        context.read(row, (content) => readOptionalText(content['note'])),
    }),
  }),
});
