import type { IndexedPage } from '../library/indexedPage.ts';
import { weighStem } from '../library/library.ts';
import type { LibraryIndex } from '../library/library.ts';
import type { DescribedTarget } from '../suggest/describePage.ts';

// Measured of a pair beside the features of a suggestion, in this order: linkMargin, mentionMargin, namedBackWhole, namedBackInPart, folderSize, sharedHeadings.

export interface RelatedPair {
  readonly source: IndexedPage;
  readonly target: IndexedPage;
  readonly described: DescribedTarget;
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
    phrases.reduce((sum, { titles }) => sum + (titles.has(source.id) ? 1 / titles.size : 0), 0),
    measureNamedInPart(index, source, target),
    Math.log1p(folder?.size ?? 0),
    shareHeadings(source, target),
    ...described.features,
  ];
}

/** The largest share of the source's name found within a few words of the target's text. */
function measureNamedInPart(index: LibraryIndex, source: IndexedPage, target: IndexedPage): number {
  const weights = new Map([...source.nameStems].map((stem) => [stem, weighStem(index, stem)]));
  let total = 0;
  for (const weight of weights.values()) total += weight;
  let best = 0;
  for (const block of target.stems) {
    let lastAt = -10;
    let seen = new Set<number>();
    let sum = 0;
    for (let at = 0; at < block.length; at += 1) {
      const stem = block[at] ?? -1;
      const weight = weights.get(stem);
      if (weight === undefined) continue;
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
