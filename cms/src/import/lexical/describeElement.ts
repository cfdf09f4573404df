import type { Element, Nodes } from 'hast';
import { describePart } from '../markdown/unsupported.ts';
import type { FoundPart } from '../markdown/unsupported.ts';
import { readProperty, readTextContent } from './hastElement.ts';

/** An element by its words, or by its first image. */
export function describeElement(element: Element): string {
  const words = readTextContent(element).trim();
  return words || readProperty(findElement(element, 'img') ?? element, 'src') || element.tagName;
}

function findElement(element: Element, tagName: string): Element | null {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    const found = child.tagName === tagName ? child : findElement(child, tagName);
    if (found !== null) return found;
  }
  return null;
}

/** Names the fields of forms in a tree, which guides don't have; the boxes of tasks are none. */
export function listFormFields(node: Nodes): FoundPart[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const isField = child.tagName === 'input' && readProperty(child, 'type') !== 'checkbox';
    return isField ? [describePart('html-element', '<input', 'nothing')] : listFormFields(child);
  });
}
