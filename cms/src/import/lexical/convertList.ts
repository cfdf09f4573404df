import type { Element, ElementContent } from 'hast';
import { readProperty } from './hastElement.ts';
import { lineBreakNode, listItemNode, listNode } from './nodes.ts';
import type { LexicalElement } from './nodes.ts';

type ConvertBlocks = (children: readonly ElementContent[]) => LexicalElement[];

interface Item {
  /** The item's own line, and after it items that only hold a nested list. */
  nodes: LexicalElement[][];
  /** What can't stand in a list: code, tables, images. */
  after: LexicalElement[];
}

/**
 * A list as Lexical blocks. An item's paragraphs become lines of one item, a nested list becomes
 * an item of its own, and other blocks follow the list, which goes on after them.
 */
export function convertList(list: Element, convertBlocks: ConvertBlocks): LexicalElement[] {
  const isOrdered = list.tagName === 'ol';
  const blocks: LexicalElement[] = [];
  let start = Number.parseInt(readProperty(list, 'start'), 10);
  if (Number.isNaN(start)) start = 1;
  let value = start;
  let items: LexicalElement[] = [];
  const endList = (): void => {
    if (items.length > 0) blocks.push(listNode({ isOrdered, start }, items));
    items = [];
    start = value;
  };
  for (const child of list.children) {
    if (child.type !== 'element') continue;
    const { nodes, after } = convertItem(child, convertBlocks);
    for (const node of nodes) items.push(listItemNode(value, node));
    if (nodes.length > 0) value += 1;
    if (after.length > 0) {
      endList();
      blocks.push(...after);
    }
  }
  endList();
  return blocks;
}

function convertItem(element: Element, convertBlocks: ConvertBlocks): Item {
  const line: LexicalElement[] = [];
  const lists: LexicalElement[][] = [];
  const after: LexicalElement[] = [];
  const children = element.tagName === 'li' ? element.children : [element];
  for (const block of convertBlocks(children)) {
    const isLine = block.type === 'paragraph' || block.type === 'quote' || block.type === 'heading';
    if (block.type === 'list' && after.length === 0) {
      lists.push([block]);
    } else if (isLine && after.length === 0) {
      if (line.length > 0) line.push(lineBreakNode());
      line.push(...(block.children ?? []));
    } else {
      after.push(block);
    }
  }
  return { nodes: [...(line.length > 0 ? [line] : []), ...lists], after };
}
