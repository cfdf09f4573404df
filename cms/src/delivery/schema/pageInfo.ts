import { builder } from './builder.ts';
import type { Connection } from './connection.ts';

export const PageInfo = builder.objectRef<Connection<unknown>>('PageInfo').implement({
  description: 'Where a page of a list stands.',
  fields: (t) => ({
    hasNextPage: t.boolean({
      description: 'Whether more items come after this page; false when the page is empty.',
      // Without an item there is no cursor to go on from.
      resolve: (page) => page.hasNextPage && page.edges.length > 0,
    }),
    hasPreviousPage: t.boolean({
      description: 'Whether items come before this page.',
      resolve: (page) => page.hasPreviousPage,
    }),
    startCursor: t.string({
      nullable: true,
      description: 'The cursor of the first item; null when the page is empty.',
      resolve: (page) => page.edges[0]?.cursor() ?? null,
    }),
    endCursor: t.string({
      nullable: true,
      description: 'The cursor of the last item, for "after"; null when the page is empty.',
      resolve: (page) => page.edges.at(-1)?.cursor() ?? null,
    }),
  }),
});
