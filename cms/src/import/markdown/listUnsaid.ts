import type { Nodes, Root } from 'mdast';
import { describePart } from './unsupported.ts';
import type { FoundPart } from './unsupported.ts';

/**
 * Names what Markdown can say and a guide can't: footnotes, which become notes at the end to which
 * no link leads, and the titles of links and images.
 */
export function listUnsaid(root: Root): FoundPart[] {
  const found: FoundPart[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteReference') {
      found.push(describePart('footnote', `[^${node.label ?? node.identifier}]`, 'text'));
    }
    const isTitled = node.type === 'link' || node.type === 'image' || node.type === 'definition';
    if (isTitled && node.title) found.push(describePart('link-title', node.title, 'nothing'));
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
}
