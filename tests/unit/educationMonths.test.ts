import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumEducationMonths } from '../../cms/src/collections/occupations/educationMonths.ts';

describe('sumEducationMonths', () => {
  it('adds the steps and takes the shortest and longest of alternatives', () => {
    const steps = [
      { minMonths: 48, maxMonths: 48 },
      {
        minMonths: 1,
        alternatives: [
          { minMonths: 24, maxMonths: 30 },
          { minMonths: 36, maxMonths: 36 },
          { title: 'no months' },
        ],
      },
      { kind: 'exam' },
    ];
    expect(sumEducationMonths(steps)).toEqual({ minMonths: 72, maxMonths: 84 });
  });

  it('takes one number for both ends', () => {
    expect(sumEducationMonths([{ minMonths: 6 }])).toEqual({ minMonths: 6, maxMonths: 6 });
  });

  it('has no total where no step says how long it takes', () => {
    const none = { minMonths: null, maxMonths: null };
    expect(sumEducationMonths([{ alternatives: [{}] }, {}])).toEqual(none);
    expect(sumEducationMonths(undefined)).toEqual(none);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => void sumEducationMonths([value])),
      { seed: 7 },
    );
  });
});
