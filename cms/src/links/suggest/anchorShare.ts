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

/** False when the library knows the words from the page's own links alone. */
export function isKnownWithout({ titles, headings, linking }: Phrase, self: number): boolean {
  return titles.size > 0 || headings.size > 0 || countOthers(linking, self) > 0;
}

export function countUse(phrase: Phrase, self: number): PhraseUse {
  return {
    linking: countOthers(phrase.linking, self),
    containing: Math.max(0, phrase.containing - 1),
    targets: countTargets(phrase, self),
  };
}

function countTargets({ links, linking }: Phrase, self: number): number {
  if (!linking.has(self)) return links.size;
  let count = 0;
  for (const sources of links.values()) if (countOthers(sources, self) > 0) count += 1;
  return count;
}

function countOthers(pages: ReadonlyMap<number, number>, self: number): number {
  return pages.size - (pages.has(self) ? 1 : 0);
}

/** Number of pages that link these words to the target, the page itself left out. */
export function countLinks(phrase: Phrase, target: number, self: number): number {
  const sources = phrase.links.get(target);
  return sources === undefined ? 0 : countOthers(sources, self);
}
