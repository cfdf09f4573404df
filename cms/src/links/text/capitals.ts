import type { Words } from './splitWords.ts';

/** A word in lower case, one with a capital, and the first of a sentence, which tells nothing. */
const LOWER = 0;
const CAPITAL = 1;
const SENTENCE_START = 2;

const CAPITALIZED = /^\p{Lu}/u;

/** How each word is written. */
export function readCapitals({ words, sentences }: Words): Uint8Array {
  return Uint8Array.from(words, (word, at) => {
    if (sentences[at] !== sentences[at - 1]) return SENTENCE_START;
    return CAPITALIZED.test(word) ? CAPITAL : LOWER;
  });
}

/**
 * Share of the words from `first` to `last` that have a capital; null when all of them begin a
 * sentence or are passed over.
 */
export function shareOfCapitals(
  capitals: Uint8Array,
  { first, last }: { readonly first: number; readonly last: number },
  isPassedOver: (at: number) => boolean,
): number | null {
  let known = 0;
  let capital = 0;
  for (let at = first; at <= last; at += 1) {
    if (capitals[at] === SENTENCE_START || isPassedOver(at)) continue;
    known += 1;
    if (capitals[at] === CAPITAL) capital += 1;
  }
  return known === 0 ? null : capital / known;
}
