import type { LibraryIndex } from '../library/library.ts';
import { exampleFromLinks } from './exampleFromLinks.ts';
import type { ForestOptions } from './growForest.ts';
import { learnRanking } from './learnRanking.ts';
import { createRandom } from './random.ts';
import { MENTION_ROW, TARGET_ROW, placesOf } from './rankingModel.ts';
import type { LearnedModel } from './rankingModel.ts';

/** With fewer linked pages there is too little to learn. */
const LEAST_PAGES = 12;

/** Small steps: the library corrects what is known of prose in general, it doesn't replace it. */
export const LIBRARY_LEARNING: ForestOptions = {
  rounds: 160,
  rate: 0.05,
  depth: 3,
  minLeaf: 6,
  l2: 10,
  columnShare: 0.5,
  seed: 7,
};

export interface LibraryLearning {
  /** What is known of prose in general. */
  readonly prior: LearnedModel;
  /** Most pages to learn from. */
  readonly maxPages: number;
  /** Names of features not to use, to see what they are worth. @default none */
  readonly without?: ReadonlySet<string>;
}

/**
 * Learns how this library links: each sampled page is looked at as if it had no links yet, with
 * its own links as the answer.
 */
export function learnFromLibrary(
  index: LibraryIndex,
  { prior, maxPages, without = new Set() }: LibraryLearning,
): LearnedModel {
  const linked = [...index.pages.values()].filter(({ links }) => links.length > 0);
  if (Math.min(linked.length, maxPages) < LEAST_PAGES) return prior;
  const random = createRandom(LIBRARY_LEARNING.seed);
  const sample = linked
    .map((page) => ({ page, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, maxPages);
  const examples = sample.map(({ page: { page } }) =>
    exampleFromLinks(index, page, { isHidden: () => true }),
  );
  const learned = learnRanking(examples, {
    mention: { ...LIBRARY_LEARNING, ignored: placesOf(MENTION_ROW, without) },
    target: { ...LIBRARY_LEARNING, ignored: placesOf(TARGET_ROW, without) },
    prior,
    mentionShare: 0.3,
  });
  return { ...prior, ...learned };
}
