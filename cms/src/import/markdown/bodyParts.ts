import { isRecord } from '../../links/extract/lexicalNode.ts';
import type { NamedHeading } from '../addresses/headingNames.ts';
import { readAddedAnchors } from '../lexical/anchors.ts';
import { PENDING_IMAGE } from '../lexical/nodes.ts';
import type { LexicalElement, LexicalState } from '../lexical/nodes.ts';

export function readWords(node: LexicalElement): string {
  if (typeof node['text'] === 'string') return node['text'];
  if (node.type === 'linebreak') return ' ';
  return (node.children ?? []).map(readWords).join('');
}

/**
 * Takes the heading that repeats the title off the body's start. With no title given, a heading of
 * the first level that opens the body is the title.
 */
export function takeTitleHeading(
  blocks: LexicalElement[],
  { title, isFirstHeadingTitle }: { title: string | null; isFirstHeadingTitle: boolean },
): { heading: TitleHeading | null; blocks: LexicalElement[] } {
  const [first, ...rest] = blocks;
  if (first?.type !== 'heading') return { heading: null, blocks };
  const text = readWords(first).trim();
  const isTitle = title === null ? isFirstHeadingTitle : isSameText(text, title);
  if (!isTitle) return { heading: null, blocks };
  return { heading: { text, names: readAddedAnchors(first) }, blocks: rest };
}

type TitleHeading = Pick<NamedHeading, 'text' | 'names'>;

export function isSameText(a: string, b: string): boolean {
  const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return bare(a) === bare(b);
}

/** What the importer must know of a body without keeping it: addresses and images. */
export function readBodyParts(state: LexicalState): {
  hrefs: string[];
  images: { src: string; alt: string }[];
} {
  const hrefs: string[] = [];
  const images: { src: string; alt: string }[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isRecord(value)) return;
    if (value['type'] === 'link' && isRecord(value['fields'])) {
      hrefs.push(String(value['fields']['url']));
    }
    if (value['type'] === PENDING_IMAGE) {
      images.push({ src: String(value['src']), alt: String(value['alt']) });
    }
    visit(Object.values(value));
  };
  visit(state.root.children);
  return { hrefs, images };
}
