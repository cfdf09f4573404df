import type { Nodes, PhrasingContent, Root } from 'mdast';

import type {
  LibraryPage,
  PageBlock,
  PageHeading,
  PageLink,
  PageListLink,
} from '../../../../cms/src/links/index.ts';
import type { AddressBook } from './addressBook.ts';
import { stripTags } from './cleanTemplates.ts';

interface Setting {
  readonly slug: string;
  readonly file: string;
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly addresses: AddressBook;
}

/**
 * A page of a corpus. A link that is all of its paragraph or list item is a list link, and its text
 * is left out; code samples are left out too.
 */
export function readProsePage(root: Root, setting: Setting): LibraryPage {
  const { slug, file, frontMatter, addresses } = setting;
  const definitions = new Map<string, string>();
  visit(root, (node) => {
    if (node.type === 'definition') definitions.set(node.identifier, node.url);
  });
  const headings: PageHeading[] = [];
  const blocks: PageBlock[] = [];
  const links: PageLink[] = [];
  const listLinks: PageListLink[] = [];
  const headingPath: string[] = [];
  const { title: named, description, summary = description } = frontMatter;
  let title = typeof named === 'string' ? named.trim() : '';

  function addHeading(level: number, text: string): void {
    if (level === 1 && title === '') title = text;
    else if (text !== '') {
      headingPath.splice(Math.max(0, level - 2));
      headingPath.push(text);
      headings.push({ level, text });
    }
  }

  function addBlock(nodes: readonly PhrasingContent[], tag: string): void {
    const { text, places } = readInline(nodes, definitions);
    if (text.trim() === '') return;
    const lead = text.length - text.trimStart().length;
    const shown = text.trim();
    const found = places.flatMap(({ start, end, url }) => {
      const target = addresses.find(url, file);
      const anchor = text.slice(start, end).trim();
      if (target === null || target === slug || anchor === '') return [];
      const from = text.indexOf(anchor, start) - lead;
      return [{ start: from, end: from + anchor.length, anchor, target }];
    });
    const words = shown.replace(/[.:;,\s]+$/, '').length;
    const whole = found.find(({ start, end }) => start === 0 && end >= words);
    if (whole !== undefined) {
      listLinks.push({ anchor: whole.anchor, target: whole.target });
      return;
    }
    links.push(...found.map((link) => ({ blockIndex: blocks.length, ...link })));
    blocks.push({ text: shown, tag, headingPath: [...headingPath] });
  }

  function read(node: Nodes, tag: string): void {
    if (node.type === 'heading') {
      addHeading(node.depth, readInline(node.children, definitions).text.trim());
    } else if (node.type === 'paragraph') addBlock(node.children, tag);
    else if (node.type === 'table') {
      node.children.forEach((row, at) => {
        for (const cell of row.children) addBlock(cell.children, at === 0 ? 'th' : 'td');
      });
    } else if ('children' in node) {
      for (const child of node.children) read(child, node.type === 'listItem' ? 'li' : tag);
    }
  }

  read(root, 'p');
  if (title === '') title = (slug.split('/').at(-1) ?? '').replace(/[-_]/g, ' ');
  const page = { slug, title, headings, blocks, links, listLinks };
  return typeof summary === 'string' ? { ...page, summary: summary.trim() } : page;
}

interface LinkPlace {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** The plain text of a paragraph, and where in it the links stand. */
function readInline(
  nodes: readonly PhrasingContent[],
  definitions: ReadonlyMap<string, string>,
): { text: string; places: LinkPlace[] } {
  const places: LinkPlace[] = [];
  let text = '';
  function read(node: PhrasingContent): void {
    if (node.type === 'text') text += stripTags(node.value.replace(/\s+/g, ' '));
    else if (node.type === 'inlineCode') text += node.value;
    else if (node.type === 'break') text += ' ';
    else if ('children' in node) {
      const start = text.length;
      node.children.forEach(read);
      if (node.type === 'link') places.push({ start, end: text.length, url: node.url });
      if (node.type === 'linkReference') {
        const url = definitions.get(node.identifier) ?? '';
        places.push({ start, end: text.length, url });
      }
    }
  }
  nodes.forEach(read);
  return { text, places };
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}
