import type { Nodes, Root } from 'mdast';
import { describePart } from './unsupported.ts';
import type { FoundPart } from './unsupported.ts';

/** Names the footnotes of a page: notes at its end, to which no link can lead. */
export function listFootnotes(root: Root): FoundPart[] {
  const found: FoundPart[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteReference') {
      found.push(describePart('footnote', `[^${node.label ?? node.identifier}]`, 'text'));
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
}
