import { collectTextBlocks } from '../../links/extract/collectTextBlocks.ts';
import { listBlockTexts } from './blockWords.ts';

const WORD = /[\p{L}\p{N}]+(?:[’'\-.,][\p{L}\p{N}]+)*/gu;

const WORDS_A_MINUTE = 225;

/** The words of texts; "well-known" and "3,000" are one word each. */
export function countTextWords(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (text.match(WORD)?.length ?? 0), 0);
}

/**
 * The words of saved rich text: headings, tables and the text of its blocks included. What a block
 * shows of another document is that document's to count.
 */
export function countWords(lexicalState: unknown): number {
  const running = collectTextBlocks(lexicalState).map(({ text }) => text);
  return countTextWords([...running, ...listBlockTexts(lexicalState)]);
}

/** How long people read that many words, at 225 a minute; at least one minute. */
export function readingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / WORDS_A_MINUTE));
}
