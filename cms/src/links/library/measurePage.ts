import { readStems } from '../text/readStems.ts';
import type { IndexedPage, PageMeasures } from './indexedPage.ts';
import type { LibraryIndex } from './library.ts';
import { cleanHeading } from './pageNames.ts';
import type { Phrase } from './phraseTrie.ts';
import { isWrittenAsName } from './writtenAsName.ts';
import { rarityOf } from './rarity.ts';
import type { SparseVector } from './termIndex.ts';

/** Terms kept of a page; the rest weigh too little to matter. */
const MAX_TERMS = 220;

/** The page's vectors and phrases by the library's counts as they are now. */
export function measurePage(index: LibraryIndex, page: IndexedPage): PageMeasures {
  const head = new Map<number, number>();
  const { title, summary, headings } = page.page;
  countStems(head, readStems(title, index.vocabulary), 3);
  for (const stem of page.nameStems) head.set(stem, (head.get(stem) ?? 0) + 1);
  if (summary !== undefined) countStems(head, readStems(summary, index.vocabulary), 1);
  for (const { text } of headings) {
    countStems(head, readStems(cleanHeading(text), index.vocabulary), 1);
  }
  const body = new Map(head);
  for (const block of page.stems) countStems(body, block, 1);
  return {
    body: weighTerms(index, body),
    head: weighTerms(index, head),
    ...findPhrases(index, page),
  };
}

/** A text's terms as a vector of unit length, for comparing with pages. */
export function weighTerms(index: LibraryIndex, counts: ReadonlyMap<number, number>): SparseVector {
  const weighed: [number, number][] = [];
  for (const [stem, count] of counts) {
    if (index.vocabulary.isStopWord(stem)) continue;
    const rarity = rarityOf(index.textCounts.get(stem) ?? 0, index.pages.size);
    if (rarity > 0) weighed.push([stem, (1 + Math.log(count)) * rarity]);
  }
  weighed.sort((a, b) => b[1] - a[1]);
  weighed.length = Math.min(weighed.length, MAX_TERMS);
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
  return {
    terms: Int32Array.from(weighed, ([stem]) => stem),
    weights: Float32Array.from(weighed, ([, weight]) => weight / length),
  };
}

function countStems(counts: Map<number, number>, stems: Iterable<number>, weight: number): void {
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + weight);
}

function findPhrases(
  index: LibraryIndex,
  page: IndexedPage,
): Pick<PageMeasures, 'phrases' | 'named'> {
  const found = new Set<Phrase>();
  const named = new Set<Phrase>();
  page.stems.forEach((block, number) => {
    for (let first = 0; first < block.length; first += 1) {
      index.trie.matchAt(block, first, (phrase) => {
        found.add(phrase);
        if (named.has(phrase)) return;
        const last = first + phrase.stems.length - 1;
        if (isWrittenAsName(index, page, { block: number, first, last })) named.add(phrase);
      });
    }
  });
  return { phrases: [...found], named };
}
