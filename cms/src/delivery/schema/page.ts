import { filterRows } from '../../published/library/eachRow.ts';
import type { LibraryRow } from '../../published/library/libraryRow.ts';
import { withCost } from '../limits/fieldCost.ts';
import { connectLinks } from '../links/connectLinks.ts';
import { builder } from './builder.ts';
import { pageArguments } from './commonArguments.ts';
import { CrossLinkConnection, LinkFilter } from './crossLinkConnection.ts';
import { isPage, typeNameOf } from './isPage.ts';
import { Node } from './node.ts';
import { readValues } from './readStored.ts';
import { Seo } from './seo.ts';

const pageTypes: Record<string, { value: string; description: string }> = {
  ARTICLE: { value: 'articles', description: 'A guide.' },
  CAREER_SETTING: { value: 'career-settings', description: 'A place to work.' },
  OCCUPATION: { value: 'occupations', description: 'What people do for a living.' },
  SERVICE: { value: 'services', description: 'Work that others can take over.' },
  GUIDE_SET: { value: 'guide-sets', description: 'A set of related guides.' },
  TOPIC: { value: 'topics', description: 'A subject of guides.' },
};

export const PageType = builder.enumType('PageType', {
  description: 'The kinds of page.',
  values: pageTypes,
});

const linkArguments = () => ({
  ...pageArguments(),
  ...builder.args((t) => ({
    filter: t.field({ type: LinkFilter, description: 'Which links to give.' }),
  })),
});

export const Page = builder.interfaceRef<LibraryRow>('Page').implement({
  description: 'Whatever has a page of its own on the site.',
  interfaces: [Node],
  resolveType: typeNameOf,
  fields: (t) => ({
    type: t.field({
      type: PageType,
      description: 'The kind of page.',
      resolve: (row) => row.type,
    }),
    slug: t.string({
      description: 'The last part of its address, unique within its type.',
      resolve: (row) => row.slug ?? '',
    }),
    path: t.string({
      description: 'Where the page stands on the site: a path with a leading slash.',
      resolve: (row) => row.path ?? '',
    }),
    title: t.string({ description: 'The title, or name.', resolve: (row) => row.title }),
    summary: t.string({
      description: 'What the page says, in a sentence or two; may be empty.',
      resolve: (row) => row.summary,
    }),
    publishedAt: t.field({
      type: 'DateTime',
      description: 'The date of publication, as shown to readers.',
      resolve: (row) => row.publishedAt,
    }),
    updatedAt: t.field({
      type: 'DateTime',
      description: 'When the published version was last changed.',
      resolve: (row) => row.updatedAt,
    }),
    seo: t.field({
      type: Seo,
      description: 'What search engines and social networks are told.',
      resolve: (row, _, context) =>
        context.read(row, (content) => ({ row, values: readValues(content['seo']) })),
    }),
    outgoingLinks: t.field({
      type: CrossLinkConnection,
      description: 'The links on this page, in the order in which they stand.',
      args: linkArguments(),
      extensions: withCost({ size: 'first' }),
      resolve: (row, { filter, ...page }, context) =>
        connectLinks(context, { sources: [row], conditions: { ...filter }, page }),
    }),
    incomingLinks: t.field({
      type: CrossLinkConnection,
      description: 'The links on other published pages that lead here.',
      args: linkArguments(),
      extensions: withCost({ size: 'first' }),
      resolve: (row, { filter, ...page }, context) =>
        connectLinks(context, {
          sources: filterRows(context.listLinking(row.key), isPage),
          conditions: { ...filter, target: row.key },
          page,
        }),
    }),
  }),
});
