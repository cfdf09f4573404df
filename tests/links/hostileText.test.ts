import { describe, expect, it } from 'vitest';

import {
  analyseGraph,
  prepareLibrary,
  relatedGuides,
  removePage,
  suggestLinks,
  updatePage,
} from '../../cms/src/links/index.ts';
import type { LibraryPage } from '../../cms/src/links/index.ts';
import { readPage } from '../../cms/src/links/suggest/readPage.ts';
import { describePage } from '../../cms/src/links/suggest/describePage.ts';
import { guide, linkFrom } from './support/guide.ts';

/** Everything the engine does with a page, in a library of these pages. */
function useEverything(pages: readonly LibraryPage[]): void {
  const library = prepareLibrary(pages);
  for (const page of pages) {
    for (const { score, target } of suggestLinks(library, page, { limit: 50 })) {
      expect(score >= 0 && score <= 1).toBe(true);
      expect(target).not.toBe(page.slug);
    }
    suggestLinks(library, page);
    relatedGuides(library, page);
  }
  analyseGraph(library, { startPages: pages.slice(0, 1).map(({ slug }) => slug) });
  for (const page of pages) updatePage(library, page);
  for (const { slug } of pages) removePage(library, slug);
  expect(library.index.pages.size).toBe(0);
}

const therapy = guide('/hand-therapy', 'Hand therapy', ['What a hand therapist does all day.']);

describe('the engine, with little to go by', () => {
  it.each([
    ['no page', []],
    ['one page', [therapy]],
    ['two pages', [therapy, guide('/pay', 'Pay', ['What hand therapy pays.'])]],
    ['pages without text', [guide('/a', 'One', []), guide('/b', 'Two', [''])]],
    ['pages without words', [guide('/a', '—', ['… — !']), guide('/b', '?!', ['🙂 🙂'])]],
    ['pages without titles', [guide('/a', '', ['Some text.']), guide('', ' ', ['More text.'])]],
  ])('works with %s', (_, pages) => {
    useEverything(pages);
  });

  it('names the guides of one title apart, each with its own score', () => {
    const twins = [1, 2, 3].map((number) => guide(`/pay-${number}`, 'Pay', [`Pay ${number}.`]));
    const page = guide('/start', 'Start', ['What about pay in the first year?']);
    useEverything([...twins, page]);
    const suggestions = suggestLinks(prepareLibrary([...twins, page]), page, { limit: 9 });
    expect(new Set(suggestions.map(({ target }) => target)).size).toBe(suggestions.length);
    expect(suggestions.filter(({ block }) => block !== undefined).length).toBeLessThanOrEqual(1);
  });
});

describe('the engine, in other languages', () => {
  it.each([
    ['German', 'Berufliche Bildung', 'Fragen Sie die Berufliche Bildung in Ihrer Stadt.'],
    ['Spanish', 'Formación profesional', 'Pregunte por la formación profesional en su ciudad.'],
    ['Russian', 'Ручная терапия', 'Спросите, что такое ручная терапия и как ей учатся.'],
    ['Greek', 'Επαγγελματική κατάρτιση', 'Ρωτήστε για την επαγγελματική κατάρτιση εδώ.'],
    ['Arabic', 'العلاج اليدوي', 'اقرأ المزيد عن العلاج اليدوي في هذا الدليل.'],
    ['Vietnamese', 'Đào tạo nghề', 'Hãy hỏi về đào tạo nghề ở thành phố của bạn.'],
  ])('finds a title in %s where the very words stand', (_, title, text) => {
    const target = guide('/target', title, [title]);
    const page = guide('/page', 'Start', [text]);
    const library = prepareLibrary([target, page, therapy]);
    const best = suggestLinks(library, page, { limit: 1 })[0];
    expect(best).toMatchObject({ target: '/target', reason: { kind: 'title-mention' } });
    expect(best?.anchor?.toLowerCase()).toBe(title.toLowerCase());
  });

  it('takes text that runs on without spaces for long words, and no harm', () => {
    const text = '職業訓練についてはこのガイドを読んでください。'.repeat(200);
    useEverything([guide('/a', '職業訓練', [text]), guide('/b', 'ガイド', [text, '職業訓練'])]);
  });
});

describe('the engine, with hostile text', () => {
  const long = 'x'.repeat(100_000);
  const surrogates = '\ud800 \udfff \u0000 \u202e '.repeat(500);

  it.each([
    ['a word of 100,000 letters', [guide(`/${long}`, long, [long, `see ${long}`]), therapy]],
    ['broken characters', [guide('/a', surrogates, [surrogates]), therapy]],
    ['names of object members', [guide('__proto__', 'constructor', ['toString __proto__'])]],
    ['a title of 5,000 words', [guide('/a', 'pay and '.repeat(5000), ['pay and pay']), therapy]],
    ['a slug of 5,000 segments', [guide('/a/b'.repeat(2500), 'Deep', ['Hand therapy']), therapy]],
    ['apostrophes without end', [guide('/a', "a'".repeat(5000), ["a'".repeat(50_000)]), therapy]],
    ['stops without end', [guide('/a', '…'.repeat(5000), [`a${'.)]"'.repeat(20_000)} b`])]],
  ])('survives %s', (_, pages) => {
    useEverything(pages);
  });

  it('survives links that point nowhere', () => {
    const links = [
      { blockIndex: 7, start: 0, end: 4, anchor: 'hand', target: '/hand-therapy' },
      { blockIndex: 0, start: 90, end: 10, anchor: '', target: '/nowhere' },
      { blockIndex: -1, start: -5, end: Number.NaN, anchor: 'x', target: '/page' },
    ];
    useEverything([{ ...guide('/page', 'Page', ['About hand therapy.']), links }, therapy]);
  });

  it('looks at a bounded number of targets and words, however often they stand there', () => {
    const titles = Array.from({ length: 400 }, (_, at) => `Pay grade ${at}`);
    const guides = titles.map((title, at) => guide(`/grade-${at}`, title, [`About ${title}.`]));
    const text = `${titles.join(' and ')}. `.repeat(20);
    const page = guide('/all', 'Everything', [text]);
    const { index } = prepareLibrary([...guides, page]);
    const described = describePage(index, readPage(index, page));
    expect(described.length).toBeLessThanOrEqual(150);
    expect(Math.max(...described.map(({ mentions }) => mentions.length))).toBeLessThanOrEqual(12);
  });

  it('reads a page of 200 kB of the same words again and again', () => {
    const text = 'hand therapy pays hand therapists '.repeat(300);
    const huge = guide(
      '/huge',
      'Hand therapists',
      Array.from({ length: 20 }, () => text),
    );
    expect(JSON.stringify(huge).length).toBeGreaterThan(200_000);
    const links = [linkFrom(huge, 'therapy', '/hand-therapy')];
    useEverything([huge, { ...huge, slug: '/again', links }, therapy]);
  });

  it('reads a paragraph of 100,000 words, and one with 4,000 links', () => {
    const words = 'Some words about hand therapy stand here. '.repeat(100_000 / 7);
    const parts = Array.from({ length: 4000 }, (_, at) => `See thing ${at} here. `);
    const many = guide('/many', 'Many', [parts.join('')]);
    let end = 0;
    const links = parts.map((part, at) => {
      const start = end + 4;
      end += part.length;
      const anchor = `thing ${at}`;
      return { blockIndex: 0, start, end: start + anchor.length, anchor, target: `/page-${at}` };
    });
    useEverything([guide('/long', 'Long', [words]), { ...many, links }, therapy]);
  }, 30_000);
});
