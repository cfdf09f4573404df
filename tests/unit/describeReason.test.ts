import { describe, expect, it } from 'vitest';
import { describeReason } from '../../cms/src/link-suggestions/describeReason.ts';
import type { SuggestionReason } from '../../cms/src/links/index.ts';

const words = 'hand therapy';
const title = 'Hand therapy';

describe('describeReason', () => {
  it.each<[SuggestionReason, string]>([
    [{ kind: 'title-mention', words, title }, 'the words are the title of "Hand therapy"'],
    [
      { kind: 'partial-title', words, title },
      'the words stand in the title "Hand therapy", in part',
    ],
    [{ kind: 'address-mention', words }, 'the words stand in its address, in part'],
    [{ kind: 'acronym-mention', words, title }, 'the letters are short for "Hand therapy"'],
    [{ kind: 'heading-mention', words, title }, 'the words are a heading in "Hand therapy"'],
    [{ kind: 'linked-elsewhere', words, count: 1 }, '1 other guide links these words there'],
    [{ kind: 'linked-elsewhere', words, count: 4 }, '4 other guides link these words there'],
    [{ kind: 'linked-by-siblings', count: 1 }, '1 guide beside this one in the site links there'],
    [{ kind: 'linked-by-siblings', count: 2 }, '2 guides beside this one in the site link there'],
    [{ kind: 'similar-text', words: ['grip', 'splints'] }, 'both are about grip, splints'],
    [{ kind: 'similar-text', words: [] }, 'both are about the same things'],
  ])('tells an editor of %o', (reason, told) => {
    expect(describeReason(reason)).toBe(told);
  });
});
