export interface MonthRange {
  minMonths: number | null;
  maxMonths: number | null;
}

/** 48 and 48 → "4 years"; 24 and 36 → "2 to 3 years"; 6 and 9 → "6 to 9 months". */
export function formatMonths({ minMonths, maxMonths }: MonthRange): string | null {
  const from = minMonths ?? maxMonths;
  const to = maxMonths ?? minMonths;
  if (from === null || to === null) return null;
  const inYears = from % 12 === 0 && to % 12 === 0 && to > 0;
  const [low, high, unit] = inYears ? [from / 12, to / 12, 'year'] : [from, to, 'month'];
  return `${low === high ? low : `${low} to ${high}`} ${unit}${high === 1 ? '' : 's'}`;
}

/** The same in months: 72 and 84 → "72 to 84 months". */
export function formatMonthCount({ minMonths, maxMonths }: MonthRange): string | null {
  const from = minMonths ?? maxMonths;
  const to = maxMonths ?? minMonths;
  if (from === null || to === null) return null;
  return `${from === to ? from : `${from} to ${to}`} month${to === 1 ? '' : 's'}`;
}
