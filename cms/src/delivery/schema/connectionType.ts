import { withCost } from '../limits/fieldCost.ts';
import type { LibraryRow } from '../../published/library/libraryRow.ts';
import { builder } from './builder.ts';
import type { Connection, ConnectionEdge } from './connection.ts';
import { PageInfo } from './pageInfo.ts';
import type { RowRef } from './refs.ts';

/** Makes `<Name>Connection` and `<Name>Edge` for a type of document. */
export function createConnectionType(name: string, node: RowRef) {
  const Edge = builder.objectRef<ConnectionEdge<LibraryRow>>(`${name}Edge`).implement({
    description: 'An item with its place in the list.',
    fields: (t) => ({
      cursor: t.string({
        description: 'The place of the item, for "after".',
        resolve: (edge) => edge.cursor(),
      }),
      node: t.field({ type: node, description: 'The item.', resolve: (edge) => edge.node }),
    }),
  });
  return builder.objectRef<Connection<LibraryRow>>(`${name}Connection`).implement({
    description: 'A page of a list.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many items the whole list has.',
        resolve: (page) => page.totalCount(),
      }),
      pageInfo: t.field({
        type: PageInfo,
        description: 'Where the page stands in the list.',
        resolve: (page) => page,
      }),
      edges: t.field({
        type: [Edge],
        description: 'The items with their cursors.',
        extensions: withCost({ size: 1 }),
        resolve: (page) => [...page.edges],
      }),
      nodes: t.field({
        type: [node],
        description: 'The items.',
        extensions: withCost({ size: 1 }),
        resolve: (page) => page.edges.map((edge) => edge.node),
      }),
    }),
  });
}
