import { describe, expect, it } from 'vitest';
import { preflight } from '../../cms/src/publishing/preflight/index.ts';
import type { PreflightContext } from '../../cms/src/publishing/preflight/index.ts';
import { linkOut, linkTo, paragraph, richText, text } from '../links/support/richText.ts';

const nothing: PreflightContext = { targets: new Map(), altTexts: new Map() };
const summary = 'A summary that says in one sentence what readers will find here.';

const check = (document: object, context: Partial<PreflightContext> = {}) =>
  preflight('articles', { id: 'a', summary, ...document }, { ...nothing, ...context });

describe('preflight', () => {
  it('has nothing to say of a sound guide', () => {
    const body = richText(
      paragraph(linkTo('b', text('there')), linkOut('https://example.org', text('out'))),
    );
    expect(
      check(
        { body, image: 'm' },
        {
          targets: new Map([['articles:b', 'ok']]),
          altTexts: new Map([['media:m', 'A hand']]),
        },
      ),
    ).toEqual([]);
  });

  it('warns of a link to what is not published, and refuses one to what is gone', () => {
    const body = richText(
      paragraph(linkTo('b', text('draft')), linkTo('c', text('gone')), linkTo(null, text('lost'))),
    );
    const targets = new Map([
      ['articles:b', 'target-unpublished'],
      ['articles:c', 'target-deleted'],
    ] as const);
    expect(check({ body }, { targets })).toMatchObject(
      [
        { severity: 'error', code: 'link-target-deleted', path: 'body', message: /"gone"/ },
        { severity: 'error', code: 'link-broken', path: 'body', message: /"lost"/ },
        { severity: 'warning', code: 'link-target-unpublished', path: 'body', message: /"draft"/ },
      ].map((finding) => ({ ...finding, message: expect.stringMatching(finding.message) })),
    );
  });

  it('refuses a set of which readers would see no guide', () => {
    const set = { id: 's', title: 'Guides', summary, guides: [{ guide: 'b' }, { guide: 'c' }] };
    const draft = ['articles:b', 'target-unpublished'] as const;
    const checkSet = (other: readonly ['articles:c', 'ok' | 'target-unpublished']) =>
      preflight('guide-sets', set, { ...nothing, targets: new Map([draft, other]) }).map(
        ({ severity, code, path }) => [severity, code, path],
      );
    const warning = ['warning', 'link-target-unpublished', 'guides'];
    expect(checkSet(['articles:c', 'ok'])).toEqual([warning]);
    expect(checkSet(['articles:c', 'target-unpublished'])).toEqual([
      ['error', 'nothing-to-show', 'guides'],
      warning,
      warning,
    ]);
  });

  it('only warns of a reference that is gone', () => {
    const targets = new Map([['topics:t', 'target-deleted']] as const);
    expect(check({ topics: ['t'] }, { targets })).toMatchObject([
      { severity: 'warning', code: 'link-target-deleted', path: 'topics' },
    ]);
  });

  it('refuses images without text, wherever they stand', () => {
    const body = richText({ type: 'upload', relationTo: 'media', value: 'in' });
    const altTexts = new Map([['media:in', ' ']] as const);
    expect(check({ body, image: 'lead', seo: { image: 'seo' } }, { altTexts })).toMatchObject([
      { code: 'image-without-alt', path: 'image' },
      { code: 'image-without-alt', path: 'seo.image' },
      { code: 'image-without-alt', path: 'body' },
    ]);
  });

  it('refuses a figure without a source', () => {
    const figures = [
      { label: 'Median pay', source: 's' },
      { label: 'Growth', source: null },
    ];
    expect(preflight('occupations', { id: 'o', summary, figures }, nothing)).toMatchObject([
      { severity: 'error', code: 'figure-without-source', path: 'figures.1.source' },
    ]);
  });

  it.each([
    ['x'.repeat(39), 'summary-too-short'],
    ['x'.repeat(201), 'summary-too-long'],
  ])('warns of a summary of an unfit length (%#)', (text, code) => {
    expect(check({ summary: text })).toMatchObject([{ severity: 'warning', code }]);
  });

  it('lets a long summary be when search engines have their own description', () => {
    expect(check({ summary: 'x'.repeat(250), seo: { description: 'Short.' } })).toEqual([]);
  });
});
