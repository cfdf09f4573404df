import type { Nodes, Paragraph, Root } from 'mdast';

/** The element that stands for a fenced block of structured content until it is converted. */
export const BLOCK_ELEMENT = 'signpost-block';

/** Marks code fences with the info string `block <name>`, whose text is the block's YAML. */
export function markBlockFences(root: Root): void {
  visit(root);
}

function visit(node: Nodes): void {
  if (!('children' in node)) return;
  for (const [index, child] of node.children.entries()) {
    if (child.type === 'code' && child.lang === 'block' && child.meta) {
      const marked: Paragraph = {
        type: 'paragraph',
        children: [],
        data: {
          hName: BLOCK_ELEMENT,
          hProperties: { dataName: child.meta.trim(), dataSource: child.value },
        },
      };
      const siblings: Nodes[] = node.children;
      siblings[index] = marked;
    } else {
      visit(child);
    }
  }
}
