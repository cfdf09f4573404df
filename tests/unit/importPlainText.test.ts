import { describe, expect, it } from 'vitest';
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

  it('leave readers’ comments out, and say so', () => {
    const { leftOut } = parse('Title\n\nWords.\n\nMore words.\n\nThe end.\n\nComments\nNice one.');
    expect(leftOut).toEqual([
      { kind: 'comments', text: 'Comments, and 1 lines below', kept: 'nothing', line: 9 },
    ]);
  });
});
