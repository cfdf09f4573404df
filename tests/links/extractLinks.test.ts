import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import { extractLinks } from '../../cms/src/links/extract/extractLinks.ts';
import { startSentences } from '../../cms/src/links/text/startSentences.ts';
import { arbitraryRichText } from './support/arbitraryRichText.ts';
import { heading, linkOut, linkTo, paragraph, richText, text } from './support/richText.ts';

describe('extractLinks', () => {
  it('gives words, sentence, section and order of each link', () => {
    const state = richText(
      paragraph(
        text('First. Read about '),
        linkTo('a1', text('hand '), text('therapy', 1)),
        text(' now. Last.'),
      ),
      heading(2, 'Pay & outlook'),
      paragraph(text('See '), linkOut('https://example.org/pay', text('the survey')), text('.')),
    );
    expect(extractLinks(state)).toMatchObject([
      {
        kind: 'internal',
        target: { collection: 'articles', id: 'a1' },
        anchorText: 'hand therapy',
        sentence: 'Read about hand therapy now.',
        section: null,
        position: 0,
      },
      {
        kind: 'external',
        url: 'https://example.org/pay',
        anchorText: 'the survey',
        sentence: 'See the survey.',
        section: 'pay--outlook',
        position: 1,
      },
    ]);
  });

  it('reads a populated document and a numeric id alike', () => {
    const state = richText(
      paragraph(linkTo({ id: 7, title: 'x' }, text('a')), linkTo(7, text('b'))),
    );
    const targets = extractLinks(state).map((link) => link.kind === 'internal' && link.target.id);
    expect(targets).toEqual(['7', '7']);
  });

  it('calls an internal link whose document is gone dangling', () => {
    expect(extractLinks(richText(paragraph(linkTo(null, text('gone')))))).toMatchObject([
      { kind: 'dangling', anchorText: 'gone' },
    ]);
  });

  it('finds links in lists, tables, quotes and the rich text of custom blocks', () => {
    const inner = (id: string) => paragraph(linkTo(id, text(id)));
    const state = richText(
      { type: 'list', children: [{ type: 'listitem', children: [linkTo('list', text('list'))] }] },
      {
        type: 'table',
        children: [
          { type: 'tablerow', children: [{ type: 'tablecell', children: [inner('cell')] }] },
        ],
      },
      { type: 'quote', children: [linkTo('quote', text('quote'))] },
      {
        type: 'block',
        fields: { blockType: 'callout', id: '1', rows: [{ body: richText(inner('block')) }] },
      },
    );
    expect(extractLinks(state).map((link) => link.anchorText)).toEqual([
      'list',
      'cell',
      'quote',
      'block',
    ]);
  });

  it('leads to the link node with its path', () => {
    const state = richText(paragraph(text('a'), linkTo('x', text('b'))));
    expect(extractLinks(state)[0]?.path).toEqual(['root', 'children', 0, 'children', 1]);
  });

  it('has no links where there is no rich text, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(extractLinks(value)).toEqual([]);
      }),
      { seed: 4 },
    );
  });

  it('cuts a paragraph into sentences once, however many links it has', () => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    const children = Array.from({ length: 2000 }, (_, at) => [
      text(` This is number ${at}. See `),
      linkTo(`a${at}`, text(`guide ${at}`)),
      text('.'),
    ]);
    const links = extractLinks(richText(paragraph(...children.flat())));
    expect(links.map(({ sentence }) => sentence)).toEqual(
      children.map((_, at) => `See guide ${at}.`),
    );
    const cut = segment.mock.calls.reduce((sum, [input]) => sum + input.length, 0);
    segment.mockRestore();
    expect(cut).toBeLessThan(2 * 2000 * ' This is number 1999. See guide 1999.'.length);
  });

  it('finds every link node of random rich text, in order', () => {
    fc.assert(
      fc.property(arbitraryRichText, (state) => {
        const saved = JSON.stringify(state).match(/"type":"(?:auto)?link"/g) ?? [];
        const links = extractLinks(state);
        expect(links).toHaveLength(saved.length);
        expect(links.map((link) => link.position)).toEqual(saved.map((_, index) => index));
        for (const link of links)
          expect(link.sentence).toContain(link.anchorText.split('\n')[0]?.trim());
      }),
      { seed: 4 },
    );
  });
});

describe('startSentences', () => {
  it('finds in windows what it would find in the whole line', () => {
    const sentence = fc.string({
      unit: fc.constantFrom(
        'a',
        'Z',
        '. ',
        '.',
        ' ',
        '? ',
        '!',
        '"',
        ')',
        '1',
        '…',
        ': ',
        'é',
        '🙂',
      ),
      maxLength: 60,
    });
    const line = fc
      .tuple(fc.array(sentence, { minLength: 1, maxLength: 40 }), fc.nat({ max: 200 }))
      .map(([parts, more]) => parts.join('. ') + parts.join(' ').repeat(more % 12));
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    fc.assert(
      fc.property(line, (text) => {
        const whole = [...segmenter.segment(text)].map(({ index }) => index);
        expect(startSentences(text)).toEqual(whole);
      }),
      { seed: 4 },
    );
  });
});
