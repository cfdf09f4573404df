import type { PageMeasures } from '../library/indexedPage.ts';
import type { LibraryIndex } from '../library/library.ts';

const MAX_WORDS = 4;

/** The words that make a page like another, the most telling first. */
export function sharedWords(index: LibraryIndex, page: PageMeasures, other: number): string[] {
  const theirs = index.measures.get(other)?.body;
  if (theirs === undefined) return [];
  const weights = new Map([...theirs.terms].map((term, at) => [term, theirs.weights[at] ?? 0]));
  return [...page.body.terms]
    .map((term, at) => ({ term, weight: (page.body.weights[at] ?? 0) * (weights.get(term) ?? 0) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_WORDS)
    .map(({ term }) => index.vocabulary.wordOf(term));
}
