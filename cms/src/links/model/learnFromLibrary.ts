import type { LibraryIndex } from '../library/library.ts';
import { exampleFromLinks } from './exampleFromLinks.ts';
import type { ForestOptions } from './growForest.ts';
import { learnRanking } from './learnRanking.ts';
import { createRandom } from './random.ts';
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

/**
 * Learns how this library links: each sampled page is looked at as if it had no links yet, with
 * its own links as the answer.
 */
export function learnFromLibrary(
  index: LibraryIndex,
  { prior, maxPages }: { prior: LearnedModel; maxPages: number },
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
    mention: LIBRARY_LEARNING,
    target: LIBRARY_LEARNING,
    prior,
    mentionShare: 0.3,
  });
  return { ...prior, ...learned };
}
