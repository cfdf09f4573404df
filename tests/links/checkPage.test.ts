import { describe, expect, it } from 'vitest';

import {
  prepareLibrary,
  relatedGuides,
  suggestLinks,
  updatePage,
} from '../../cms/src/links/index.ts';
import type { LibraryPage } from '../../cms/src/links/index.ts';
import { guide } from './support/guide.ts';

const page = guide('/pay', 'Pay', ['What hand therapy pays.']);
const block = { text: 'Some text.', tag: 'p', headingPath: [] };

/** What a script without types might take for a page. */
function misread(value: unknown): LibraryPage {
  // @ts-expect-error -- It is none; that is what is tried.
  return value;
}

const wrong: [name: string, value: unknown, message: string][] = [
  ['nothing', undefined, 'A page has no slug: give a string that no other page has.'],
  ['no slug', { title: 'Pay' }, 'A page has no slug'],
  ['a slug on the web', { ...page, slug: 'https://example.org/pay' }, 'give its path.'],
  ['no title', { ...page, title: undefined }, 'Page "/pay" has no title: give a string'],
  ['a summary of null', { ...page, summary: null }, 'Page "/pay" has no summary'],
  [
    'no blocks',
    { slug: '/pay', title: 'Pay', headings: [] },
    'Page "/pay" has no blocks: give an array, which may be empty.',
  ],
  [
    'a block without text',
    { ...page, blocks: [block, { tag: 'p' }] },
    'Page "/pay" has no blocks[1].text: give a string.',
  ],
  [
    'a block without headings above',
    { ...page, blocks: [{ text: 'Some text.', tag: 'p' }] },
    'Page "/pay" has no blocks[0].headingPath: give an array of strings, which may be empty.',
  ],
  ['code that is no list', { ...page, blocks: [{ ...block, code: 3 }] }, 'has no blocks[0].code'],
  ['a heading that is a text', { ...page, headings: ['Pay'] }, 'has no headings[0].text'],
  ['a link to nothing', { ...page, links: [{ blockIndex: 0 }] }, 'has no links[0].target'],
  ['no list links', { ...page, listLinks: null }, 'Page "/pay" has no listLinks: give an array'],
];

describe('a page that lacks something', () => {
  it.each(wrong)('is refused with %s', (_, value, message) => {
    const library = prepareLibrary([page]);
    expect(() => prepareLibrary([page, misread(value)])).toThrow(message);
    expect(() => updatePage(library, misread(value))).toThrow(message);
    expect(() => suggestLinks(library, misread(value))).toThrow(message);
    expect(() => relatedGuides(library, misread(value))).toThrow(message);
  });

  it('leaves the earlier version in the library', () => {
    const library = prepareLibrary([page, guide('/start', 'Start', ['About pay.'])]);
    const before = suggestLinks(library, guide('/new', 'New', ['About pay.']), { limit: 1 });
    expect(() => updatePage(library, misread({ slug: '/pay', title: 'Pay' }))).toThrow(TypeError);
    expect(suggestLinks(library, guide('/new', 'New', ['About pay.']), { limit: 1 })).toEqual(
      before,
    );
  });

  it('may have offsets that are nowhere in the text: then the words play no part', () => {
    const links = [
      { blockIndex: 0, start: Number.NaN, end: 4, anchor: '', target: '/new' },
      { blockIndex: 0, start: 9, end: 2, anchor: '', target: '/new' },
      { blockIndex: 0, start: 0, end: 999, anchor: '', target: '/new' },
      { blockIndex: 9, start: 0, end: 1, anchor: '', target: '/new' },
    ];
    const therapy = guide('/therapy', 'Hand therapy', ['What it is.']);
    const library = prepareLibrary([{ ...page, links }, therapy]);
    const [best] = suggestLinks(library, { ...page, links }, { limit: 1 });
    expect(best?.anchor).toBe('hand therapy');
  });
});

describe('options of another type', () => {
  it.each([
    [{ limit: Number.NaN }, 'limit is NaN: give a number, or leave it out.'],
    [{ limit: null }, 'limit is null: give a number'],
    [{ minScore: '0.5' }, 'minScore is 0.5: give a number'],
    [{ except: ['/pay'] }, 'except is no Set: give a Set of slugs'],
  ])('are refused: %j', (options, message) => {
    const library = prepareLibrary([page]);
    // @ts-expect-error -- That is what is tried.
    expect(() => suggestLinks(library, page, options)).toThrow(message);
  });

  it('are refused where a library is prepared, too', () => {
    // @ts-expect-error -- That is what is tried.
    expect(() => prepareLibrary(undefined)).toThrow('give an array of them');
    expect(() => prepareLibrary([page], { learnFrom: Number.NaN })).toThrow('learnFrom is NaN');
    // @ts-expect-error -- That is what is tried.
    expect(() => prepareLibrary([page], { feedback: {} })).toThrow('feedback is no array');
  });
});
