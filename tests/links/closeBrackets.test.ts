import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { closeBrackets } from '../../cms/src/links/suggest/closeBrackets.ts';
import { splitWords } from '../../cms/src/links/text/splitWords.ts';

/** The text of the words between the bars, with brackets closed. */
function close(marked: string, isFree = true): string {
  const [before = '', words = ''] = marked.split('|');
  const text = marked.replaceAll('|', '');
  const split = splitWords(text);
  const end = before.length + words.length;
  const first = split.starts.findIndex((start) => start >= before.length);
  const last = split.ends.findLastIndex((one) => one <= end);
  const place = closeBrackets({ text, ...split }, { first, last }, () => isFree);
  return text.slice(place.start, place.end);
}

describe('closeBrackets', () => {
  it.each([
    ['a |surveillance plan (QASP|) for it', 'surveillance plan (QASP)'],
    ['a |surveillance plan (QASP| or other) for it', 'surveillance plan'],
    ['(|QASP) surveillance plan|', '(QASP) surveillance plan'],
    ['(or |QASP) surveillance plan|', 'surveillance plan'],
    ['see |plan [new (draft|)]', 'plan'],
    ['see |plan (new) draft|', 'plan (new) draft'],
    ['|one) (two|', 'one'],
    ['see |plan (new|] now', 'plan'],
  ])('makes of "%s" "%s"', (marked, anchor) => {
    expect(close(marked)).toBe(anchor);
  });

  it('leaves a bracket alone that belongs to a link', () => {
    expect(close('a |plan (QASP|)', false)).toBe('plan');
  });

  it('leaves no bracket without its partner in any text', () => {
    const pieces = fc.array(fc.constantFrom('word', ' ', '(', ')', '[', ']', ', '), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (list, a, b) => {
        const text = `a${list.join('')} z`;
        const split = splitWords(text);
        const [first = 0, last = 0] = [a % split.words.length, b % split.words.length].sort(
          (one, other) => one - other,
        );
        const { start, end } = closeBrackets({ text, ...split }, { first, last }, () => true);
        let rest = text.slice(start, end);
        expect(rest).toMatch(/\w/);
        for (let before = ''; before !== rest;) {
          before = rest;
          rest = rest.replace(/\([^()[\]]*\)|\[[^()[\]]*\]/g, '');
        }
        expect(rest).not.toMatch(/[()[\]]/);
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});
