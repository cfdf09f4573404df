import type { DescribedMention, DescribedTarget } from '../suggest/describePage.ts';
import { growForest } from './growForest.ts';
import type { ForestOptions } from './growForest.ts';
import { createRandom } from './random.ts';
import { judgeMentions, mentionRow, sumMargins, targetRows } from './rankingModel.ts';
import type { RankingModel } from './rankingModel.ts';
import { toExamples } from './toExamples.ts';
import type { Forest } from './trees.ts';

/** A page whose links are known. */
export interface PageExample {
  readonly targets: readonly DescribedTarget[];
  isLinked(target: number): boolean;
  /** Whether the author's link to the target overlaps these words. */
  isLinkedAt(target: number, mention: DescribedMention): boolean;
}

export interface LearningOptions {
  readonly mention: ForestOptions;
  readonly target: ForestOptions;
  /** What is known already; the result starts with it and adds to it. */
  readonly prior: RankingModel;
  /** Share of the mentions without a link that are learnt from; the rest is made up by weight. */
  readonly mentionShare: number;
}

/** Learns both models. Targets are judged with mention models that never saw their page. */
export function learnRanking(
  pages: readonly PageExample[],
  options: LearningOptions,
): RankingModel {
  const halves = [0, 1].map((half) => pages.filter((_, at) => at % 2 === half));
  const byHalf = halves.map((half) => growMentionForest(half, options));
  const judged = halves.flatMap((half, at) => {
    const other = byHalf[1 - at];
    const forests = [...options.prior.mention, ...(other === undefined ? [] : [other])];
    return half.map((page) => ({ page, targets: judgeMentions(page.targets, forests) }));
  });
  const rows: number[][] = [];
  const labels: number[] = [];
  for (const { page, targets } of judged) {
    rows.push(...targetRows(targets));
    labels.push(...targets.map(({ target }) => (page.isLinked(target) ? 1 : 0)));
  }
  const offsets = readOffsets(rows, options.prior.target);
  const examples = toExamples({ rows, labels, offsets });
  return {
    mention: [...options.prior.mention, growMentionForest(pages, options)],
    target: [...options.prior.target, growForest(examples, options.target)],
  };
}

function growMentionForest(pages: readonly PageExample[], options: LearningOptions): Forest {
  const random = createRandom(options.mention.seed);
  const rows: number[][] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  for (const page of pages) {
    for (const target of page.targets) {
      for (const mention of target.mentions) {
        const label = page.isLinkedAt(target.target, mention) ? 1 : 0;
        if (label === 0 && random() > options.mentionShare) continue;
        rows.push(mentionRow(mention, target));
        labels.push(label);
        weights.push(label === 1 ? 1 : 1 / options.mentionShare);
      }
    }
  }
  const offsets = readOffsets(rows, options.prior.mention);
  return growForest(toExamples({ rows, labels, weights, offsets }), options.mention);
}

function readOffsets(
  rows: readonly (readonly number[])[],
  forests: readonly Forest[],
): Float64Array | undefined {
  if (forests.length === 0) return undefined;
  return Float64Array.from(rows, (row) => sumMargins(forests, row));
}
