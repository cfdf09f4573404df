import type { Phrase } from '../library/phraseTrie.ts';

/** What the library's links with these words say, the page's own links left out. */
export interface PhraseUse {
  /** Pages that link these words to anything. */
  readonly linking: number;
  /** Pages with these words in their text. */
  readonly containing: number;
  /** Number of different targets. */
  readonly targets: number;
}

export function countUse(phrase: Phrase, self: number): PhraseUse {
  return {
    linking: phrase.linking.size - (phrase.linking.has(self) ? 1 : 0),
    containing: Math.max(0, phrase.containing - 1),
    targets: phrase.links.size,
  };
}

/** Number of pages that link these words to the target, the page itself left out. */
export function countLinks(phrase: Phrase, target: number, self: number): number {
  const sources = phrase.links.get(target);
  return sources === undefined ? 0 : sources.size - (sources.has(self) ? 1 : 0);
}
