import { describe, expect, it } from 'vitest';
import { parsePage } from '../../cms/src/import/markdown/parsePage.ts';
import { readDay } from '../../cms/src/import/markdown/readDay.ts';

const parse = (text: string, path = 'page.md') => parsePage({ path, text });

describe('front matter', () => {
  it('is read as TOML between lines of +++, and as JSON', () => {
    const toml = parse('+++\ntitle = "Pay"\ndate = 2024-01-05\ntags = ["a"]\n+++\nText.');
    expect(toml).toMatchObject({ title: 'Pay', publishedAt: '2024-01-05T12:00:00.000Z' });
    expect(toml.references.topics).toEqual(['a']);
    expect(parse('{\n  "title": "Pay"\n}\nText.').title).toBe('Pay');
  });

  it.each([
    ['---\ntitle: a: b\n---\n', 2, 'Put a text with a colon in quotation marks'],
    ['---\na: 1\ntitle: [open\n---\n', 3, 'not closed'],
    ['---\na: 1\n\tb: 2\n---\n', 3, 'not with a tab'],
    ['---\na: 1\na: 2\n---\n', 3, 'keep one'],
    ['---\ntitle: @home\n---\n', 2, 'begins with @'],
    ['---\ntitle: *bold*\n---\n', 2, 'in quotation marks'],
    ['---\n- one\n---\n', 2, 'Write each field'],
    ['+++\ntitle = x\n+++\n', 2, 'name = "text"'],
  ])('names the line of a mistake in %j', (text, line, words) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ line }));
    expect(() => parse(text)).toThrow(words);
  });

  it('lists the fields that nothing takes, with their lines', () => {
    const page = parse(
      '---\ntitle: Pay\nlayout: post\nheadline: More pay\ndate: soon\nweight: 3\nempty: []\n---\nText.',
    );
    expect(page.unsupported.map(({ kind, text, line }) => [kind, text, line])).toEqual([
      ['front-matter', 'layout', 3],
      ['front-matter', 'headline', 4],
      ['front-matter', 'date', 5],
      ['front-matter', 'weight', 6],
    ]);
  });

  it('says when it is not closed, and when a title had to be shortened', () => {
    const open = parse('---\ntitle: Pay\n\nText.');
    expect(open.unsupported.map(({ kind, text }) => [kind, text])).toEqual([
      ['front-matter', '---'],
    ]);
    const long = parse(`---\ntitle: ${'word '.repeat(60)}\n---\nText.`);
    expect(long.unsupported.map(({ kind }) => kind)).toEqual(['shortened']);
  });

  it('takes topics from tags and categories, and authors with a name', () => {
    const { references } = parse(
      '---\ntags: [a, b]\ncategories: [b, c]\nauthors: [{name: Desk}, key]\n---\nText.',
    );
    expect(references.topics).toEqual(['a', 'b', 'c']);
    expect(references.authors).toEqual(['Desk', 'key']);
  });
});

describe('readDay', () => {
  it.each([
    ['2024-01-05', '2024-01-05T12:00:00.000Z'],
    ['2024/1/5', '2024-01-05T12:00:00.000Z'],
    ['20240105', '2024-01-05T12:00:00.000Z'],
    [20240105, '2024-01-05T12:00:00.000Z'],
    ['2024-01-05 10:30:00', '2024-01-05T10:30:00.000Z'],
    ['2024-01-05T10:30:00+02:00', '2024-01-05T08:30:00.000Z'],
    ['2024-01-05 10:30:00 -0500', '2024-01-05T15:30:00.000Z'],
    ['January 5, 2024', '2024-01-05T12:00:00.000Z'],
    ['Fri, 5th Jan 2024', '2024-01-05T12:00:00.000Z'],
    ['2024-02-30', null],
    ['5/1/2024', null],
    ['soon', null],
    [true, null],
  ])('reads %j', (value, expected) => {
    expect(readDay(value)).toBe(expected);
  });

  it('takes the day of a post from its name', () => {
    const page = parse('Text.', '_posts/2023-04-05-spring.md');
    expect(page.publishedAt).toBe('2023-04-05T12:00:00.000Z');
  });
});
