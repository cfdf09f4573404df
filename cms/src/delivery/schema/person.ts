import { findReference } from './findReference.ts';
import { Node } from './node.ts';
import { readOptionalText } from './readStored.ts';
import { Image, Person } from './refs.ts';

Person.implement({
  description: 'An author or reviewer.',
  interfaces: [Node],
  fields: (t) => ({
    slug: t.string({
      description: 'Its slug, unique among people.',
      resolve: (row) => row.slug ?? '',
    }),
    name: t.string({ description: 'The name.', resolve: (row) => row.title }),
    role: t.string({
      nullable: true,
      description: 'What the person does.',
      resolve: (row, _, context) =>
        context.read(row, (content) => readOptionalText(content['role'])),
    }),
    bio: t.string({
      nullable: true,
      description: 'A few words about the person.',
      resolve: (row, _, context) =>
        context.read(row, (content) => readOptionalText(content['bio'])),
    }),
    image: t.field({
      type: Image,
      nullable: true,
      description: 'A picture.',
      resolve: (row, _, context) =>
        context.read(row, (content) => findReference(context, content['image'])),
    }),
    url: t.string({
      nullable: true,
      description: 'A page of the person on the web.',
      resolve: (row, _, context) =>
        context.read(row, (content) => readOptionalText(content['url'])),
    }),
  }),
});
