import { MENTION_FEATURES } from '../suggest/mentionFeatures.ts';
import { TARGET_FEATURES } from '../suggest/targetFeatures.ts';
import type { DescribedMention, DescribedTarget } from '../suggest/describePage.ts';
import { scoreForest } from './scoreForest.ts';
import { toProbability } from './trees.ts';
import type { Forest } from './trees.ts';

/** First the words are judged, then, with the best words known, the target. */
export interface RankingModel {
  readonly mention: readonly Forest[];
  readonly target: readonly Forest[];
}

/** All that is learnt: how links are ranked, and which pages are related. */
export interface LearnedModel extends RankingModel {
  readonly related: readonly Forest[];
  readonly unlinked: UnlinkedModel;
}

/** What is known of libraries without links, where most of what a link is told by is missing. */
export interface UnlinkedModel extends RankingModel {
  /** How log odds become probabilities there. */
  readonly calibration: Calibration;
}

/** Log odds of what is given: `slope` × margin + `shift`. */
export interface Calibration {
  readonly slope: number;
  readonly shift: number;
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
export function sumMargins(forests: readonly Forest[], row: ArrayLike<number>): number {
  return forests.reduce((sum, forest) => sum + scoreForest(forest, row), 0);
}

/** Names of the values of `mentionRow` and of a row of `targetRows`. */
export const MENTION_ROW: readonly string[] = [...MENTION_FEATURES, ...TARGET_FEATURES];
export const TARGET_ROW: readonly string[] = [
  'bestMargin',
  'secondMargin',
  'allMargins',
  'mentions',
  'rivalLead',
  'place',
  'tenthLead',
  ...MENTION_ROW,
];

/**
 * What weighs only where there are no links: how names are written, and how long a target is. A
 * library's own links tell more, and suggestions there got no better by these.
 */
export const UNLINKED_FEATURES: ReadonlySet<string> = new Set([
  'asName',
  'lengthShare',
  'namedElsewhere',
]);

/** Where in a row the named features stand. */
export function placesOf(row: readonly string[], names: ReadonlySet<string>): Set<number> {
  return new Set(row.flatMap((name, place) => (names.has(name) ? [place] : [])));
}

export function mentionRow(mention: DescribedMention, target: DescribedTarget): number[] {
  return [...mention.features, ...target.features];
}

export function judgeMentions(
  targets: readonly DescribedTarget[],
  forests: readonly Forest[],
): JudgedTarget[] {
  // One row for all: a page has some two thousand mentions.
  const row = new Float64Array(MENTION_ROW.length);
  return targets.map((target) => {
    row.set(target.features, MENTION_FEATURES.length);
    const judged = target.mentions.map((mention) => {
      row.set(mention.features);
      return { ...mention, margin: sumMargins(forests, row) };
    });
    return { ...target, judged: judged.sort((a, b) => b.margin - a.margin) };
  });
}

const NO_MENTION = -8;
const NO_FEATURES = MENTION_FEATURES.map(() => 0);

/** Rows for the second model, one a target, with what the page's other targets compete for. */
export function targetRows(judged: readonly JudgedTarget[]): number[][] {
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
      ...(first?.features ?? NO_FEATURES),
      ...target.features,
    ];
  });
}

/** A target with its probability. */
export interface RankedTarget extends JudgedTarget {
  /** Log odds behind the score. */
  readonly margin: number;
  readonly score: number;
}

/** The targets by probability, the likeliest first; equals in the order of their numbers. */
export function judgeTargets(
  judged: readonly JudgedTarget[],
  forests: readonly Forest[],
): RankedTarget[] {
  return targetRows(judged)
    .map((row, at) => ({ row, target: judged[at] }))
    .flatMap(({ row, target }) => {
      if (target === undefined) return [];
      const margin = sumMargins(forests, row);
      return [{ ...target, margin, score: toProbability(margin) }];
    })
    .sort((a, b) => b.score - a.score || a.target - b.target);
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
