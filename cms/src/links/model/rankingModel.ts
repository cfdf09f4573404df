import type { DescribedMention, DescribedTarget } from '../suggest/describePage.ts';
import { scoreForest } from './trees.ts';
import type { Forest } from './trees.ts';

/** First the words are judged, then, with the best words known, the target. */
export interface RankingModel {
  readonly mention: readonly Forest[];
  readonly target: readonly Forest[];
}

export interface JudgedMention extends DescribedMention {
  /** Log odds that the author linked exactly here to the target. */
  readonly margin: number;
}

export interface JudgedTarget extends DescribedTarget {
  /** Best first. */
  readonly judged: readonly JudgedMention[];
}

/** Sum of the forests' margins: a model and what was learnt on top of it. */
export function sumMargins(forests: readonly Forest[], row: readonly number[]): number {
  return forests.reduce((sum, forest) => sum + scoreForest(forest, row), 0);
}

export function mentionRow(mention: DescribedMention, target: DescribedTarget): number[] {
  return [...mention.features, ...target.features];
}

export function judgeMentions(
  targets: readonly DescribedTarget[],
  forests: readonly Forest[],
): JudgedTarget[] {
  return targets.map((target) => ({
    ...target,
    judged: target.mentions
      .map((mention) => ({ ...mention, margin: sumMargins(forests, mentionRow(mention, target)) }))
      .sort((a, b) => b.margin - a.margin),
  }));
}

const NO_MENTION = -8;

/** Rows for the second model, one a target, with what the page's other targets compete for. */
export function targetRows(judged: readonly JudgedTarget[], mentionColumns: number): number[][] {
  const best = judged.map((target) => target.judged[0]?.margin ?? NO_MENTION);
  const order = best.toSorted((a, b) => b - a);
  return judged.map((target, at) => {
    const [first, second] = target.judged;
    const margin = best[at] ?? NO_MENTION;
    return [
      margin,
      second?.margin ?? NO_MENTION,
      Math.log(target.judged.reduce((sum, mention) => sum + Math.exp(mention.margin), 1e-4)),
      target.judged.length,
      margin - (first === undefined ? 0 : strongestRival(judged, at, first)),
      order.indexOf(margin),
      margin - (order[Math.min(order.length - 1, 9)] ?? 0),
      ...(first?.features ?? new Array<number>(mentionColumns).fill(0)),
      ...target.features,
    ];
  });
}

/** The best margin another target has for overlapping words. */
function strongestRival(
  judged: readonly JudgedTarget[],
  self: number,
  mention: JudgedMention,
): number {
  let strongest = NO_MENTION;
  judged.forEach((other, at) => {
    if (at === self) return;
    for (const rival of other.judged) {
      if (rival.margin <= strongest) break;
      const overlaps =
        rival.block === mention.block && rival.first <= mention.last && mention.first <= rival.last;
      if (overlaps) strongest = rival.margin;
    }
  });
  return strongest;
}
