import { builder } from './builder.ts';
import { enumValues } from './enumValues.ts';
import { findReference } from './findReference.ts';
import { Node } from './node.ts';
import { readOptionalText, readText } from './readStored.ts';
import { Image, Organization } from './refs.ts';

const OrganizationKind = builder.enumType('OrganizationKind', {
  description: 'What an organization does.',
  values: enumValues({
    publisher: 'It publishes.',
    accreditor: 'It accredits schools and programs.',
    examiner: 'It examines.',
    association: 'It speaks for an occupation.',
    regulator: 'It licenses or regulates.',
    site: 'It runs this site.',
  }),
});

Organization.implement({
  description: 'An organization that publishes, examines, licenses or accredits.',
  interfaces: [Node],
  fields: (t) => ({
    slug: t.string({
      description: 'Its slug, unique among organizations.',
      resolve: (row) => row.slug ?? '',
    }),
    name: t.string({ description: 'The name.', resolve: (row) => row.title }),
    abbreviation: t.string({
      nullable: true,
      description: 'The short form of the name.',
      resolve: (row, _, context) =>
        context.read(row, (content) => readOptionalText(content['abbreviation'])),
    }),
    kind: t.field({
      type: OrganizationKind,
      description: 'What it does.',
      resolve: (row, _, context) => context.read(row, (content) => readText(content['kind'])),
    }),
    url: t.string({
      nullable: true,
      description: 'Its address on the web.',
      resolve: (row, _, context) =>
        context.read(row, (content) => readOptionalText(content['url'])),
    }),
    description: t.string({
      nullable: true,
      description: 'What it is.',
      resolve: (row, _, context) =>
        context.read(row, (content) => readOptionalText(content['description'])),
    }),
    logo: t.field({
      type: Image,
      nullable: true,
      description: 'Its logo.',
      resolve: (row, _, context) =>
        context.read(row, (content) => findReference(context, content['logo'])),
    }),
  }),
});
