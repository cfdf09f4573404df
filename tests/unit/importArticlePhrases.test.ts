import { describe, expect, it } from 'vitest';
import { findPhrases } from '../../cms/src/import/plain-text/findPhrases.ts';
import { createTitleMatcher } from '../../cms/src/import/plain-text/matchTitle.ts';
import { parseArticle } from '../../cms/src/import/plain-text/parseArticle.ts';

const phrases = (text: string): string[] => findPhrases(text).map((phrase) => phrase.text);

describe('findPhrases', () => {
  it('finds what a sentence says a guide is on', () => {
    expect(phrases('For more, our guide on what is welding for beginners offers a look.')).toEqual([
      'what is welding for beginners',
    ]);
    expect(phrases('Our article on MIG vs. TIG: How They Differ explains it.')).toEqual([
      'MIG vs. TIG: How They Differ',
    ]);
  });

  it('finds titles in running text, and two joined by "and"', () => {
    expect(phrases('This is a benefit of How to Keep a Clean Workshop.')).toEqual([
      'How to Keep a Clean Workshop',
    ]);
    expect(
      phrases('Articles on Shop Safety and Learn About Welding Helmets highlight it.'),
    ).toEqual(['Shop Safety', 'Learn About Welding Helmets']);
  });

  it('takes neither names nor degrees for titles', () => {
    expect(
      phrases('A Master of Applied Welding (MAW) is taught at the New York State College.'),
    ).toEqual([]);
  });

  it('gives offsets of its words', () => {
    const text = 'As detailed in What Are the Benefits of a Forge?, it pays.';
    for (const { start, end, text: words } of findPhrases(text)) {
      expect(text.slice(start, end)).toBe(words);
    }
    expect(phrases(text)).toEqual(['What Are the Benefits of a Forge?']);
  });
});

describe('createTitleMatcher', () => {
  const match = createTitleMatcher(
    [
      { slug: 'welding-for-children', title: 'Welding for children: first sparks' },
      { slug: 'welding-pay', title: 'What welders earn' },
      { slug: 'forge-safety', title: 'Forge safety' },
    ],
    new Map(),
  );

  it('knows a title in other words', () => {
    expect(match('what is welding for kids')?.slug).toBe('welding-for-children');
    expect(match('Safety at the Forge')?.slug).toBe('forge-safety');
  });

  it('says nothing where it is not sure', () => {
    expect(match('the history of lighthouses')).toBeNull();
    expect(match('welding')).toBeNull();
  });
});

describe('parseArticle', () => {
  const now = new Date('2026-11-23T00:00:00Z');

  it('gives a date without a year the last such day', () => {
    const read = (line: string) =>
      parseArticle(`Title\n- ${line}\nText.`, { now }).head.publishedAt;
    expect(read('Sep 3')).toBe('2026-09-03T00:00:00.000Z');
    expect(read('Dec 24')).toBe('2025-12-24T00:00:00.000Z');
  });

  it('keeps an article without any structure as its text', () => {
    const article = parseArticle('Only a title\nAnd one line that says something.', { now });
    expect(article.settings.size).toBe(0);
    expect(article.education).toBeNull();
    expect(article.sections[0]?.lines).toEqual([
      { kind: 'paragraph', text: 'And one line that says something.', list: null },
    ]);
  });
});
