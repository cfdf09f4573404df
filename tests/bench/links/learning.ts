import type { LibraryPage } from '../../../cms/src/links/index.ts';
import { numberSlug, readSegments } from '../../../cms/src/links/library/library.ts';
import { runAtOnce } from '../../../cms/src/links/library/steps.ts';
import type { ForestOptions } from '../../../cms/src/links/model/growForest.ts';
import { learnRanking } from '../../../cms/src/links/model/learnRanking.ts';
import type { PageExample } from '../../../cms/src/links/model/learnRanking.ts';
import { learnRelated } from '../../../cms/src/links/model/learnRelated.ts';
import {
  MENTION_ROW,
  TARGET_ROW,
  UNLINKED_FEATURES,
  placesOf,
} from '../../../cms/src/links/model/rankingModel.ts';
import type {
  Calibration,
  LearnedModel,
  RankingModel,
} from '../../../cms/src/links/model/rankingModel.ts';
import { RELATED_ROW } from '../../../cms/src/links/related/relatedFeatures.ts';
import { judgeUnlinked } from '../../../cms/src/links/suggest/judgeUnlinked.ts';
import { readPage } from '../../../cms/src/links/suggest/readPage.ts';
import { fitCalibration } from './fitCalibration.ts';
import type { MarginOutcome } from './fitCalibration.ts';
import { hashText } from './hashText.ts';
import { relatedExamples } from './relatedExamples.ts';
import { readSigns } from './signs.ts';
import { hidings, indexCold, trainingExamples } from './trainingExamples.ts';

export const SEED = 7;

/** For a library without links, learnt from little. */
export const FOREST: ForestOptions = {
  rounds: 250,
  rate: 0.05,
  depth: 2,
  minLeaf: 8,
  l2: 10,
  columnShare: 0.25,
  seed: SEED,
};

/** For a linked library, learnt from many bodies of prose: these bear a question more. */
const LINKED_FOREST: ForestOptions = { ...FOREST, depth: 3 };

/**
 * Linked pages of one body of prose that are learnt from in each state of its library, so that a
 * large site says no more than a small one; and how many of the mentions without a link.
 */
const MOST_PAGES = 20;
const MENTION_SHARE = 0.12;

/** Pages of one body of prose from which it is learnt what is related. */
const MOST_RELATED = 40;

/** Of the five ways to call a fifth of the pages new, so many are enough. */
const NEW_STATES = 2;

/**
 * What depends on how one library is laid out rather than on how people link. Learnt from two bodies
 * of prose alone these would be those two's habits; from many they carry over.
 */
const HOUSE_FEATURES: ReadonlySet<string> = new Set([
  'pageWords',
  'targetWords',
  'placeInPage',
  'isCell',
  'isItem',
  'namesakes',
]);

/**
 * Likeness of one page's title, summary and headings with the other's text: where there are no
 * links, whole texts say the same and carry over better from one library to another.
 */
const LEFT_OUT_UNLINKED: readonly string[] = ['headInText', 'textInHead'];

const RELATED_FOREST: ForestOptions = { ...FOREST, depth: 3, rounds: 120, columnShare: 0.5 };

type Pages = readonly LibraryPage[];

export interface TrainingOptions {
  /** Names of features not to use, to see what they are worth. @default none */
  readonly without?: ReadonlySet<string>;
  /** Trees of each forest; of the one for related pages at most 120. @default 250 */
  readonly rounds?: number;
}

/**
 * Everything the engine knows of prose in general, learnt from these bodies of pages. From more of
 * them how links are ranked in a linked library, and what is related, is learnt too.
 */
export function learnModel(
  corpora: readonly Pages[],
  { more = [], ...options }: TrainingOptions & { readonly more?: readonly Pages[] } = {},
): LearnedModel {
  const states = hidings(`seed ${SEED}`).filter(
    ({ kind }, at) => kind !== 'new' || at < NEW_STATES,
  );
  const without = new Set([...UNLINKED_FEATURES, ...(options.without ?? [])]);
  const ranking = learnForests(
    [...corpora, ...more].flatMap((pages) => trainingExamples(pages, states, MOST_PAGES)),
    { ...options, without },
    { forest: LINKED_FOREST, mentionShare: MENTION_SHARE },
  );
  const related = [...corpora, ...more].flatMap((pages) =>
    relatedExamples(pages, ranking, MOST_RELATED),
  );
  const { rounds = RELATED_FOREST.rounds } = options;
  const forest = {
    ...RELATED_FOREST,
    rounds: Math.min(rounds, RELATED_FOREST.rounds),
    ignored: placesOf(RELATED_ROW, without),
  };
  return {
    ...ranking,
    related: [learnRelated(related, forest)],
    unlinked: {
      ...learnUnlinked(corpora.flatMap(coldExamples), options),
      calibration: fitCalibration(judgeByOthers(corpora, options)),
    },
  };
}

/** Some pages of a library, and the weights' other pages to learn from. */
interface Part {
  readonly library: Pages;
  readonly asked: Pages;
  readonly examples: readonly PageExample[];
}

const AS_IT_IS: Calibration = { slope: 1, shift: 0 };

/**
 * What weights learnt on other pages say of pages without links, and what their authors linked.
 * The other pages are those of other bodies of prose; of one alone, halves judge each other.
 */
export function judgeByOthers(
  corpora: readonly Pages[],
  options: TrainingOptions = {},
): MarginOutcome[] {
  const parts = corpora.length > 1 ? corpora.flatMap(wholePart) : corpora.flatMap(halfParts);
  return parts.flatMap((part) => {
    const others = parts.filter((other) => other !== part).flatMap(({ examples }) => examples);
    const model = { ...learnUnlinked(others, options), calibration: AS_IT_IS };
    const index = indexCold(part.library);
    return part.asked.flatMap(({ slug, links }) => {
      const page = index.pages.get(numberSlug(index, slug))?.page;
      if (page === undefined) return [];
      const linked = new Set(links.map((link) => numberSlug(index, link.target)));
      return judgeUnlinked(index, { reading: readPage(index, page), model })
        .slice(0, 50)
        .map(({ target, margin }) => ({ margin, isTrue: linked.has(target) }));
    });
  });
}

function wholePart(library: Pages): Part[] {
  const asked = library.filter(({ links }) => links.length > 0);
  return [{ library, asked, examples: coldExamples(library) }];
}

/** Sections of a site stay whole: pages beside each other are written alike. */
function halfParts(library: Pages): Part[] {
  const sections = library.map(({ slug }) => readSegments(slug).slice(0, -1).join('/'));
  const names = [...new Set(sections)].sort((a, b) => hashText(a) - hashText(b));
  return [0, 1].flatMap((half) => {
    const isHere = (_: unknown, at: number): boolean =>
      names.indexOf(sections[at] ?? '') % 2 === half;
    const all = library.map((page, at) => (isHere(page, at) ? page : { ...page, links: [] }));
    return wholePart(all);
  });
}

function coldExamples(pages: Pages): PageExample[] {
  return trainingExamples(
    pages,
    hidings(`seed ${SEED}`).filter(({ kind }) => kind === 'cold'),
  );
}

function learnUnlinked(examples: readonly PageExample[], options: TrainingOptions): RankingModel {
  const without = new Set([...HOUSE_FEATURES, ...LEFT_OUT_UNLINKED, ...(options.without ?? [])]);
  return learnForests(examples, { ...options, without }, { forest: FOREST, mentionShare: 0.3 });
}

function learnForests(
  examples: readonly PageExample[],
  { without = new Set(), rounds }: TrainingOptions,
  { forest, mentionShare }: { forest: ForestOptions; mentionShare: number },
): RankingModel {
  const options = (row: readonly string[]): ForestOptions => ({
    ...forest,
    rounds: rounds ?? forest.rounds,
    ignored: placesOf(row, without),
    signs: readSigns(row),
  });
  const { mention, target } = runAtOnce(
    learnRanking(examples, {
      mention: options(MENTION_ROW),
      target: options(TARGET_ROW),
      prior: { mention: [], target: [] },
      mentionShare,
    }),
  );
  return { mention: [mention], target: [target] };
}
