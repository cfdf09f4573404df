import type { LibraryPage } from '../../../cms/src/links/index.ts';
import type { ForestOptions } from '../../../cms/src/links/model/growForest.ts';
import { learnRanking } from '../../../cms/src/links/model/learnRanking.ts';
import { learnRelated } from '../../../cms/src/links/model/learnRelated.ts';
import type { LearnedModel } from '../../../cms/src/links/model/rankingModel.ts';
import { relatedExamples } from './relatedExamples.ts';
import { trainingExamples } from './trainingExamples.ts';

export const SEED = 7;

export const FOREST: ForestOptions = {
  rounds: 150,
  rate: 0.08,
  depth: 4,
  minLeaf: 4,
  l2: 4,
  columnShare: 0.5,
  seed: SEED,
};

const RELATED_FOREST: ForestOptions = { ...FOREST, rounds: 80, rate: 0.06, depth: 3, minLeaf: 8 };

/** Everything the engine knows of prose in general, learnt from these bodies of pages. */
export function learnModel(corpora: readonly (readonly LibraryPage[])[]): LearnedModel {
  const ranking = learnRanking(
    corpora.flatMap((pages) => trainingExamples(pages, `seed ${SEED}`)),
    { mention: FOREST, target: FOREST, prior: { mention: [], target: [] }, mentionShare: 0.3 },
  );
  const examples = corpora.flatMap((pages) => relatedExamples(pages, ranking));
  return { ...ranking, related: [learnRelated(examples, RELATED_FOREST)] };
}
