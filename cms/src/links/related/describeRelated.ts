import type { LibraryIndex } from '../library/library.ts';
import type { LibraryPage } from '../library/libraryPage.ts';
import { judgeMentions, judgeTargets } from '../model/rankingModel.ts';
import type { RankingModel } from '../model/rankingModel.ts';
import { describePage } from '../suggest/describePage.ts';
import { readPage } from '../suggest/readPage.ts';
import type { PageReading } from '../suggest/readPage.ts';
import { measurePair, weighNameWords } from './relatedFeatures.ts';

/** A page that may be related, with the row the model judges it by. */
export interface RelatedCandidate {
  readonly id: number;
  readonly row: readonly number[];
}

const NO_MENTION = -8;

/**
 * Pages that may be related to this one. Its own links are not looked at.
 *
 * @param only the one page to look at, when the others don't matter
 */
export function describeRelated(
  index: LibraryIndex,
  page: LibraryPage,
  model: RankingModel,
  only?: number,
): { reading: PageReading; candidates: RelatedCandidate[] } {
  const reading = readPage(index, page, () => true);
  const judged = judgeMentions(describePage(index, reading, only), model.mention);
  const nameWords = weighNameWords(index, reading.indexed);
  const candidates = judgeTargets(judged, model.target).flatMap((described) => {
    const target = index.pages.get(described.target);
    if (target === undefined) return [];
    const mentionMargin = described.judged[0]?.margin ?? NO_MENTION;
    const linkMargin = described.margin;
    const pair = {
      source: reading.indexed,
      target,
      described,
      nameWords,
      linkMargin,
      mentionMargin,
    };
    return [{ id: target.id, row: measurePair(index, pair) }];
  });
  return { reading, candidates };
}
