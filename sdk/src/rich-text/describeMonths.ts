/** A span of time in words, such as "2–3 years" or "6 months"; null when it is not known. */
export function describeMonths(min: number | null, max: number | null): string | null {
  const low = min ?? max;
  const high = max ?? min;
  if (low === null || high === null) return null;
  const inYears = low % 12 === 0 && high % 12 === 0 && high > 0;
  const [from, to] = inYears ? [low / 12, high / 12] : [low, high];
  const unit = inYears ? 'year' : 'month';
  return `${from === to ? from : `${from}–${to}`} ${to === 1 ? unit : `${unit}s`}`;
}
