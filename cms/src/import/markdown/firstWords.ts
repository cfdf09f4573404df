import { formatBits } from '../lexical/nodes.ts';
import type { LexicalElement } from '../lexical/nodes.ts';
import { isSameText, readWords } from './bodyParts.ts';
import { plainText } from './plainText.ts';

const ENOUGH = 20;
/** What `plainText` leaves out of a sentence. */
const TAG = /\{[{%]|<\/?[a-z][^<>]*>/i;

/**
 * The words that can stand for a page without a summary: its first paragraph of at least 20
 * characters, of those without tags if there is one; else the first words of anything but a
 * heading, else nothing. What repeats the title says nothing more, and components and tags that
 * became text are no words.
 */
export function findFirstWords(
  blocks: readonly LexicalElement[],
  { besides, hasFootnotes = false }: { besides: string; hasFootnotes?: boolean },
): string {
  const isTelling = (words: string): boolean => words !== '' && !isSameText(words, besides);
  const read = (element: LexicalElement): string =>
    plainText(readWords(hasFootnotes ? withoutNoteNumbers(element) : element));
  const paragraphs = blocks.filter(({ type }) => type === 'paragraph').filter(hasProse);
  const whole = paragraphs.filter((element) => !TAG.test(readWords(element)));
  const long = [...whole, ...paragraphs]
    .map(read)
    .find((text) => text.length >= ENOUGH && isTelling(text));
  return long ?? listInnermost(blocks).filter(hasProse).map(read).find(isTelling) ?? '';
}

/** The numbers of footnotes are raised, and say nothing without the notes. */
function withoutNoteNumbers(element: LexicalElement): LexicalElement {
  const { children } = element;
  if (children === undefined) return element;
  return {
    ...element,
    children: children.filter((child) => !isNoteNumber(child)).map(withoutNoteNumbers),
  };
}

function isNoteNumber({ type, text, format }: LexicalElement): boolean {
  const isRaised = (Number(format ?? 0) & formatBits.superscript) !== 0;
  return type === 'text' && isRaised && /^[\d-]+$/.test(String(text));
}

/** The elements that hold text themselves, without headings. */
function listInnermost(blocks: readonly LexicalElement[]): LexicalElement[] {
  return blocks.flatMap((block) => {
    const { type, children = [] } = block;
    if (type === 'heading') return [];
    return children.some((child) => child.type === 'text' || child.type === 'link')
      ? [block]
      : listInnermost(children);
  });
}

function hasProse(element: LexicalElement): boolean {
  return listTexts(element).some(
    ({ text, format }) =>
      String(text).trim() !== '' && (Number(format ?? 0) & formatBits.code) === 0,
  );
}

function listTexts(element: LexicalElement): LexicalElement[] {
  return element.type === 'text' ? [element] : (element.children ?? []).flatMap(listTexts);
}
