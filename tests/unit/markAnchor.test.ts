import { describe, expect, it } from 'vitest';
import { markAnchor } from '../../cms/src/admin/sentence/markAnchor.ts';

describe('a sentence with its linked words marked', () => {
  it('is cut before and after the words', () => {
    expect(markAnchor({ sentence: 'Ask in hand therapy.', anchorText: 'hand therapy' })).toEqual({
      before: 'Ask in ',
      anchor: 'hand therapy',
      after: '.',
    });
  });

  it.each([
    ['other words', 'pay'],
    ['no words', ''],
  ])('stays whole with %s', (_name, anchorText) => {
    expect(markAnchor({ sentence: 'Ask in hand therapy.', anchorText })).toEqual({
      before: 'Ask in hand therapy.',
      anchor: '',
      after: '',
    });
  });
});
