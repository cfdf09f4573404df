import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import { BLOCK_ELEMENT } from '../markdown/blockFence.ts';
import { describePart } from '../markdown/unsupported.ts';
import type { FoundPart } from '../markdown/unsupported.ts';
import { convertAside, readAside } from './convertAside.ts';
import { readBlockFence } from './readBlockFence.ts';
import { convertInline } from './convertInline.ts';
import { convertList } from './convertList.ts';
import { convertTable } from './convertTable.ts';
import { describeElement, listFormFields } from './describeElement.ts';
import { isInline, readProperty, readTextContent } from './hastElement.ts';
import {
  blockNode,
  headingNode,
  linkNode,
  lineBreakNode,
  paragraphNode,
  quoteNode,
  ruleNode,
  textNode,
} from './nodes.ts';
import { addAnchors, readAnchors } from './anchors.ts';
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

const EMBEDS = new Set('iframe embed object video audio'.split(' '));

/** Turns a tree of HTML elements into Lexical blocks; whatever it doesn't know gives its content. */
export function convertTree(tree: Nodes, notes: ConversionNotes): LexicalElement[] {
  notes.unsupported.push(...listFormFields(tree));
  return 'children' in tree ? convertBlocks(tree.children, notes) : [];
}

export function convertBlocks(
  nodes: readonly (RootContent | ElementContent)[],
  notes: ConversionNotes,
): LexicalElement[] {
  const blocks: LexicalElement[] = [];
  let line: (RootContent | ElementContent)[] = [];
  let anchors: string[] = [];
  const endLine = (): void => {
    const built = splitAtImages(convertInline(line));
    if (built.length === 0) anchors.push(...line.flatMap(readAnchors));
    blocks.push(...built);
    line = [];
  };
  for (const node of nodes) {
    if (node.type === 'comment' && node.value.trim() !== '') {
      notes.unsupported.push(describePart('html-comment', node.value, 'nothing'));
    } else if (node.type === 'element' && !isInline(node)) {
      endLine();
      const [first, ...others] = convertElement(node, notes);
      if (first === undefined) {
        anchors.push(...readAnchors(node));
        continue;
      }
      // Names that stand alone before a heading are names of it.
      blocks.push(first.type === 'heading' ? addAnchors(first, anchors) : first, ...others);
      anchors = [];
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
      return convertTable(node, {
        convertBlocks: (children) => convertBlocks(children, notes),
        onMoved: (cell) =>
          notes.unsupported.push(describePart('moved', describeElement(cell), 'children')),
      });
    case 'blockquote': {
      const aside = readAside(node);
      const convert = (children: readonly ElementContent[]) => convertBlocks(children, notes);
      return aside === null
        ? convertQuote(node, notes)
        : convertAside(aside, { notes, convertBlocks: convert });
    }
    case 'a':
      return convertBlockLink(node, notes);
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
  const heading = addAnchors(headingNode(tag, words), readAnchors(node));
  return words.length === 0 ? images : [heading, ...images];
}

/** The first part with words is the link, which no block can be. */
function convertBlockLink(node: Element, notes: ConversionNotes): LexicalElement[] {
  const href = readProperty(node, 'href').trim();
  const blocks = convertBlocks(node.children, notes);
  const index = blocks.findIndex(
    ({ type, children = [] }) =>
      (type === 'paragraph' || type === 'heading') && children.length > 0,
  );
  const block = blocks[index];
  if (href === '') return blocks;
  if (block === undefined) return [...blocks, paragraphNode([linkNode(href, [textNode(href)])])];
  const children = block.children ?? [];
  const isLinked = children.some(({ type }) => type === 'link');
  const linked = isLinked ? block : { ...block, children: [linkNode(href, children)] };
  return blocks.with(index, linked);
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

/** What plays or shows something of the web gives way to a link there. */
function leaveOut(node: Element, notes: ConversionNotes): LexicalElement[] {
  const address = readProperty(node, 'src') || readProperty(node, 'data');
  if (EMBEDS.has(node.tagName) && /^https?:/i.test(address)) {
    notes.unsupported.push(describePart('embed', address, 'text'));
    const words = readProperty(node, 'title') || address;
    return [paragraphNode([linkNode(address, [textNode(words)])])];
  }
  const description = `<${node.tagName}> ${address}`.trim();
  const isText = node.tagName === 'select' || node.tagName === 'textarea';
  const words = isText ? readTextContent(node).trim() : '';
  const part = describePart('html-element', description, words ? 'text' : 'nothing');
  notes.unsupported.push({ ...part, source: `<${node.tagName}` });
  return words === '' ? [] : [paragraphNode([textNode(words)])];
}
