import type { LibraryPage } from '../../../cms/src/links/index.ts';
import { runAtOnce } from '../../../cms/src/links/library/steps.ts';
import type { ForestOptions } from '../../../cms/src/links/model/growForest.ts';
import { learnRanking } from '../../../cms/src/links/model/learnRanking.ts';
import { learnRelated } from '../../../cms/src/links/model/learnRelated.ts';
import { MENTION_ROW, TARGET_ROW, placesOf } from '../../../cms/src/links/model/rankingModel.ts';
import type { LearnedModel } from '../../../cms/src/links/model/rankingModel.ts';
import { relatedExamples } from './relatedExamples.ts';
import { trainingExamples } from './trainingExamples.ts';

export const SEED = 7;

export const FOREST: ForestOptions = {
  rounds: 250,
  rate: 0.05,
  depth: 3,
  minLeaf: 8,
  l2: 10,
  columnShare: 0.25,
  seed: SEED,
};

/**
 * What depends on how one library is laid out rather than on how people link. A library's own
 * links may teach these, other libraries' links may not.
 */
export const HOUSE_FEATURES: ReadonlySet<string> = new Set([
  'pageWords',
  'targetWords',
  'placeInPage',
  'isCell',
  'isItem',
  'namesakes',
]);

const RELATED_FOREST: ForestOptions = { ...FOREST, rounds: 120, columnShare: 0.5 };

/** Everything the engine knows of prose in general, learnt from these bodies of pages. */
export function learnModel(
  corpora: readonly (readonly LibraryPage[])[],
  without: ReadonlySet<string> = new Set(),
): LearnedModel {
  const ignored = new Set([...HOUSE_FEATURES, ...without]);
  const examples = corpora.flatMap((pages) => trainingExamples(pages, `seed ${SEED}`));
  const learned = runAtOnce(
    learnRanking(examples, {
      mention: { ...FOREST, ignored: placesOf(MENTION_ROW, ignored) },
      target: { ...FOREST, ignored: placesOf(TARGET_ROW, ignored) },
      prior: { mention: [], target: [] },
      mentionShare: 0.3,
    }),
  );
  const ranking = { mention: [learned.mention], target: [learned.target] };
  const related = corpora.flatMap((pages) => relatedExamples(pages, ranking));
  return { ...ranking, related: [learnRelated(related, RELATED_FOREST)] };
}
