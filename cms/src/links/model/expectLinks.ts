import type { LibraryIndex } from '../library/library.ts';
import type { Steps } from '../library/steps.ts';
import { describePage } from '../suggest/describePage.ts';
import { readPage } from '../suggest/readPage.ts';
import { createRandom } from './random.ts';
import { judgeMentions, judgeTargets } from './rankingModel.ts';
import type { RankingModel } from './rankingModel.ts';

/** Pages that are asked. */
const SAMPLE = 200;
const SEED = 7;

/** Target → share of the library's pages that seem to link to it, 0–1, judged from a sample. */
export type ExpectedLinks = ReadonlyMap<number, number>;

/** What the model would link in the library as a whole: the pages it names nearly everywhere. */
export function* expectLinks(index: LibraryIndex, model: RankingModel): Steps<ExpectedLinks> {
  const random = createRandom(SEED);
  const sample = [...index.pages.values()]
    .map(({ page }) => ({ page, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, SAMPLE);
  const shares = new Map<number, number>();
  for (const { page } of sample) {
    yield;
    const judged = judgeMentions(describePage(index, readPage(index, page)), model.mention);
    for (const { target, score } of judgeTargets(judged, model.target)) {
      shares.set(target, (shares.get(target) ?? 0) + score / sample.length);
    }
  }
  return shares;
}
