import type { MonthRange } from './formatMonths.ts';

export interface PathStep extends MonthRange {
  title: string;
  alternatives: readonly (MonthRange & { title: string })[];
}

/** One line of the drawn path; months are counted from its start. */
export interface PathBar {
  title: string;
  /** Title of the step when this line is one of its alternatives. */
  alternativeOf: string | null;
  start: number;
  /** The shortest and the longest this takes. Both 0: something that takes no time of its own. */
  min: number;
  max: number;
  /** The latest month at which it may begin, when the steps before it take long. */
  latestStart: number;
}

/**
 * Lays the steps of an education path on a line of months. A step starts where the shortest way
 * through the steps before it ends; alternatives start together.
 */
export function layPathBars(steps: readonly PathStep[]): { bars: PathBar[]; months: number } {
  const bars: PathBar[] = [];
  let start = 0;
  let end = 0;
  for (const step of steps) {
    const ways = step.alternatives.length > 0 ? step.alternatives : [step];
    const lengths = ways.map((way) => ({ title: way.title, ...readLength(way) }));
    for (const { title, min, max } of lengths) {
      const alternativeOf = step.alternatives.length > 0 ? step.title : null;
      bars.push({ title, alternativeOf, start, min, max, latestStart: end });
    }
    start += Math.min(...lengths.map(({ min }) => min));
    end += Math.max(...lengths.map(({ max }) => max));
  }
  return { bars, months: end };
}

function readLength({ minMonths, maxMonths }: MonthRange): { min: number; max: number } {
  const min = minMonths ?? maxMonths ?? 0;
  return { min, max: Math.max(min, maxMonths ?? 0) };
}
