import type { LibraryIndex } from '../library/library.ts';
import type { Steps } from '../library/steps.ts';
import { exampleFromLinks } from './exampleFromLinks.ts';
import type { ForestOptions } from './growForest.ts';
import { learnRanking } from './learnRanking.ts';
import type { PageExample } from './learnRanking.ts';
import { nameBasis } from './libraryLearning.ts';
import type { LearnedFromLibrary, SuggestionFeedback } from './libraryLearning.ts';
import { createRandom } from './random.ts';
import { MENTION_ROW, TARGET_ROW, UNLINKED_FEATURES, placesOf } from './rankingModel.ts';
import type { LearnedModel } from './rankingModel.ts';
import { scaleForest } from './scaleForest.ts';

/** With fewer pages that have links or answers there is too little to learn. */
const LEAST_PAGES = 12;

/** An editor's answer says more than a link that nobody set. */
const ANSWER_WEIGHT = 3;

/**
 * With so many links to learn from, half of what they teach is followed; with more of them more. Of a
 * few links much of what they teach is chance.
 */
const HALF_TRUSTED = 150;

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
  /** What editors said to suggestions. @default none */
  readonly feedback?: readonly SuggestionFeedback[];
  /** Names of features not to use, to see what they are worth. @default none */
  readonly without?: ReadonlySet<string>;
}

/**
 * Learns how this library links: each sampled page is looked at as if it had no links yet, with
 * its own links as the answer. Pages that editors answered for come first. Null when there is too
 * little to learn from.
 */
export function* learnFromLibrary(
  index: LibraryIndex,
  { prior, maxPages, feedback = [], without = new Set() }: LibraryLearning,
): Steps<LearnedFromLibrary | null> {
  const answers = groupAnswers(index, feedback);
  const known = [...index.pages.values()].filter(
    ({ id, links }) => links.length > 0 || answers.has(id),
  );
  if (Math.min(known.length, maxPages) < LEAST_PAGES) return null;
  const random = createRandom(LIBRARY_LEARNING.seed);
  const sample = known
    .map((page) => ({ page, order: random() - (answers.has(page.id) ? 1 : 0) }))
    .sort((a, b) => a.order - b.order)
    .slice(0, maxPages);
  const examples: PageExample[] = [];
  for (const { page } of sample) {
    const example = exampleFromLinks(index, page.page, { isHidden: () => true });
    const hasLinks = page.links.length > 0;
    examples.push(addAnswers(example, { answers: answers.get(page.id) ?? new Map(), hasLinks }));
    yield;
  }
  const ignored = new Set([...UNLINKED_FEATURES, ...without]);
  const learned = yield* learnRanking(examples, {
    mention: { ...LIBRARY_LEARNING, ignored: placesOf(MENTION_ROW, ignored) },
    target: { ...LIBRARY_LEARNING, ignored: placesOf(TARGET_ROW, ignored) },
    prior,
    mentionShare: 0.3,
    keepsWhatHelps: true,
  });
  const evidence = countEvidence(examples, answers);
  const share = evidence / (evidence + HALF_TRUSTED);
  return {
    basis: nameBasis(prior),
    mention: scaleForest(learned.mention, share),
    target: scaleForest(learned.target, share),
  };
}

/** Links that were learnt from, and answers by their weight. */
function countEvidence(
  examples: readonly PageExample[],
  answers: ReadonlyMap<number, ReadonlyMap<number, boolean>>,
): number {
  const links = examples.map((example) =>
    example.targets.reduce((count, { target }) => count + (example.isLinked(target) ? 1 : 0), 0),
  );
  const answered = [...answers.values()].map(({ size }) => size * ANSWER_WEIGHT);
  return [...links, ...answered].reduce((sum, count) => sum + count, 0);
}

/** Page → target → whether the suggestion was accepted; of slugs the library knows. */
function groupAnswers(
  index: LibraryIndex,
  feedback: readonly SuggestionFeedback[],
): Map<number, Map<number, boolean>> {
  const answers = new Map<number, Map<number, boolean>>();
  for (const { source, target, verdict } of feedback) {
    const [id, other] = [index.ids.get(source), index.ids.get(target)];
    if (id === undefined || other === undefined) continue;
    const ofPage = answers.get(id) ?? new Map<number, boolean>();
    ofPage.set(other, verdict === 'accepted');
    answers.set(id, ofPage);
  }
  return answers;
}

/** What nobody answered says something only on a page that has links. */
function addAnswers(
  example: PageExample,
  { answers, hasLinks }: { answers: ReadonlyMap<number, boolean>; hasLinks: boolean },
): PageExample {
  return {
    targets: example.targets,
    isLinked: (target) => answers.get(target) ?? example.isLinked(target),
    isLinkedAt: (target, mention) =>
      answers.get(target) !== false && example.isLinkedAt(target, mention),
    weigh: (target) => (answers.has(target) ? ANSWER_WEIGHT : hasLinks ? 1 : 0),
    // Accepted, but the link is gone: which words it had isn't known.
    hasKnownWords: (target) => answers.get(target) !== true || example.isLinked(target),
  };
}
