import type { FlattenedField } from 'payload';
import { describe, expect, it } from 'vitest';
import { isStray } from '../../cms/src/drafts/isStray.ts';
import { paragraph, richText } from '../support/guide.ts';

const fields: FlattenedField[] = [
  { name: 'publishedAt', type: 'date' },
  { name: 'image', type: 'upload', relationTo: 'media' },
  { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true },
  { name: 'about', type: 'relationship', relationTo: ['articles', 'services'] },
  { name: 'body', type: 'richText' },
];

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();

interface Case {
  published: Record<string, unknown>;
  autosaved: Record<string, unknown>;
  before?: Record<string, unknown>;
  /** Seconds from the publish to the autosave. */
  after?: number;
}

const judge = ({ published, autosaved, before, after = 1 }: Case): boolean =>
  isStray({
    fields,
    published: { version: published, updatedAt: at(60) },
    autosaved: { version: autosaved, updatedAt: at(60 + after) },
    before,
  });

const upload = (value: unknown, id = 'node') =>
  richText([{ type: 'upload', version: 3, id, relationTo: 'media', value, fields: {} }]);
const link = (value: unknown) =>
  richText([
    {
      ...paragraph(''),
      children: [
        {
          type: 'link',
          version: 3,
          id: 'node',
          fields: { doc: { relationTo: 'articles', value } },
        },
      ],
    },
  ]);
const block = (fields: object) => richText([{ type: 'block', version: 2, fields }]);

describe('an autosave that refers to something else', () => {
  it.each([
    ['a picture', { image: { id: 'a' } }, { image: { id: 'b' } }],
    ['a list', { topics: ['a', 'b'] }, { topics: ['a', 'c'] }],
    ['a list of documents', { topics: [{ id: 'a' }] }, { topics: [{ id: 'b' }] }],
    [
      'one of several collections',
      { about: { relationTo: 'articles', value: 'a' } },
      { about: { relationTo: 'services', value: 'a' } },
    ],
    ['a picture in the text', { body: upload({ id: 'a' }) }, { body: upload({ id: 'b' }) }],
    ['a link in the text', { body: link({ id: 'a' }) }, { body: link({ id: 'b' }) }],
    [
      'a block',
      { body: block({ blockType: 'one', setting: { id: 'a' } }) },
      { body: block({ blockType: 'one', setting: { id: 'b' } }) },
    ],
    [
      'the list of a block',
      { body: block({ blockType: 'list', guides: [{ id: 'a' }] }) },
      { body: block({ blockType: 'list', guides: [{ id: 'b' }] }) },
    ],
  ])('is a change (%s)', (_, published, autosaved) => {
    expect(judge({ published, autosaved })).toBe(false);
    expect(judge({ published, autosaved: structuredClone(published) })).toBe(true);
  });

  it('is none where the same is written in another form', () => {
    const published = { image: 'a', topics: ['b'], body: upload('c', 'one') };
    const autosaved = {
      image: { id: 'a' },
      topics: [{ id: 'b' }],
      body: upload({ id: 'c' }, 'two'),
    };
    expect(judge({ published, autosaved })).toBe(true);
  });

  it('is none where only the ids of blocks and of their rows are new', () => {
    const table = (id: string) =>
      block({ id, blockType: 'table', rows: [{ id: `row of ${id}`, label: 'Pay' }] });
    expect(judge({ published: { body: table('a') }, autosaved: { body: table('b') } })).toBe(true);
  });
});

describe('an autosave without a date', () => {
  const autosaved = { publishedAt: null };

  it('is no change just after the publish that set it', () => {
    expect(judge({ published: { publishedAt: at(59) }, autosaved })).toBe(true);
  });

  it.each<[string, Omit<Case, 'autosaved'>]>([
    ['the date was chosen', { published: { publishedAt: '2024-05-01T00:00:00.000Z' } }],
    ['the date lies ahead', { published: { publishedAt: '2027-05-01T00:00:00.000Z' } }],
    [
      'it was known before',
      { published: { publishedAt: at(59) }, before: { publishedAt: at(59) } },
    ],
    ['the form has heard of it since', { published: { publishedAt: at(59) }, after: 600 }],
  ])('is a change where %s', (_, known) => {
    expect(judge({ ...known, autosaved })).toBe(false);
  });
});
