import { formatMonthCount, formatMonths, type MonthRange } from './formatMonths.ts';
import type { PathStep } from './pathBars.ts';

/** The path in words, for those who don't see the drawing. */
export function describePath({
  steps,
  total,
}: {
  steps: readonly PathStep[];
  total: MonthRange;
}): string {
  const words = steps.map((step, index) => `${index + 1}. ${describeStep(step)}.`);
  const months = formatMonthCount(total);
  return [...words, months === null ? '' : `${months} in all.`].filter(Boolean).join(' ');
}

function describeStep({ title, alternatives, ...range }: PathStep): string {
  if (alternatives.length === 0) return withLength(title, range);
  return `${title}: ${alternatives.map((way) => withLength(way.title, way)).join(', or ')}`;
}

function withLength(title: string, range: MonthRange): string {
  const length = formatMonths(range);
  return length === null ? title : `${title}, ${length}`;
}
