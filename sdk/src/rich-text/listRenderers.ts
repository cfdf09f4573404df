import type { ListItemNode, ListNode } from './blocks.ts';
import type { RenderContext } from './renderTree.ts';

export function renderList<Output>(
  node: ListNode,
  { builder, renderNodes }: RenderContext<Output>,
): Output[] {
  const start = node.ordered && node.start !== 1 ? node.start : null;
  return [builder.element(node.ordered ? 'ol' : 'ul', { start }, renderNodes(node.children))];
}

export function renderListItem<Output>(
  node: ListItemNode,
  { builder, renderNodes }: RenderContext<Output>,
): Output[] {
  const { checked } = node;
  const box =
    checked === undefined
      ? []
      : [builder.element('input', { type: 'checkbox', checked, disabled: true }, [])];
  return [builder.element('li', {}, [...box, ...renderNodes(node.children)])];
}
