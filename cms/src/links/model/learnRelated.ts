import { growForest } from './growForest.ts';
import type { ForestOptions } from './growForest.ts';
import { runAtOnce } from '../library/steps.ts';
import { toExamples } from './toExamples.ts';
import type { Forest } from './trees.ts';

/** A page's candidates and the answer: which of them are linked with it, either way. */
export interface RelatedExample {
  readonly candidates: readonly { readonly id: number; readonly row: readonly number[] }[];
  isRelated(id: number): boolean;
}

export function learnRelated(pages: readonly RelatedExample[], options: ForestOptions): Forest {
  const rows: (readonly number[])[] = [];
  const labels: number[] = [];
  for (const page of pages) {
    for (const { id, row } of page.candidates) {
      rows.push(row);
      labels.push(page.isRelated(id) ? 1 : 0);
    }
  }
  return runAtOnce(growForest(toExamples({ rows, labels }), options));
}
