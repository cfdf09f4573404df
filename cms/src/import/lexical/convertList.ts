import type { Element, ElementContent } from 'hast';
import { readCheckbox } from './readCheckbox.ts';
import { readProperty } from './hastElement.ts';
import { lineBreakNode, listItemNode, listNode, textNode } from './nodes.ts';
import type { LexicalElement, ListKind } from './nodes.ts';

type ConvertBlocks = (children: readonly ElementContent[]) => LexicalElement[];

interface Item {
  /** The state of the item's checkbox; null without one. */
  checked: boolean | null;
  /** The item's own line, and after it items that only hold a nested list. */
  nodes: LexicalElement[][];
  /** What can't stand in a list: code, tables, images. */
  after: LexicalElement[];
}

/**
 * A list as Lexical blocks. An item's paragraphs become lines of one item, a nested list becomes
 * an item of its own, and other blocks follow the list, which goes on after them. Items with a
 * checkbox make a check list; in a numbered list the box is a character, so that the numbers stay.
 */
export function convertList(
  list: Element,
  {
    convertBlocks,
    onBoxInText,
  }: { convertBlocks: ConvertBlocks; onBoxInText: (item: Element) => void },
): LexicalElement[] {
  const isOrdered = list.tagName === 'ol';
  const blocks: LexicalElement[] = [];
  let start = Number.parseInt(readProperty(list, 'start'), 10);
  if (Number.isNaN(start)) start = 1;
  let value = start;
  let kind: ListKind = isOrdered ? 'number' : 'bullet';
  let items: LexicalElement[] = [];
  const endList = (): void => {
    if (items.length > 0) blocks.push(listNode({ kind, start: isOrdered ? start : 1 }, items));
    items = [];
    start = value;
  };
  for (const child of list.children) {
    if (child.type !== 'element') continue;
    const { checked, nodes, after } = convertItem(child, convertBlocks);
    const itemKind: ListKind = isOrdered ? 'number' : checked === null ? 'bullet' : 'check';
    if (nodes.length > 0 && itemKind !== kind) {
      endList();
      kind = itemKind;
    }
    const [line, ...lists] = nodes;
    if (line !== undefined) {
      const isBoxText = isOrdered && checked !== null;
      if (isBoxText) onBoxInText(child);
      const words = isBoxText ? [textNode(checked ? '☑ ' : '☐ '), ...line] : line;
      items.push(listItemNode({ value, checked: kind === 'check' ? checked : null }, words));
    }
    for (const nested of lists) items.push(listItemNode({ value }, nested));
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
    } else if (isLine && after.length === 0 && lists.length === 0) {
      if (line.length > 0) line.push(lineBreakNode());
      line.push(...(block.children ?? []));
    } else {
      after.push(block);
    }
  }
  const checked = readCheckbox(element);
  return { checked, nodes: [...(line.length > 0 ? [line] : []), ...lists], after };
}
