import type { Judged } from './crossValidate.ts';

/** Suggestions of about one probability, and how many of them an author had made. */
export interface ReliabilityBin {
  readonly from: number;
  readonly count: number;
  readonly meanScore: number;
  readonly shareLinked: number;
}

const BINS = 10;

export function binByScore(judged: readonly Judged[]): ReliabilityBin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const members = judged.filter(
      ({ score }) => Math.min(BINS - 1, Math.floor(score * BINS)) === bin,
    );
    const count = members.length;
    const scores = members.reduce((sum, { score }) => sum + score, 0);
    const linked = members.filter(({ isLinked }) => isLinked).length;
    return {
      from: bin / BINS,
      count,
      meanScore: count === 0 ? 0 : scores / count,
      shareLinked: count === 0 ? 0 : linked / count,
    };
  });
}

/** Expected calibration error: mean distance of score and share, weighed by the bins' sizes. */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  const errors = bins.map((bin) => bin.count * Math.abs(bin.meanScore - bin.shareLinked));
  return errors.reduce((sum, error) => sum + error, 0) / Math.max(1, total);
}
