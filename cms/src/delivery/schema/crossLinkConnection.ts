import { withCost } from '../limits/fieldCost.ts';
import type { CrossLinkNode } from '../links/crossLinkNode.ts';
import { builder } from './builder.ts';
import type { Connection, ConnectionEdge } from './connection.ts';
import { LinkOrigin, LinkRelation, LinkStatus } from './crossLinkEnums.ts';
import { PageInfo } from './pageInfo.ts';

export const CrossLink = builder.objectRef<CrossLinkNode>('CrossLink');

export const LinkFilter = builder.inputType('LinkFilter', {
  description: 'Each argument narrows the list of links.',
  fields: (t) => ({
    relation: t.field({ type: LinkRelation, description: 'Only links of this relation.' }),
    origin: t.field({ type: LinkOrigin, description: 'Only links of this origin.' }),
    status: t.field({ type: LinkStatus, description: 'Only links of this status.' }),
  }),
});

const CrossLinkEdge = builder.objectRef<ConnectionEdge<CrossLinkNode>>('CrossLinkEdge').implement({
  description: 'A link with its place in the list.',
  fields: (t) => ({
    cursor: t.string({
      description: 'The place of the link, for "after".',
      resolve: (edge) => edge.cursor(),
    }),
    node: t.field({ type: CrossLink, description: 'The link.', resolve: (edge) => edge.node }),
  }),
});

export const CrossLinkConnection = builder
  .objectRef<Connection<CrossLinkNode>>('CrossLinkConnection')
  .implement({
    description: 'A page of a list of links.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many links the whole list has.',
        resolve: (page) => page.totalCount(),
      }),
      pageInfo: t.field({
        type: PageInfo,
        description: 'Where the page stands in the list.',
        resolve: (page) => page,
      }),
      edges: t.field({
        type: [CrossLinkEdge],
        description: 'The links with their cursors.',
        extensions: withCost({ size: 1 }),
        resolve: (page) => [...page.edges],
      }),
      nodes: t.field({
        type: [CrossLink],
        description: 'The links.',
        extensions: withCost({ size: 1 }),
        resolve: (page) => page.edges.map((edge) => edge.node),
      }),
    }),
  });
