import { describe, expect, it } from 'vitest';
import { buildLists } from '../../cms/src/import/plain-text/buildList.ts';
import type { BuiltItem } from '../../cms/src/import/plain-text/buildList.ts';
import { parseArticle } from '../../cms/src/import/plain-text/parseArticle.ts';

const now = new Date('2026-11-23T12:00:00Z');
const parse = (text: string) => parseArticle(text, { now });
const linesOf = (text: string) => parse(text).sections.flatMap(({ lines }) => lines);

describe('the lines of a plain-text article', () => {
  it('are lists where they have bullets, at any depth', () => {
    const lines = linesOf(
      'Title\n\nWords.\n- one\n  - in it\n    goes on\n- Two: with a label\n• three',
    );
    expect(lines.map(({ text, list }) => [text, list?.depth])).toEqual([
      ['Words.', undefined],
      ['one', 0],
      ['in it goes on', 1],
      ['with a label', 0],
      ['three', 0],
    ]);
  });

  it('are a numbered list where numbers follow one another, and headings where text follows', () => {
    const listed = linesOf('Title\n\nWords.\n1. Open it.\n2. Close it.\n\nMore words.');
    expect(listed.map(({ list }) => list?.number)).toEqual([undefined, 1, 2, undefined]);
    const { sections } = parse(
      'Title\n\n1. Hospitals\nThey are large, and open by day and by night.\n2. Schools\nThey are smaller, and open by day.',
    );
    expect(sections.map(({ heading }) => heading?.text)).toEqual(['Hospitals', 'Schools']);
  });

  it('are whole again where they were broken to fit a width', () => {
    const text = [
      'Title',
      '',
      'Rangers look after land and the people who visit it, and the work differs',
      'from park to park in ways that visitors rarely see, since much of it is',
      'done before the gates open.',
      '',
      'A second paragraph.',
    ].join('\n');
    expect(linesOf(text).map((line) => line.text)).toEqual([
      'Rangers look after land and the people who visit it, and the work differs from park to park in ways that visitors rarely see, since much of it is done before the gates open.',
      'A second paragraph.',
    ]);
  });

  it('are whole again where a narrow line stops inside a sentence', () => {
    const lines = linesOf(
      'Title\n\nA sleep clinic is a place where patients spend a night\nbeing watched by technologists and by machines. It is\nquiet.\n\nmilk\nbread\neggs',
    );
    expect(lines.map(({ text }) => text)).toEqual([
      'A sleep clinic is a place where patients spend a night being watched by technologists and by machines. It is quiet.',
      'milk',
      'bread',
      'eggs',
    ]);
  });

  it('begin another list where numbers begin again', () => {
    const item = (number: number | null, depth = 0): BuiltItem => ({
      mark: { number, depth },
      children: [],
    });
    const shape = (items: BuiltItem[]): number[] =>
      buildLists(items).map(({ children }) => children?.length ?? 0);
    expect(shape([item(1), item(2), item(1), item(2), item(3)])).toEqual([2, 3]);
    expect(shape([item(1), item(1, 1), item(2, 1), item(2)])).toEqual([3]);
    expect(shape([item(1), item(1), item(1)])).toEqual([3]);
    const lists = linesOf('Title\n\n1. Pajamas\n2. A book\n\n1) Another\n2) List');
    expect(lists.map(({ list }) => list?.number)).toEqual([1, 2, 1, 2]);
  });

  it('are headings where they are underlined or marked', () => {
    const { head, sections } = parse(
      'Title\n=====\n\nWords.\n\npay by year\n-----------\n\nMore.\n\n## Hours\n\nOf work.',
    );
    expect(head.title).toBe('Title');
    expect(sections.map(({ heading }) => heading?.text)).toEqual([
      undefined,
      'pay by year',
      'Hours',
    ]);
  });

  it('are no names of authors when a list opens the text', () => {
    expect(parse('Shopping\n\n- Milk\n- Bread\n\nThat is all.').head.byline).toEqual([]);
    expect(parse('Title\n- Sample Desk\n- 4 min read\n\nText.').head.byline).toEqual([
      'Sample Desk',
    ]);
  });

  it('are about the article only where the whole line is', () => {
    const told = [
      'Plan 15 minutes a day for this.',
      'She was licensed on 3 May 2019',
      'In 2019-05-03 terms',
      'By Monday, plan the week.',
      'By the Numbers',
      '2024-02-31',
      '31 April 2024',
      'Mayhem 3, 2024',
    ];
    for (const line of told) {
      const { head, sections } = parse(`Title\nBy Jane Doe\n${line}\nThe text goes on from here.`);
      const stays = sections.flatMap(({ heading, lines }) => [
        heading?.text,
        ...lines.map((one) => one.text),
      ]);
      expect(stays.join(' ')).toContain(line);
      expect(head).toMatchObject({ byline: ['Jane Doe'], publishedAt: null, readingMinutes: null });
    }
    const dated = parse('Title\nMay 3, 2024\nUpdated June 1, 2024\nThe text goes on from here.');
    expect(dated.head.publishedAt).toBe('2024-05-03T00:00:00.000Z');
    expect(JSON.stringify(dated.sections)).toContain('Updated June 1, 2024');
  });

  it.each([
    ['May 3, 2024', { publishedAt: '2024-05-03T00:00:00.000Z' }],
    ['Published on Friday, 3rd May 2024', { publishedAt: '2024-05-03T00:00:00.000Z' }],
    ['Updated: Sept. 3, 2024', { publishedAt: '2024-09-03T00:00:00.000Z' }],
    ['2024-05-03T08:00:00Z', { publishedAt: '2024-05-03T00:00:00.000Z' }],
    ['About 5 minutes to read', { readingMinutes: 5 }],
    ['Reading time: 12 min', { readingMinutes: 12 }],
    ['3 May 2024 · 5 min read', { publishedAt: '2024-05-03T00:00:00.000Z', readingMinutes: 5 }],
    ['By ludwig van der Berg and Jane Doe', { byline: ['ludwig van der Berg', 'Jane Doe'] }],
    ['By Jane Doe, RN | 5-minute read', { byline: ['Jane Doe', 'RN'], readingMinutes: 5 }],
  ])('tell about the article by %j', (line, told) => {
    const { head, sections } = parse(`Title\n${line}\nThe text goes on from here.`);
    expect(head).toMatchObject(told);
    expect(sections.flatMap(({ lines }) => lines)).toHaveLength(1);
  });

  it('leave readers’ comments out, and say so', () => {
    const { leftOut } = parse('Title\n\nWords.\n\nMore words.\n\nThe end.\n\nComments\nNice one.');
    expect(leftOut).toEqual([
      { kind: 'comments', text: 'Comments: 1 line below', kept: 'nothing', line: 9 },
    ]);
  });
});
