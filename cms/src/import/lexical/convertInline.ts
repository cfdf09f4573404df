import type { ElementContent, Element, RootContent } from 'hast';
import { formatBits, lineBreakNode, linkNode, pendingImageNode, textNode } from './nodes.ts';
import type { LexicalElement } from './nodes.ts';
import { readProperty } from './hastElement.ts';

const FORMATS: Readonly<Record<string, number>> = {
  strong: formatBits.bold,
  b: formatBits.bold,
  em: formatBits.italic,
  i: formatBits.italic,
  cite: formatBits.italic,
  del: formatBits.strikethrough,
  s: formatBits.strikethrough,
  u: formatBits.underline,
  ins: formatBits.underline,
  code: formatBits.code,
  kbd: formatBits.code,
  samp: formatBits.code,
  sub: formatBits.subscript,
  sup: formatBits.superscript,
};

/** Running text as Lexical nodes; images stand among them as pending ones. */
export function convertInline(nodes: readonly (RootContent | ElementContent)[]): LexicalElement[] {
  return tidySpaces(nodes.flatMap((node) => convertNode(node, { format: 0, isLink: false })));
}

interface Surroundings {
  format: number;
  isLink: boolean;
}

function convertNode(node: RootContent | ElementContent, around: Surroundings): LexicalElement[] {
  if (node.type === 'text') {
    const text = node.value.replace(/[ \t\r\n\f]+/g, ' ');
    return text === '' ? [] : [textNode(text, around.format)];
  }
  if (node.type !== 'element') return [];
  switch (node.tagName) {
    case 'br':
      return [lineBreakNode()];
    case 'img':
      return convertImage(node, around);
    case 'a':
      return convertLink(node, around);
    case 'input':
    case 'script':
    case 'style':
    case 'svg':
      return [];
    default: {
      const format = around.format | (FORMATS[node.tagName] ?? 0);
      return node.children.flatMap((child) => convertNode(child, { ...around, format }));
    }
  }
}

/** An image inside a link gives the link its words, and stands after it. */
function convertImage(node: Element, around: Surroundings): LexicalElement[] {
  const src = readProperty(node, 'src');
  const alt = readProperty(node, 'alt').replace(/\s+/g, ' ').trim();
  const image = src === '' ? [] : [pendingImageNode({ src, alt })];
  if (!around.isLink) return image;
  return alt === '' ? image : [textNode(alt, around.format), ...image];
}

function convertLink(node: Element, around: Surroundings): LexicalElement[] {
  if ('dataFootnoteBackref' in node.properties) return [];
  // No address leads to a note, so its number is no link.
  const href = 'dataFootnoteRef' in node.properties ? '' : readProperty(node, 'href').trim();
  const isLink = !around.isLink && href !== '';
  const children = node.children.flatMap((child) =>
    convertNode(child, { ...around, isLink: around.isLink || isLink }),
  );
  if (!isLink) return children;
  const images = children.filter((child) => child.type === 'pending-image');
  const words = children.filter((child) => child.type !== 'pending-image');
  const hasWords = words.some((word) => typeof word['text'] === 'string' && word['text'].trim());
  return hasWords ? [linkNode(href, words), ...images] : [...words, ...images];
}

/** Collapses spaces across nodes, and removes them at the line's ends. */
function tidySpaces(nodes: LexicalElement[]): LexicalElement[] {
  let endsWithSpace = true;
  const tidy = (list: LexicalElement[]): LexicalElement[] =>
    list.flatMap((node) => {
      if (node.type === 'linebreak') endsWithSpace = true;
      if (node.type === 'link') return [{ ...node, children: tidy(node.children ?? []) }];
      if (node.type !== 'text' || typeof node['text'] !== 'string') return [node];
      const text = endsWithSpace ? node['text'].replace(/^ /, '') : node['text'];
      if (text === '') return [];
      endsWithSpace = text.endsWith(' ');
      return [{ ...node, text }];
    });
  return trimEnd(mergeTexts(tidy(nodes)));
}

function trimEnd(nodes: LexicalElement[]): LexicalElement[] {
  const last = nodes.at(-1);
  if (last?.type === 'linebreak') return trimEnd(nodes.slice(0, -1));
  if (last?.type !== 'text' || typeof last['text'] !== 'string') return nodes;
  const text = last['text'].replace(/ +$/, '');
  return text === '' ? trimEnd(nodes.slice(0, -1)) : [...nodes.slice(0, -1), { ...last, text }];
}

/** Joins neighboring texts of one format, as the editor does. */
export function mergeTexts(nodes: LexicalElement[]): LexicalElement[] {
  return nodes.reduce<LexicalElement[]>((merged, node) => {
    const last = merged.at(-1);
    if (
      last?.type === 'text' &&
      node.type === 'text' &&
      last['format'] === node['format'] &&
      typeof last['text'] === 'string' &&
      typeof node['text'] === 'string'
    ) {
      merged[merged.length - 1] = { ...last, text: last['text'] + node['text'] };
    } else {
      merged.push(node);
    }
    return merged;
  }, []);
}
