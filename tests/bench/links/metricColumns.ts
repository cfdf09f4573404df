/** The evaluator's metrics that are shown, in order. */
export const METRIC_COLUMNS: readonly (readonly [title: string, group: string, name: string])[] = [
  ['P1 R-prec', 'P1', 'R-prec'],
  ['P1 rec@10', 'P1', 'recall@10'],
  ['P1c R-prec', 'P1c', 'R-prec'],
  ['P2 F1', 'P2', 'bestF1'],
  ['P2 P@.5', 'P2', 'P@R.5'],
  ['P3 rec@5', 'P3', 'recall@5'],
  ['P3 rec@10', 'P3', 'recall@10'],
  ['P3 span', 'P3', 'recall@10+span'],
  ['P4 nDCG', 'P4', 'nDCG@10'],
  ['P4 rec@10', 'P4', 'recall@10'],
];

export function readMetrics(metrics: Record<string, Record<string, number>>): string[] {
  return METRIC_COLUMNS.map(([, group, name]) => metrics[group]?.[name]?.toFixed(3) ?? '–');
}
