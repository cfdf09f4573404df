import type { IndexedPage } from '../library/indexedPage.ts';
import { weighStem } from '../library/library.ts';
import type { LibraryIndex } from '../library/library.ts';
import { TARGET_FEATURES, countNames } from '../suggest/targetFeatures.ts';
import type { DescribedTarget } from '../suggest/describePage.ts';

/** Names of the values of `measurePair`, in order. */
export const RELATED_ROW: readonly string[] = [
  'linkMargin',
  'mentionMargin',
  'namedBackWhole',
  'namedBackInPart',
  'folderSize',
  'sharedHeadings',
  ...TARGET_FEATURES,
];

export interface RelatedPair {
  readonly source: IndexedPage;
  readonly target: IndexedPage;
  readonly described: DescribedTarget;
  /** The source's `weighNameWords`. */
  readonly nameWords: Float32Array;
  /** Log odds that the source's author would link to the target, and of the best words for it. */
  readonly linkMargin: number;
  readonly mentionMargin: number;
}

export function measurePair(index: LibraryIndex, pair: RelatedPair): number[] {
  const { source, target, described } = pair;
  const phrases = index.measures.get(target.id)?.phrases ?? [];
  const folder = index.folders.get(target.segments.slice(0, -1).join('/'));
  return [
    pair.linkMargin,
    pair.mentionMargin,
    countNames(phrases, source.id),
    measureNamedInPart(pair),
    Math.log1p(folder?.size ?? 0),
    shareHeadings(source, target),
    ...described.features,
  ];
}

/** Weight of each word of a page's name by the number of its stem; 0 for all other words. */
export function weighNameWords(index: LibraryIndex, { nameStems }: IndexedPage): Float32Array {
  const weights = new Float32Array(index.vocabulary.size());
  for (const stem of nameStems) weights[stem] = weighStem(index, stem);
  return weights;
}

/** The largest share of the source's name found within a few words of the target's text. */
function measureNamedInPart({ nameWords, source, target }: RelatedPair): number {
  let total = 0;
  for (const stem of source.nameStems) total += nameWords[stem] ?? 0;
  let best = 0;
  for (const block of target.stems) {
    let lastAt = -10;
    let seen = new Set<number>();
    let sum = 0;
    for (let at = 0; at < block.length; at += 1) {
      const stem = block[at] ?? -1;
      const weight = nameWords[stem] ?? 0;
      if (weight === 0) continue;
      if (at - lastAt > 3 || seen.has(stem)) {
        seen = new Set();
        sum = 0;
      }
      seen.add(stem);
      sum += weight;
      lastAt = at;
      best = Math.max(best, sum);
    }
  }
  return total === 0 ? 0 : best / total;
}

function shareHeadings(source: IndexedPage, target: IndexedPage): number {
  const theirs = new Set(target.names.headings.map((heading) => heading.join()));
  const shared = source.names.headings.filter((heading) => theirs.has(heading.join()));
  return shared.length / Math.max(1, Math.min(source.names.headings.length, theirs.size));
}
