import { Node } from './node.ts';
import { readText } from './readStored.ts';
import { Specialty } from './refs.ts';

Specialty.implement({
  description: 'A field in which people specialize.',
  interfaces: [Node],
  fields: (t) => ({
    slug: t.string({
      description: 'Its slug, unique among specialties.',
      resolve: (row) => row.slug ?? '',
    }),
    name: t.string({ description: 'The name.', resolve: (row) => row.title }),
    description: t.string({
      description: 'What it is; may be empty.',
      resolve: (row, _, context) =>
        context.read(row, (content) => readText(content['description'])),
    }),
  }),
});
