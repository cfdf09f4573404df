/** The words of a text: where each stands, and the number of the sentence it is in. */
export interface Words {
  /** In Unicode's composed form (NFC), without soft hyphens. */
  readonly words: readonly string[];
  /** Indices into the text as it is written. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly sentences: readonly number[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:\u00ad+[\p{L}\p{N}\p{M}]+|['’][\p{L}\p{M}]+)*/gu;
const SENTENCE_END = /[.!?…][)"'”’\]]*\s|[\n:;]/;

/**
 * Splits at whatever is neither letter nor digit; an apostrophe inside a word stays, and so do a
 * soft hyphen and the marks that go with a letter.
 */
export function splitWords(text: string): Words {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const sentences: number[] = [];
  const isPlain = !text.includes('\u00ad') && text === text.normalize('NFC');
  let sentence = 0;
  let previousEnd = 0;
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    if (words.length > 0 && SENTENCE_END.test(text.slice(previousEnd, match.index))) sentence += 1;
    words.push(isPlain ? word : word.replaceAll('\u00ad', '').normalize('NFC'));
    starts.push(match.index);
    previousEnd = match.index + word.length;
    ends.push(previousEnd);
    sentences.push(sentence);
  }
  return { words, starts, ends, sentences };
}
