import type { Html, Nodes, Root } from 'mdast';
import { isForeignName, isHtmlName } from './htmlNames.ts';
import { describePart } from './unsupported.ts';
import type { FoundPart } from './unsupported.ts';

const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][\w.:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;

interface UnknownTag {
  readonly index: number;
  readonly source: string;
  readonly name: string;
  isPaired: boolean;
}

/**
 * Replaces tags in Markdown that are none of HTML. A pair gives way to its content, any other tag
 * stays as text, since a browser would show nothing of it. Returns them all.
 */
export function replaceUnknownTags(root: Root): FoundPart[] {
  const nodes = findUnknownTags(listHtml(root));
  for (const { node, tags } of nodes) {
    let value = '';
    let end = 0;
    for (const { index, source, isPaired } of tags) {
      value += node.value.slice(end, index);
      if (!isPaired) value += `<code>${escapeText(source.replace(/\s+/g, ' '))}</code>`;
      end = index + source.length;
    }
    node.value = value + node.value.slice(end);
  }
  return nodes
    .flatMap(({ tags }) => tags)
    .filter(({ source, isPaired }) => !isPaired || !source.startsWith('</'))
    .map(({ source, name, isPaired }) => {
      const kind = /^[A-Z]|\./.test(name) ? 'mdx-component' : 'html-element';
      return describePart(kind, source, isPaired ? 'children' : 'text');
    });
}

function findUnknownTags(nodes: readonly Html[]): { node: Html; tags: UnknownTag[] }[] {
  const open = new Map<string, UnknownTag[]>();
  let foreign: string | null = null;
  return nodes.map((node) => {
    const tags: UnknownTag[] = [];
    for (const { 0: source, 1: slash, 2: name, 3: rest, index } of node.value.matchAll(TAG)) {
      if (name === undefined) continue;
      const isOpening = slash === '' && rest?.endsWith('/') !== true;
      if (foreign !== null) {
        if (slash === '/' && name.toLowerCase() === foreign) foreign = null;
      } else if (isForeignName(name)) {
        if (isOpening) foreign = name.toLowerCase();
      } else if (!isHtmlName(name)) {
        const tag = { index, source, name, isPaired: false };
        const same = open.get(name) ?? [];
        const opening = slash === '/' ? same.pop() : undefined;
        if (opening !== undefined) opening.isPaired = tag.isPaired = true;
        if (isOpening) same.push(tag);
        open.set(name, same);
        tags.push(tag);
      }
    }
    return { node, tags };
  });
}

function listHtml(node: Nodes): Html[] {
  if (node.type === 'html') return [node];
  return 'children' in node ? node.children.flatMap(listHtml) : [];
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
