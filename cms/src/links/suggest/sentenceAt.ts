import { findLast } from '../text/findLast.ts';
import type { ReadBlock } from './readPage.ts';

/** The places of the first word of the sentence that has the word `at`, and after its last. */
export function sentenceAt({ sentences }: ReadBlock, at: number): { from: number; to: number } {
  const number = sentences[at] ?? 0;
  return { from: findLast(sentences, number - 1) + 1, to: findLast(sentences, number) + 1 };
}
