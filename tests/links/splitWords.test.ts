import { describe, expect, it } from 'vitest';

import { prepareLibrary, suggestLinks } from '../../cms/src/links/index.ts';
import { splitWords } from '../../cms/src/links/text/splitWords.ts';
import { guide } from './support/guide.ts';

describe('splitWords', () => {
  it('keeps apostrophes inside a word, and tells sentences apart', () => {
    expect(splitWords("Don't go. It’s 'late': a-b 3rd")).toEqual({
      words: ["Don't", 'go', 'It’s', 'late', 'a', 'b', '3rd'],
      starts: [0, 6, 10, 16, 23, 25, 27],
      ends: [5, 8, 14, 20, 24, 26, 30],
      sentences: [0, 0, 1, 1, 2, 2, 2],
    });
  });

  it.each([
    ['marks beside their letters', 'Formacio\u0301n', 'Formación'],
    ['vowel signs', 'हिन्दी', 'हिन्दी'],
    ['soft hyphens', 'ther\u00adapy', 'therapy'],
    ['a soft hyphen and a mark', 'forma\u00adcio\u0301n', 'formación'],
  ])('takes a word with %s for one', (_, written, word) => {
    expect(splitWords(`(${written}), then`)).toMatchObject({
      words: [word, 'then'],
      starts: [1, written.length + 4],
      ends: [written.length + 1, written.length + 8],
    });
  });

  it('takes no sign or mark alone for a word', () => {
    expect(splitWords('❤️ \u00ad \u0301 -').words).toEqual([]);
  });
});

describe('suggestLinks, however a text is encoded', () => {
  it.each([
    ['decomposed', 'la formacio\u0301n profesional'],
    ['hyphenated', 'la forma\u00adción profe\u00adsional'],
  ])('finds a title in text that is %s, as it is written', (_, words) => {
    const target = guide('/target', 'Formación profesional', ['Formación.']);
    const page = guide('/page', 'Start', [`Pregunte por ${words} en su ciudad.`]);
    const [best] = suggestLinks(prepareLibrary([target, page]), page, { limit: 1 });
    expect(best).toMatchObject({ target: '/target', anchor: words.slice(3) });
    expect(page.blocks[0]?.text.slice(best?.start, best?.end)).toBe(best?.anchor);
  });
});
