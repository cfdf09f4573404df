import { collectTextBlocks } from '../../links/extract/collectTextBlocks.ts';

const WORD = /[\p{L}\p{N}]+(?:[’'\-.,][\p{L}\p{N}]+)*/gu;

const WORDS_A_MINUTE = 225;

/** The words of saved rich text, headings included; "well-known" and "3,000" are one word each. */
export function countWords(lexicalState: unknown): number {
  return collectTextBlocks(lexicalState).reduce(
    (sum, block) => sum + (block.text.match(WORD)?.length ?? 0),
    0,
  );
}

/** How long people read that many words, at 225 a minute; at least one minute. */
export function readingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / WORDS_A_MINUTE));
}
