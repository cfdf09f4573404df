import type { RenderContext } from './renderTree.ts';
import type { LineBreakNode, LinkNode, TextNode } from './tree.ts';

const styleTags = [
  ['code', 'code'],
  ['subscript', 'sub'],
  ['superscript', 'sup'],
  ['strikethrough', 's'],
  ['underline', 'u'],
  ['italic', 'em'],
  ['bold', 'strong'],
] as const;

export function renderText<Output>(node: TextNode, { builder }: RenderContext<Output>): Output[] {
  let output = builder.text(node.text);
  for (const [style, tag] of styleTags) {
    if (node[style] === true) output = builder.element(tag, {}, [output]);
  }
  return [output];
}

export function renderLineBreak<Output>(
  _node: LineBreakNode,
  { builder }: RenderContext<Output>,
): Output[] {
  return [builder.element('br', {}, [])];
}

/** A link that leads nowhere, or to an address that is not safe, leaves its words. */
export function renderLink<Output>(node: LinkNode, context: RenderContext<Output>): Output[] {
  const children = context.renderNodes(node.children);
  const href = context.hrefOf(node);
  if (href === null) return children;
  const newTab = node.newTab ? { target: '_blank', rel: 'noopener' } : {};
  return [context.builder.element('a', { href, ...newTab }, children)];
}
