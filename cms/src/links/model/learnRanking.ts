import type { DescribedMention, DescribedTarget } from '../suggest/describePage.ts';
import { growForest } from './growForest.ts';
import type { ForestOptions } from './growForest.ts';
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
  const byHalf: Forest[] = [];
  for (const half of halves) byHalf.push(yield* growMentionForest(half, options));
  const rows: number[][] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  for (const [at, half] of halves.entries()) {
    const other = byHalf[1 - at];
    const forests = [...options.prior.mention, ...(other === undefined ? [] : [other])];
    for (const page of half) {
      const targets = judgeMentions(page.targets, forests);
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
  }
  const offsets = yield* readOffsets(rows, options.prior.target);
  const examples = toExamples({ rows, labels, weights, offsets });
  return {
    mention: yield* growMentionForest(pages, options),
    target: yield* growForest(examples, options.target),
  };
}

function* growMentionForest(
  pages: readonly PageExample[],
  options: LearningOptions,
): Steps<Forest> {
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
  const offsets = yield* readOffsets(rows, options.prior.mention);
  return yield* growForest(toExamples({ rows, labels, weights, offsets }), options.mention);
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
