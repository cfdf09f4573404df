import type { BlockContent, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { isAsideWord } from './asideTone.ts';
import { readFilmAddress } from './filmAddress.ts';
import type { Jsx } from './replaceMdx.ts';

type Attributes = Readonly<Record<string, string>>;

const LINK = /(?:^|\.|[a-z])(?:Link|Anchor|Button)$|^(?:Link|A|Anchor|Button)$/;
const IMAGE = /(?:^|[a-z])(?:Image|Img|Picture|Figure)$/;

/**
 * The plain node that a component with a known meaning stands for: a link, an image, a note or a
 * card that leads somewhere. Null for all others.
 */
export function readKnownComponent(node: Jsx, attributes: Attributes): Nodes | null {
  const name = node.name ?? '';
  const href = attributes['href'] ?? attributes['to'];
  const isFlow = node.type === 'mdxJsxFlowElement';
  const src = attributes['src'] ?? attributes['srcLight'];
  if (IMAGE.test(name) && src !== undefined) return makeImage({ ...attributes, src }, { isFlow });
  const film = readFilmAddress(name, attributes['id'] ?? attributes['videoId'] ?? '');
  if (film !== null) return makeLink(node, film, attributes);
  if (href !== undefined && href !== '') return makeLink(node, href, attributes);
  if (!isFlow || node.children.length === 0) return null;
  const words = [attributes['type'], attributes['kind'], attributes['variant'], name];
  const isAside = isAsideWord(name);
  const word = words.find((one) => one !== undefined && isAsideWord(one));
  if (!isAside || word === undefined) return null;
  const head = makeWords(`[!${word}] ${readTitle(attributes) ?? ''}`.trim());
  return { type: 'blockquote', children: [head, ...node.children] };
}

/** Puts the title that a component shows before its content. */
export function addTitle(
  node: Extract<Jsx, { type: 'mdxJsxFlowElement' }>,
  attributes: Attributes,
): void {
  const title = readTitle(attributes);
  if (title !== null) node.children.unshift(makeBold(title));
}

function readTitle(attributes: Attributes): string | null {
  const names = ['title', 'label', 'heading', 'summary', 'question'];
  return (
    names.map((name) => attributes[name]).find((text) => text !== undefined && text !== '') ?? null
  );
}

function makeWords(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

function makeBold(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value }] }] };
}

function makeImage(attributes: Attributes, { isFlow }: { isFlow: boolean }): Nodes {
  const { src = '', alt = '', caption = '' } = attributes;
  const image: PhrasingContent = { type: 'image', url: src, alt };
  if (!isFlow) return image;
  const below: BlockContent[] = caption === '' ? [] : [makeWords(caption)];
  return {
    type: 'blockquote',
    data: { hName: 'div' },
    children: [{ type: 'paragraph', children: [image] }, ...below],
  };
}

/** A link keeps its content. A card has a linked title, and its content or description below. */
function makeLink(node: Jsx, href: string, attributes: Attributes): Nodes {
  const title = readTitle(attributes);
  if (node.type === 'mdxJsxTextElement') {
    const words: PhrasingContent[] = [{ type: 'text', value: title ?? href }];
    const children = node.children.length > 0 ? node.children : words;
    node.children = children;
    node.data = { ...node.data, hName: 'a', hProperties: { href } };
    return node;
  }
  const isLink = LINK.test(node.name ?? '') || title === null;
  if (isLink && node.children.length > 0) {
    node.data = { ...node.data, hName: 'a', hProperties: { href } };
    return node;
  }
  const { description = '' } = attributes;
  const below: BlockContent[] = description === '' ? [] : [makeWords(description)];
  const link: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'link', url: href, children: [{ type: 'text', value: title ?? href }] }],
  };
  return {
    type: 'blockquote',
    data: { hName: 'div' },
    children: [link, ...below, ...node.children],
  };
}
