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
      ['date', 'date: soon', 5],
      ['front-matter', 'weight', 6],
    ]);
  });

  it('lists a date that can mean two days, with its text', () => {
    const page = parse('---\ndate: 1/2/2026\nreviewedOn: "2/1/2026"\n---\nText.');
    expect(page.publishedAt).toBe(null);
    expect(page.unsupported).toEqual([
      { kind: 'date', text: 'date: 1/2/2026', kept: 'nothing', line: 2 },
      { kind: 'date', text: 'reviewedOn: 2/1/2026', kept: 'nothing', line: 3 },
    ]);
    // A date that another field's stands before is no bad one.
    const two = parse('---\npublishedAt: 2026-01-02\ndate: 2026-01-03\n---\nText.');
    expect(two.unsupported.map(({ kind }) => kind)).toEqual(['front-matter']);
  });

  it('gives an index page the slug of its folder’s place', () => {
    const slug = (path: string): string => parse('---\nslug: sleep-pay\n---\nText.', path).slug;
    expect(slug('pay.md')).toBe('sleep-pay');
    expect(slug('pay/index.md')).toBe('sleep-pay');
    expect(slug('work/pay/README.md')).toBe('work/sleep-pay');
    expect(slug('index.md')).toBe('sleep-pay');
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

describe('front matter that holds a page back', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  const read = (fields: string, path = 'page.md') => {
    const page = parsePage({ path, text: `---\n${fields}\n---\nText.`, now });
    const unread = page.unsupported.map(({ text }) => text);
    return { isDraft: page.isDraft, reason: page.heldBack, unread };
  };

  it.each([
    ...['draft: true', 'draft: yes', 'Draft: On', 'draft: "true"', 'draft: 1', 'is_draft: y'],
    ...['published: false', 'published: no', 'published: "off"', 'published: 0', 'private: yes'],
    ...['unlisted: true', 'status: draft', 'visibility: Private'],
  ])('says so plainly by %j', (fields) => {
    expect(read(fields)).toEqual({ isDraft: true, reason: null, unread: [] });
  });

  it.each([
    ['draft: maybe', '“draft: maybe”'],
    ['draft: [a]', '“draft: …”'],
    ['published: soon', '“published: soon”'],
    ['status: in review', '“status: in review”'],
    ['visibility: members', '“visibility: members”'],
    ['publishDate: next week', 'no date'],
    ['publish_date: 2030-01-01', '2030-01-01, which is to come'],
    ['date: 2026-11-24', '2026-11-24, which is to come'],
    ['date: 2026-11-23T12:00:01Z', 'which is to come'],
    ['date: 2020-01-01\npublishDate: 2030-01-01', '2030-01-01, which is to come'],
    ['expiryDate: 2001-01-01', 'is past'],
    ['expirydate: never', 'is no date'],
  ])('is explained for %j', (fields, words) => {
    const { isDraft, reason } = read(fields);
    expect(isDraft).toBe(true);
    expect(reason).toContain(words);
  });

  it('may be the date in the name of a post', () => {
    expect(read('title: Pay', '_posts/2027-01-01-pay.md').isDraft).toBe(true);
  });

  it.each([
    ...['draft: false', 'draft: no', 'draft: "off"', 'draft: 0', 'draft:', 'published: yes'],
    ...['published: 2020-01-01', 'status: Published', 'visibility: public', 'date: 2026-11-23'],
    'publishDate: 2020-01-01',
  ])('is not %j', (fields) => {
    expect(read(fields)).toEqual({ isDraft: false, reason: null, unread: [] });
  });

  it('is listed where a page would have ended later', () => {
    const later = read('expiryDate: 2030-01-01');
    expect(later).toEqual({ isDraft: false, reason: null, unread: ['expiryDate'] });
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
