import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import { BLOCK_ELEMENT } from '../markdown/blockFence.ts';
import { describePart } from '../markdown/unsupported.ts';
import type { FoundPart } from '../markdown/unsupported.ts';
import { readBlockFence } from './readBlockFence.ts';
import { convertInline } from './convertInline.ts';
import { convertList } from './convertList.ts';
import { convertTable } from './convertTable.ts';
import { isInline, readProperty, readTextContent } from './hastElement.ts';
import {
  blockNode,
  headingNode,
  lineBreakNode,
  paragraphNode,
  quoteNode,
  ruleNode,
  textNode,
} from './nodes.ts';
import type { LexicalElement } from './nodes.ts';
import { splitAtImages } from './splitAtImages.ts';

/** What converting a tree notes on the way. */
export interface ConversionNotes {
  unsupported: FoundPart[];
}

/** Elements whose content isn't prose. */
const LEFT_OUT = new Set(
  'script style template iframe object embed video audio canvas svg math noscript select textarea'.split(
    ' ',
  ),
);

/** Turns a tree of HTML elements into Lexical blocks; whatever it doesn't know gives its content. */
export function convertTree(tree: Nodes, notes: ConversionNotes): LexicalElement[] {
  return 'children' in tree ? convertBlocks(tree.children, notes) : [];
}

export function convertBlocks(
  nodes: readonly (RootContent | ElementContent)[],
  notes: ConversionNotes,
): LexicalElement[] {
  const blocks: LexicalElement[] = [];
  let line: (RootContent | ElementContent)[] = [];
  const endLine = (): void => {
    if (line.length > 0) blocks.push(...splitAtImages(convertInline(line)));
    line = [];
  };
  for (const node of nodes) {
    if (node.type === 'comment' && node.value.trim() !== '') {
      notes.unsupported.push(describePart('html-comment', node.value, 'nothing'));
    } else if (node.type === 'element' && !isInline(node)) {
      endLine();
      blocks.push(...convertElement(node, notes));
    } else {
      line.push(node);
    }
  }
  endLine();
  return blocks;
}

function convertElement(node: Element, notes: ConversionNotes): LexicalElement[] {
  const heading = /^h([1-6])$/.exec(node.tagName)?.[1];
  if (heading !== undefined) return convertHeading(node, Number(heading));
  if (LEFT_OUT.has(node.tagName)) return leaveOut(node, notes);
  switch (node.tagName) {
    case 'ul':
    case 'ol':
      return convertList(node, {
        convertBlocks: (children) => convertBlocks(children, notes),
        onBoxInText: (item) =>
          notes.unsupported.push(describePart('checkbox', readTextContent(item), 'text')),
      });
    case 'table':
      return convertTable(node, (children) => convertBlocks(children, notes));
    case 'blockquote':
      return convertQuote(node, notes);
    case 'pre':
      return [convertCode(node)];
    case 'hr':
      return [ruleNode()];
    case 'dt':
    case 'summary':
      return convertBlocks([{ ...node, tagName: 'p', children: [makeBold(node)] }], notes);
    case BLOCK_ELEMENT:
      return convertFence(node, notes);
    default:
      return convertBlocks(node.children, notes);
  }
}

function makeBold(node: Element): Element {
  return { type: 'element', tagName: 'strong', properties: {}, children: node.children };
}

function convertHeading(node: Element, level: number): LexicalElement[] {
  const inline = convertInline(node.children);
  const words = inline.filter((child) => child.type !== 'pending-image');
  const images = inline.filter((child) => child.type === 'pending-image');
  const tag = level <= 2 ? 2 : level === 3 ? 3 : 4;
  return words.length === 0 ? images : [headingNode(tag, words), ...images];
}

/**
 * A quote holds running text only: its paragraphs become lines. Other blocks stand between parts of
 * the quote, in their order.
 */
function convertQuote(node: Element, notes: ConversionNotes): LexicalElement[] {
  const quoted: LexicalElement[] = [];
  for (const block of convertBlocks(node.children, notes)) {
    const last = quoted.at(-1);
    if (block.type !== 'paragraph') quoted.push(block);
    else if (last?.type !== OPEN_QUOTE) quoted.push({ ...block, type: OPEN_QUOTE });
    else last.children?.push(lineBreakNode(), ...(block.children ?? []));
  }
  return quoted.map((block) =>
    block.type === OPEN_QUOTE ? quoteNode(block.children ?? []) : block,
  );
}

/** A quote to which lines may still come; one inside this quote is complete. */
const OPEN_QUOTE = 'open-quote';

function convertCode(node: Element): LexicalElement {
  const code = node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'code',
  );
  const language = /\blanguage-([\w+#.-]+)/.exec(code ? readProperty(code, 'className') : '')?.[1];
  const text = readTextContent(node).replace(/\n$/, '');
  return blockNode({ blockType: 'code', language: language ?? '', code: text === '' ? ' ' : text });
}

function convertFence(node: Element, notes: ConversionNotes): LexicalElement[] {
  const name = readProperty(node, 'dataName');
  const source = readProperty(node, 'dataSource');
  const fence = readBlockFence({ name, source }, notes);
  if (fence !== null) return [fence];
  notes.unsupported.push(describePart('block', `${name}: ${source}`, 'text'));
  return [blockNode({ blockType: 'code', language: 'yaml', code: source || ' ' })];
}

function leaveOut(node: Element, notes: ConversionNotes): LexicalElement[] {
  const address = readProperty(node, 'src') || readProperty(node, 'data');
  const description = `<${node.tagName}> ${address}`.trim();
  const isText = node.tagName === 'select' || node.tagName === 'textarea';
  const words = isText ? readTextContent(node).trim() : '';
  notes.unsupported.push(describePart('html-element', description, words ? 'text' : 'nothing'));
  return words === '' ? [] : [paragraphNode([textNode(words)])];
}
