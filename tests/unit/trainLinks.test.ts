import { describe, expect, it } from 'vitest';

import { createRandom } from '../../cms/src/links/model/random.ts';
import { toProbability } from '../../cms/src/links/model/trees.ts';
import { fitCalibration } from '../bench/links/fitCalibration.ts';
import { learnModel } from '../bench/links/learning.ts';
import { printModel } from '../bench/links/printModel.ts';
import { syntheticLibrary } from '../bench/links/syntheticLibrary.ts';

describe('training the link engine', () => {
  it('writes the same file from the same pages, and another from others', () => {
    const pages = syntheticLibrary(8, 1);
    const first = printModel(learnModel([pages], { rounds: 2 }));
    expect(printModel(learnModel([structuredClone(pages)], { rounds: 2 }))).toBe(first);
    expect(printModel(learnModel([syntheticLibrary(8, 2)], { rounds: 2 }))).not.toBe(first);
  });

  it('finds the slope and shift that probabilities were distorted by', () => {
    const random = createRandom(3);
    const outcomes = Array.from({ length: 20_000 }, () => {
      const margin = random() * 10 - 6;
      return { margin, isTrue: random() < toProbability(0.6 * margin - 0.5) };
    });
    const { slope, shift } = fitCalibration(outcomes);
    expect(slope).toBeCloseTo(0.6, 1);
    expect(shift).toBeCloseTo(-0.5, 1);
  });
});
