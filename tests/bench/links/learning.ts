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
  UnlinkedModel,
} from '../../../cms/src/links/model/rankingModel.ts';
import { scaleForest } from '../../../cms/src/links/model/scaleForest.ts';
import type { Forest } from '../../../cms/src/links/model/trees.ts';
import { RELATED_ROW } from '../../../cms/src/links/related/relatedFeatures.ts';
import { judgeUnlinked } from '../../../cms/src/links/suggest/judgeUnlinked.ts';
import { readPage } from '../../../cms/src/links/suggest/readPage.ts';
import { fitCalibration } from './fitCalibration.ts';
import type { MarginOutcome } from './fitCalibration.ts';
import { hashText } from './hashText.ts';
import { relatedExamples } from './relatedExamples.ts';
import { readSigns } from './signs.ts';
import { hidings, indexCold, shuffle, trainingExamples } from './trainingExamples.ts';

export const SEED = 7;

/** For a library without links. */
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
 * What chance decides differs from seed to seed, so that the mean of some is better than any of them.
 */
const SEEDS: readonly number[] = [SEED, SEED + 1, SEED + 2];

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
 * What depends on how one library is laid out rather than on how people link: left out where there
 * are no links.
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
 * Everything the engine knows of prose in general, learnt from these bodies of pages and from more.
 * Of more, each counts about alike.
 */
export function learnModel(
  corpora: readonly Pages[],
  { more = [], ...options }: TrainingOptions & { readonly more?: readonly Pages[] } = {},
): LearnedModel {
  const all = [...corpora, ...more];
  const states = hidings(`seed ${SEED}`).filter(
    ({ kind }, at) => kind !== 'new' || at < NEW_STATES,
  );
  const without = new Set([...UNLINKED_FEATURES, ...(options.without ?? [])]);
  const ranking = learnForests(
    all.flatMap((pages) => trainingExamples(pages, states, MOST_PAGES)),
    { ...options, without },
    { forest: LINKED_FOREST, mentionShare: MENTION_SHARE, seeds: SEEDS },
  );
  const related = all.flatMap((pages) => relatedExamples(pages, ranking, MOST_RELATED));
  const { rounds = RELATED_FOREST.rounds } = options;
  const forest = {
    ...RELATED_FOREST,
    rounds: Math.min(rounds, RELATED_FOREST.rounds),
    ignored: placesOf(RELATED_ROW, without),
  };
  const parts = divideParts(all);
  return {
    ...ranking,
    related: [learnRelated(related, forest)],
    unlinked: {
      ...learnUnlinked(
        parts.flatMap(({ examples }) => examples),
        options,
      ),
      calibration: fitCalibration(judgeByOthers(parts, options)),
    },
  };
}

/** Some pages of a library without links, and its pages to learn from. */
interface Part {
  /** Parts of one group don't judge each other. */
  readonly group: number;
  readonly library: Pages;
  readonly asked: Pages;
  readonly examples: readonly PageExample[];
}

const AS_IT_IS: Calibration = { slope: 1, shift: 0 };

/** So many groups of bodies of prose are judged, each by the others, and of each so many pages. */
const GROUPS = 4;
const MOST_JUDGED = 10;

/** Bodies of prose in groups; one body alone in halves. */
function divideParts(corpora: readonly Pages[]): Part[] {
  const most = corpora.length > GROUPS ? MOST_PAGES : undefined;
  return corpora.length > 1
    ? corpora.map((library, at) => coldPart(library, { group: at % GROUPS, most }))
    : corpora.flatMap(divideHalves).map((library, group) => coldPart(library, { group }));
}

/** What weights learnt on the other groups say of pages without links, and what their authors linked. */
function judgeByOthers(parts: readonly Part[], options: TrainingOptions): MarginOutcome[] {
  const groups = [...new Set(parts.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const others = parts.filter((part) => part.group !== group).flatMap(({ examples }) => examples);
    const model = { ...learnUnlinked(others, options), calibration: AS_IT_IS };
    return parts.filter((part) => part.group === group).flatMap((part) => judgePart(part, model));
  });
}

function judgePart({ library, asked }: Part, model: UnlinkedModel): MarginOutcome[] {
  const index = indexCold(library);
  return asked.flatMap(({ slug, links }) => {
    const page = index.pages.get(numberSlug(index, slug))?.page;
    if (page === undefined) return [];
    const linked = new Set(links.map((link) => numberSlug(index, link.target)));
    return judgeUnlinked(index, { reading: readPage(index, page), model })
      .slice(0, 50)
      .map(({ target, margin }) => ({ margin, isTrue: linked.has(target) }));
  });
}

function coldPart(
  library: Pages,
  { group, most }: { group: number; most?: number | undefined },
): Part {
  const cold = hidings(`seed ${SEED}`).filter(({ kind }) => kind === 'cold');
  return {
    group,
    library,
    asked: shuffle(library)
      .filter(({ links }) => links.length > 0)
      .slice(0, most === undefined ? undefined : MOST_JUDGED),
    examples: trainingExamples(library, cold, most),
  };
}

/** Sections of a site stay whole: pages beside each other are written alike. */
function divideHalves(library: Pages): Pages[] {
  const sections = library.map(({ slug }) => readSegments(slug).slice(0, -1).join('/'));
  const names = [...new Set(sections)].sort((a, b) => hashText(a) - hashText(b));
  return [0, 1].map((half) => {
    const isHere = (_: unknown, at: number): boolean =>
      names.indexOf(sections[at] ?? '') % 2 === half;
    return library.map((page, at) => (isHere(page, at) ? page : { ...page, links: [] }));
  });
}

function learnUnlinked(examples: readonly PageExample[], options: TrainingOptions): RankingModel {
  const without = new Set([...HOUSE_FEATURES, ...LEFT_OUT_UNLINKED, ...(options.without ?? [])]);
  return learnForests(examples, { ...options, without }, { forest: FOREST, mentionShare: 0.2 });
}

function learnForests(
  examples: readonly PageExample[],
  { without = new Set(), rounds }: TrainingOptions,
  {
    forest,
    mentionShare,
    seeds = [SEED],
  }: { forest: ForestOptions; mentionShare: number; seeds?: readonly number[] },
): RankingModel {
  const options = (row: readonly string[]): ForestOptions => ({
    ...forest,
    rounds: rounds ?? forest.rounds,
    ignored: placesOf(row, without),
    signs: readSigns(row),
  });
  const learned = seeds.map((seed) =>
    runAtOnce(
      learnRanking(examples, {
        mention: { ...options(MENTION_ROW), seed },
        target: { ...options(TARGET_ROW), seed },
        prior: { mention: [], target: [] },
        mentionShare,
      }),
    ),
  );
  const average = (forests: readonly Forest[]): Forest[] =>
    forests.map((one) => scaleForest(one, 1 / forests.length));
  return {
    mention: average(learned.map(({ mention }) => mention)),
    target: average(learned.map(({ target }) => target)),
  };
}
