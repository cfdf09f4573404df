import type { Element, ElementContent } from 'hast';
import { readTone } from '../markdown/asideTone.ts';
import { describePart } from '../markdown/unsupported.ts';
import type { ConversionNotes } from './convertTree.ts';
import { readTextContent } from './hastElement.ts';
import { blockNode, formatBits, paragraphNode, rootState, textNode } from './nodes.ts';
import type { LexicalElement } from './nodes.ts';

interface Aside {
  word: string;
  title: string;
  /** What stands below the line of its title. */
  children: ElementContent[];
}

/** The note that a quote is whose first line is `[!word] title`; null for any other quote. */
export function readAside(quote: Element): Aside | null {
  const index = quote.children.findIndex((child) => child.type === 'element');
  const first = quote.children[index];
  if (first?.type !== 'element' || first.tagName !== 'p') return null;
  const [, word] = /^\s*\[!([a-z][\w-]*)\]/i.exec(readTextContent(first)) ?? [];
  if (word === undefined) return null;
  const { line, rest } = splitAtLineEnd(first.children);
  const title = line
    .map(readTextContent)
    .join('')
    .replace(/^\s*\[![^\]]*\][+-]?/, '')
    .trim();
  const below: Element = { ...first, children: rest };
  return { word, title, children: [below, ...quote.children.slice(index + 1)] };
}

function splitAtLineEnd(nodes: readonly ElementContent[]): {
  line: ElementContent[];
  rest: ElementContent[];
} {
  const at = nodes.findIndex(
    (node) =>
      (node.type === 'text' && node.value.includes('\n')) ||
      (node.type === 'element' && node.tagName === 'br'),
  );
  const node = nodes[at];
  if (node === undefined) return { line: [...nodes], rest: [] };
  if (node.type !== 'text') return { line: nodes.slice(0, at), rest: nodes.slice(at + 1) };
  const end = node.value.indexOf('\n');
  return {
    line: [...nodes.slice(0, at), { ...node, value: node.value.slice(0, end) }],
    rest: [{ ...node, value: node.value.slice(end + 1) }, ...nodes.slice(at + 1)],
  };
}

/** A callout. One that holds more than paragraphs and lists stands in the text, below its title. */
export function convertAside(
  { word, title: given, children }: Aside,
  {
    notes,
    convertBlocks,
  }: {
    notes: ConversionNotes;
    convertBlocks: (children: readonly ElementContent[]) => LexicalElement[];
  },
): LexicalElement[] {
  const { tone, title: ofWord } = readTone(word);
  const title = given || ofWord;
  const blocks = convertBlocks(children);
  if (blocks.length === 0 && title === null) return [];
  if (!blocks.every(fitsCallout)) {
    notes.unsupported.push(describePart('aside', given || word, 'children'));
    return [
      paragraphNode([textNode(title ?? ofWord ?? capitalize(word), formatBits.bold)]),
      ...blocks,
    ];
  }
  const words = blocks.length === 0 ? [paragraphNode([textNode(title ?? '')])] : blocks;
  const heading = title === null || blocks.length === 0 ? {} : { title };
  return [blockNode({ blockType: 'callout', tone, ...heading, body: rootState(words) })];
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function fitsCallout({ type, children = [], ...node }: LexicalElement): boolean {
  if (type === 'list') return node['listType'] !== 'check' && children.every(fitsCallout);
  if (type === 'paragraph' || type === 'listitem') return children.every(fitsCallout);
  return type === 'text' || type === 'link' || type === 'linebreak';
}
