import type { LibraryRow } from '../../published/library/libraryRow.ts';
import { CrossLinkNode } from '../links/crossLinkNode.ts';
import { builder } from './builder.ts';
import { typeNameOf } from './isPage.ts';

export const Node = builder.interfaceRef<LibraryRow | CrossLinkNode>('Node').implement({
  description: 'Whatever has an id of its own.',
  resolveType: (node) => (node instanceof CrossLinkNode ? 'CrossLink' : typeNameOf(node)),
  fields: (t) => ({
    id: t.id({
      description:
        'The id. That of a document is its type and number, "articles:6f1c…", and never changes; that of a link stays while the link is untouched.',
      resolve: (node) => (node instanceof CrossLinkNode ? node.link.id : node.key),
    }),
  }),
});
