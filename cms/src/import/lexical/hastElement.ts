import type { Element, ElementContent, RootContent } from 'hast';

/** A property of an element as text; absent ones are empty. */
export function readProperty(node: Element, name: string): string {
  const value = node.properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** All characters inside a node, as they stand. */
export function readTextContent(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(readTextContent).join('') : '';
}

const INLINE = new Set(
  'a abbr b bdi bdo br button cite code data del dfn em font i img input ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Text, and elements that stand inside a line, unless they hold something that doesn't. */
export function isInline(node: RootContent | ElementContent): boolean {
  if (node.type !== 'element') return true;
  return INLINE.has(node.tagName) && node.children.every(isInline);
}
