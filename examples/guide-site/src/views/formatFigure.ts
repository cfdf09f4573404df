export interface FigureAmount {
  value: number | null;
  min: number | null;
  max: number | null;
  unit: string;
}

const dollars = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 0,
});
const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** `$98,340 a year`, `28%`, `2 to 3 years`. */
export function formatFigure({ value, min, max, unit }: FigureAmount): string {
  const amounts = [min ?? value, max].filter((amount) => amount !== null);
  const [low, high] = amounts;
  if (low === undefined) return 'Not stated';
  const count =
    high === undefined || high === low
      ? write(low, unit)
      : `${write(low, unit)} to ${write(high, unit)}`;
  if (unit === 'USD_PER_YEAR') return `${count} a year`;
  if (unit === 'PERCENT') return count;
  return `${count} ${unit.toLowerCase().replaceAll('_', ' ')}`;
}

function write(amount: number, unit: string): string {
  if (unit === 'USD_PER_YEAR') return dollars.format(amount);
  return unit === 'PERCENT' ? `${plain.format(amount)}%` : plain.format(amount);
}
