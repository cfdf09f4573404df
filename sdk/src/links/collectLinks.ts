import type { RichTextNode } from '../rich-text/nodeMap.ts';
import { renderTree } from '../rich-text/renderTree.ts';
import type { LinkNode, RichTextRoot } from '../rich-text/tree.ts';
import type { TreeBuilder } from '../rich-text/treeBuilder.ts';

const noOutput: TreeBuilder<null> = { text: () => null, element: () => null };

/** Every link in a rich text, in the order in which a reader meets them. */
export function collectLinks(root: RichTextRoot): LinkNode[] {
  const links: LinkNode[] = [];
  renderTree(root, noOutput, {
    overrides: {
      link(node) {
        links.push(node);
        return null;
      },
    },
  });
  return links;
}

/** The words of a link, without their styles. */
export function readAnchorText(link: LinkNode): string {
  return link.children.map(readWords).join('');
}

function readWords(node: RichTextNode): string {
  return node.type === 'text' ? node.text : '';
}
