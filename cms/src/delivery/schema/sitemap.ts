import { joinRows } from '../../published/library/eachRow.ts';
import type { LibraryRow } from '../../published/library/libraryRow.ts';
import { rowOrders } from '../../published/library/rowOrder.ts';
import { withCost } from '../limits/fieldCost.ts';
import { builder } from './builder.ts';
import { pageArguments } from './commonArguments.ts';
import { connectMatching } from './connection.ts';
import { createConnectionType } from './connectionType.ts';
import { isPage, pageTypes } from './isPage.ts';
import { PageType } from './page.ts';

const largestPage = 1000;

const SitemapEntry = builder.objectRef<LibraryRow>('SitemapEntry');
SitemapEntry.implement({
  description: 'A page that search engines may list.',
  fields: (t) => ({
    path: t.string({
      description: 'Where the page stands on the site: a path with a leading slash.',
      resolve: (row) => row.path ?? '',
    }),
    type: t.field({
      type: PageType,
      description: 'The kind of page.',
      resolve: (row) => row.type,
    }),
    updatedAt: t.field({
      type: 'DateTime',
      description: 'When the published version was last changed: "lastmod".',
      resolve: (row) => row.updatedAt,
    }),
  }),
});

const SitemapConnection = createConnectionType('Sitemap', SitemapEntry);

function isListed(row: LibraryRow): boolean {
  return isPage(row) && row.values['noIndex'] !== true;
}

builder.queryField('sitemap', (t) =>
  t.field({
    type: SitemapConnection,
    description:
      'Every page of the site that search engines may list: without those marked "noIndex".',
    args: {
      ...pageArguments({ size: largestPage, largest: largestPage }),
      types: t.arg({ type: [PageType], description: 'Only these kinds of page.' }),
    },
    extensions: withCost({ weight: 20, size: 'first', largest: largestPage }),
    resolve: (_, { types, ...page }, context) => {
      const listed = pageTypes.filter((type) => types?.includes(type) ?? true);
      const lists = listed.map((type) => context.listType(type).byKey());
      const joined = context.runInTurns(joinRows(lists), { steps: 1 });
      const connect = (rows: readonly LibraryRow[]) =>
        connectMatching(context, {
          rows,
          order: rowOrders.KEY_ASC,
          scope: 'sitemap',
          page,
          defaultSize: largestPage,
          keep: isListed,
        });
      return joined instanceof Promise ? joined.then(connect) : connect(joined);
    },
  }),
);
