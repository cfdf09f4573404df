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

export const FOREST: ForestOptions = {
  rounds: 250,
  rate: 0.05,
  depth: 2,
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

/** Everything the engine knows of prose in general, learnt from these bodies of pages. */
export function learnModel(corpora: readonly Pages[], options: TrainingOptions = {}): LearnedModel {
  const states = hidings(`seed ${SEED}`);
  const without = new Set([...UNLINKED_FEATURES, ...(options.without ?? [])]);
  const ranking = learnForests(
    corpora.flatMap((pages) => trainingExamples(pages, states)),
    { ...options, without },
  );
  const related = corpora.flatMap((pages) => relatedExamples(pages, ranking));
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
  const without = new Set([...LEFT_OUT_UNLINKED, ...(options.without ?? [])]);
  return learnForests(examples, { ...options, without });
}

function learnForests(
  examples: readonly PageExample[],
  { without = new Set(), rounds = FOREST.rounds }: TrainingOptions,
): RankingModel {
  const ignored = new Set([...HOUSE_FEATURES, ...without]);
  const options = (row: readonly string[]): ForestOptions => ({
    ...FOREST,
    rounds,
    ignored: placesOf(row, ignored),
    signs: readSigns(row),
  });
  const { mention, target } = runAtOnce(
    learnRanking(examples, {
      mention: options(MENTION_ROW),
      target: options(TARGET_ROW),
      prior: { mention: [], target: [] },
      mentionShare: 0.3,
    }),
  );
  return { mention: [mention], target: [target] };
}
