import { describe, expect, it } from 'vitest';
import { indexHeadings, readFragment } from '../../cms/src/import/addresses/headingNames.ts';
import { listNamedHeadings } from '../../cms/src/import/lexical/namedHeadings.ts';
import { editorState } from '../support/editorState.ts';
import { heading } from '../links/support/richText.ts';

/** The headings of a body with these words, and what its file calls the first of them. */
const headingsOf = (words: readonly string[], names: readonly string[] = []) =>
  listNamedHeadings(editorState(...words.map((text) => heading(2, text)))).map((one, index) =>
    index === 0 ? { ...one, names } : one,
  );

const find = (words: readonly string[], fragment: string) =>
  indexHeadings(headingsOf(words)).find(fragment);

describe('what a link calls a heading', () => {
  it.each([
    ['GitHub', ['What’s new?'], 'whats-new', 'whats-new'],
    ['GitHub', ['Pay & benefits'], 'pay--benefits', 'pay--benefits'],
    ['MkDocs', ['Pay & benefits'], 'pay-benefits', 'pay--benefits'],
    ['MkDocs', ['Naïve café'], 'naive-cafe', 'naïve-café'],
    ['Jekyll', ['1. First steps'], 'first-steps', '1-first-steps'],
    ['a browser', ['Übung'], '%C3%9Cbung', 'übung'],
    ['a wiki', ['How to apply'], 'How to apply', 'how-to-apply'],
  ])('as %s has it: %j by %s', (_, words, fragment, id) => {
    expect(find(words, fragment)).toBe(id);
  });

  it.each([
    ['GitHub', 'pay-1', 'pay-2'],
    ['GitHub', 'pay-2', 'pay-3'],
    ['MkDocs', 'pay_1', 'pay-2'],
    ['here, where no generator would', 'pay-3', 'pay-3'],
  ])('counts repeats as %s does: %s', (_, fragment, id) => {
    expect(find(['Pay', 'Pay', 'Pay'], fragment)).toBe(id);
  });

  it('prefers words to a count of repeats', () => {
    expect(find(['Pay', 'Pay', 'Pay 1'], 'pay-1')).toBe('pay-2');
    expect(find(['Pay', 'Pay 1'], 'pay-1')).toBe('pay-1');
  });

  it('goes by the names of the file first', () => {
    const names = indexHeadings(headingsOf(['Pay', 'Hours'], ['hours', 'Money']));
    expect([names.find('hours'), names.find('money'), names.find('pay')]).toEqual(
      Array(3).fill('pay'),
    );
  });

  it('takes the title for the top of the page, and counts it as a generator does', () => {
    const names = indexHeadings([
      { id: null, text: 'Pay', names: ['start'] },
      ...headingsOf(['Pay']),
    ]);
    expect(['pay', 'start', 'top', 'pay-1'].map(names.find)).toEqual([null, null, null, 'pay']);
  });

  it.each(['gone', 'pa', 'pay-9', 'pay-x', '-', '%'])('finds nothing else: %s', (fragment) => {
    expect(find(['Pay', '?'], fragment)).toBeUndefined();
  });
});

describe('readFragment', () => {
  it.each([
    ['a.md#b', 'b'],
    ['a.md?x=1#b#c', 'b#c'],
    ['a.md#', null],
    ['a.md', null],
  ])('%s: %s', (address, fragment) => expect(readFragment(address)).toBe(fragment));
});
