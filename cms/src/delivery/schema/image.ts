import { Node } from './node.ts';
import { readOptionalNumber, readOptionalText, readText } from './readStored.ts';
import { Image } from './refs.ts';

Image.implement({
  description: 'A picture.',
  interfaces: [Node],
  fields: (t) => ({
    url: t.string({
      description: 'Its address: a path on the CMS, or a whole address.',
      resolve: (row, _, context) => context.read(row, (content) => readText(content['url'])),
    }),
    alt: t.string({
      description: 'What it shows, for those who cannot see it.',
      resolve: (row, _, context) => context.read(row, (content) => readText(content['alt'])),
    }),
    caption: t.string({
      nullable: true,
      description: 'The words beneath it.',
      resolve: (row, _, context) =>
        context.read(row, (content) => readOptionalText(content['caption'])),
    }),
    credit: t.string({
      nullable: true,
      description: 'Who made it.',
      resolve: (row, _, context) =>
        context.read(row, (content) => readOptionalText(content['credit'])),
    }),
    width: t.int({
      nullable: true,
      description: 'Pixels from side to side.',
      resolve: (row, _, context) =>
        context.read(row, (content) => readOptionalNumber(content['width'])),
    }),
    height: t.int({
      nullable: true,
      description: 'Pixels from top to bottom.',
      resolve: (row, _, context) =>
        context.read(row, (content) => readOptionalNumber(content['height'])),
    }),
    mimeType: t.string({
      description: 'The kind of file: "image/webp".',
      resolve: (row, _, context) => context.read(row, (content) => readText(content['mimeType'])),
    }),
  }),
});
