import type { DescribedMention, DescribedTarget } from '../suggest/describePage.ts';
import { countHelping, keepTrees } from './countHelping.ts';
import { growForest } from './growForest.ts';
import type { Examples, ForestOptions } from './growForest.ts';
import { createRandom } from './random.ts';
import { judgeMentions, mentionRow, sumMargins, targetRows } from './rankingModel.ts';
import type { RankingModel } from './rankingModel.ts';
import type { Steps } from '../library/steps.ts';
import { toExamples } from './toExamples.ts';
import type { Forest } from './trees.ts';

/** A page whose links are known. */
export interface PageExample {
  readonly targets: readonly DescribedTarget[];
  isLinked(target: number): boolean;
  /** Whether the author's link to the target overlaps these words. */
  isLinkedAt(target: number, mention: DescribedMention): boolean;
  /** How much a target counts; 0 where nothing is known. @default 1 each */
  weigh?(target: number): number;
  /** False where a link is wanted but nobody knows at which words. @default true */
  hasKnownWords?(target: number): boolean;
}

export interface LearningOptions {
  readonly mention: ForestOptions;
  readonly target: ForestOptions;
  /** What is known already; the result starts with it and adds to it. */
  readonly prior: RankingModel;
  /** Share of the mentions without a link that are learnt from; the rest is made up by weight. */
  readonly mentionShare: number;
  /** Whether trees that don't help pages they weren't grown on are left out. @default false */
  readonly keepsWhatHelps?: boolean;
}

/** What is learnt on top of the prior. */
export interface LearnedRanking {
  readonly mention: Forest;
  readonly target: Forest;
}

/** Learns both models. Targets are judged with mention models that never saw their page. */
export function* learnRanking(
  pages: readonly PageExample[],
  options: LearningOptions,
): Steps<LearnedRanking> {
  const halves = [0, 1].map((half) => pages.filter((_, at) => at % 2 === half));
  const mentions: Examples[] = [];
  for (const half of halves) mentions.push(yield* readMentions(half, options));
  const judges: Forest[] = [];
  for (const half of mentions) judges.push(yield* growForest(half, options.mention));
  const mentionTrees = options.keepsWhatHelps === true ? countHelping(judges, mentions) : undefined;
  const targets: LabeledRows[] = [];
  for (const [at, half] of halves.entries()) {
    const other = judges.slice(1 - at, 2 - at).map((forest) => keepTrees(forest, mentionTrees));
    targets.push(yield* readTargets(half, [...options.prior.mention, ...other]));
  }
  const targetTrees =
    options.keepsWhatHelps === true ? yield* countHelpingTargets(targets, options) : undefined;
  const mention = yield* growForest(yield* readMentions(pages, options), options.mention);
  const all = yield* startFrom(options.prior.target, {
    rows: targets.flatMap(({ rows }) => rows),
    labels: targets.flatMap(({ labels }) => labels),
    weights: targets.flatMap(({ weights }) => weights),
  });
  const target = yield* growForest(all, options.target);
  return { mention: keepTrees(mention, mentionTrees), target: keepTrees(target, targetTrees) };
}

function* countHelpingTargets(
  targets: readonly LabeledRows[],
  options: LearningOptions,
): Steps<number> {
  const halves: Examples[] = [];
  const forests: Forest[] = [];
  for (const rows of targets) {
    const half = yield* startFrom(options.prior.target, rows);
    halves.push(half);
    forests.push(yield* growForest(half, options.target));
  }
  return countHelping(forests, halves);
}

interface LabeledRows {
  readonly rows: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly weights: readonly number[];
}

function* readTargets(
  pages: readonly PageExample[],
  judges: readonly Forest[],
): Steps<LabeledRows> {
  const rows: number[][] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  for (const page of pages) {
    const targets = judgeMentions(page.targets, judges);
    yield;
    targetRows(targets).forEach((row, place) => {
      const target = targets[place]?.target ?? -1;
      const weight = page.weigh?.(target) ?? 1;
      if (weight === 0) return;
      rows.push(row);
      labels.push(page.isLinked(target) ? 1 : 0);
      weights.push(weight);
    });
    yield;
  }
  return { rows, labels, weights };
}

function* readMentions(pages: readonly PageExample[], options: LearningOptions): Steps<Examples> {
  const random = createRandom(options.mention.seed);
  const rows: number[][] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  for (const page of pages) {
    yield;
    for (const target of page.targets) {
      const known = page.weigh?.(target.target) ?? 1;
      if (known === 0 || page.hasKnownWords?.(target.target) === false) continue;
      for (const mention of target.mentions) {
        const label = page.isLinkedAt(target.target, mention) ? 1 : 0;
        if (label === 0 && random() > options.mentionShare) continue;
        rows.push(mentionRow(mention, target));
        labels.push(label);
        weights.push(label === 1 ? known : known / options.mentionShare);
      }
    }
  }
  return yield* startFrom(options.prior.mention, { rows, labels, weights });
}

function* startFrom(forests: readonly Forest[], lists: LabeledRows): Steps<Examples> {
  const offsets = yield* readOffsets(lists.rows, forests);
  return toExamples({ ...lists, offsets });
}

/** Rows between two places where something else may have its turn. */
const ROWS_A_STEP = 500;

function* readOffsets(
  rows: readonly (readonly number[])[],
  forests: readonly Forest[],
): Steps<Float64Array | undefined> {
  if (forests.length === 0) return undefined;
  const offsets = new Float64Array(rows.length);
  for (const [at, row] of rows.entries()) {
    offsets[at] = sumMargins(forests, row);
    if (at % ROWS_A_STEP === 0) yield;
  }
  return offsets;
}
