import { describe, expect, it } from 'vitest';

import { runAtOnce } from '../../cms/src/links/library/steps.ts';
import { growForest } from '../../cms/src/links/model/growForest.ts';
import { createRandom } from '../../cms/src/links/model/random.ts';
import { toExamples } from '../../cms/src/links/model/toExamples.ts';
import { scoreForest } from '../../cms/src/links/model/scoreForest.ts';
import { toProbability } from '../../cms/src/links/model/trees.ts';
import { smallForest } from './support/smallForest.ts';

/** Rows of three numbers; likely 1 when exactly one of the first two is above a half. */
function drawRows(count: number, seed: number): { rows: number[][]; labels: number[] } {
  const random = createRandom(seed);
  const rows = Array.from({ length: count }, () => [random(), random(), random()]);
  const labels = rows.map(([a = 0, b = 0]) =>
    random() < (a > 0.5 !== b > 0.5 ? 0.9 : 0.1) ? 1 : 0,
  );
  return { rows, labels };
}

describe('growForest', () => {
  it('learns what depends on two features together', () => {
    const forest = runAtOnce(growForest(toExamples(drawRows(2000, 1)), smallForest));
    const unseen = drawRows(500, 2).rows;
    const right = unseen.filter(
      ([a = 0, b = 0, c = 0]) => scoreForest(forest, [a, b, c]) > 0 === (a > 0.5 !== b > 0.5),
    );
    expect(right.length).toBeGreaterThan(470);
  });

  it('gives probabilities that come true', () => {
    const forest = runAtOnce(growForest(toExamples(drawRows(3000, 1)), smallForest));
    const { rows, labels } = drawRows(3000, 3);
    const sure = rows.flatMap((row, at) =>
      toProbability(scoreForest(forest, row)) > 0.7 ? [labels[at] ?? 0] : [],
    );
    const share = sure.reduce((sum, label) => sum + label, 0) / sure.length;
    expect(share).toBeGreaterThan(0.82);
    expect(share).toBeLessThan(0.96);
  });

  it('keeps to the sign a feature is given, whatever the examples say', () => {
    const { rows } = drawRows(1000, 1);
    const labels = rows.map(([a = 0, b = 0]) => (a > 0.3 && a < 0.7 && b > 0.2 ? 1 : 0));
    const examples = toExamples({ rows, labels });
    const climbs = (signs: ReadonlyMap<number, number>): boolean => {
      const forest = runAtOnce(growForest(examples, { ...smallForest, signs }));
      return rows.every(([, b = 0, c = 0]) => {
        const margins = [0, 0.2, 0.4, 0.6, 0.8, 1].map((a) => scoreForest(forest, [a, b, c]));
        return margins.every((margin, at) => margin >= (margins[at - 1] ?? -Infinity) - 1e-12);
      });
    };
    expect(climbs(new Map([[0, 1]]))).toBe(true);
    expect(climbs(new Map())).toBe(false);
  });

  it('cuts between values, so that rounding takes none of them to the other side', () => {
    const values = [1, 2, 3, 4, 5, 6].map((count) => count / 7);
    const rows = Array.from({ length: 600 }, (_, at) => [values[at % 6] ?? 0]);
    const labels = rows.map(([value = 0]) => (value < 0.3 ? 1 : 0));
    const { trees } = runAtOnce(growForest(toExamples({ rows, labels }), smallForest));
    const cuts = trees.flatMap(({ feature, threshold }) =>
      threshold.filter((_, node) => feature[node] === 0),
    );
    expect(cuts.length).toBeGreaterThan(0);
    const gaps = cuts.map((cut) => Math.min(...values.map((value) => Math.abs(value - cut))));
    expect(Math.min(...gaps)).toBeGreaterThan(0.01);
  });

  it('is the same for the same seed', () => {
    const examples = toExamples(drawRows(300, 1));
    expect(runAtOnce(growForest(examples, smallForest))).toEqual(
      runAtOnce(growForest(examples, smallForest)),
    );
    expect(
      runAtOnce(growForest(examples, { ...smallForest, seed: 5, columnShare: 0.5 })),
    ).not.toEqual(runAtOnce(growForest(examples, { ...smallForest, columnShare: 0.5 })));
  });

  it('only corrects what it starts from', () => {
    const { rows, labels } = drawRows(300, 1);
    const offsets = Float64Array.from(labels, (label) => (label === 1 ? 12 : -12));
    const forest = runAtOnce(growForest(toExamples({ rows, labels, offsets }), smallForest));
    for (const row of rows) expect(Math.abs(scoreForest(forest, row))).toBeLessThan(0.5);
  });

  it('leaves ignored columns alone', () => {
    const forest = runAtOnce(
      growForest(toExamples(drawRows(500, 1)), { ...smallForest, ignored: new Set([0]) }),
    );
    const used = forest.trees.flatMap((tree) => tree.feature);
    expect(used).not.toContain(0);
    expect(used).toContain(1);
  });
});
