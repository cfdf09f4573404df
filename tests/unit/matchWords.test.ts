import { describe, expect, it } from 'vitest';
import { matchWords } from '../../examples/guide-site/src/pages/matchWords.ts';

const page = (title: string, slug = '') => ({ title, slug });

describe('what the page of a lost address offers', () => {
  it.each([
    ['hand therapies', page('Hand therapy careers')],
    ['salaries', page('Salary by state')],
    ['what is hand therapy', page('Hand therapy careers')],
    ['old name', page('A new title', 'the-old-name')],
    ['cpa', page('CPA exam')],
    ['cycle', page('Cycling to work')],
  ])('is, for "%s", a page such as %j', (words, likely) => {
    expect(matchWords(words, likely)).toBe(true);
  });

  it.each([
    ['cycle', page('Bicycle repair', 'bicycle-repair')],
    ['hand therapy pay', page('Nursing schools')],
    ['what is new', page('A day in a clinic')],
    ['', page('Hand therapy careers')],
  ])('is not, for "%s", %j', (words, unlikely) => {
    expect(matchWords(words, unlikely)).toBe(false);
  });
});
