import type { ElementContent, RootContent } from 'hast';
import type { LexicalNode } from '../../links/extract/lexicalNode.ts';
import { readProperty } from './hastElement.ts';
import type { LexicalElement } from './nodes.ts';

/** The names by which links may lead to an element or to one inside it. */
export function readAnchors(node: RootContent | ElementContent): string[] {
  if (node.type !== 'element') return [];
  const own = [readProperty(node, 'id'), readProperty(node, 'name')].filter((name) => name !== '');
  return [...own, ...node.children.flatMap(readAnchors)];
}

/** Keeps a heading's names with it until its page's links are resolved. */
export function addAnchors(heading: LexicalElement, names: readonly string[]): LexicalElement {
  const all = [...readAddedAnchors(heading), ...names];
  return all.length === 0 ? heading : { ...heading, anchors: all };
}

export function readAddedAnchors(heading: LexicalNode): string[] {
  const { anchors } = heading;
  return Array.isArray(anchors) ? anchors.map(String) : [];
}
