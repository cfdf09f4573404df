import { describe, expect, it } from 'vitest';
import { isEmptyDocument } from '../../cms/src/drafts/isEmptyDocument.ts';
import { paragraph, richText, text } from '../links/support/richText.ts';

/** As *Create new* leaves it. */
const made = {
  id: 'a',
  _status: 'draft',
  createdAt: '2026-03-01T00:00:00.000Z',
  updatedAt: '2026-03-01T00:00:00.000Z',
  createdBy: 'u',
  title: null,
  slug: null,
  body: null,
  topics: [],
  seo: { title: null, noIndex: false },
  wordCount: 0,
  readingMinutes: 1,
  outline: [],
  position: 0,
};

describe('a document in which nobody wrote', () => {
  it('is one as it was made', () => {
    expect(isEmptyDocument(made)).toBe(true);
  });

  it('is one with an empty paragraph in its body', () => {
    expect(isEmptyDocument({ ...made, body: richText(paragraph()) })).toBe(true);
  });

  it.each([
    ['a title', { title: 'Splints' }],
    ['a topic', { topics: ['t'] }],
    ['words in its body', { body: richText(paragraph(text('Splints'))) }],
    ['a block in its body', { body: richText({ type: 'block', fields: { blockType: 'code' } }) }],
    ['a word for search engines', { seo: { title: 'Splints', noIndex: false } }],
    ['a position', { position: 3 }],
    ['a ticked box', { seo: { noIndex: true } }],
  ])('is none with %s', (_name, written) => {
    expect(isEmptyDocument({ ...made, ...written })).toBe(false);
  });

  it.each([null, undefined, 'text'])('is not %s', (value) => {
    expect(isEmptyDocument(value)).toBe(false);
  });
});
