import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectTextBlocks } from '../../cms/src/links/extract/collectTextBlocks.ts';
import { outlineHeadings } from '../../cms/src/links/extract/outlineHeadings.ts';
import { projectRichText } from '../../cms/src/publishing/project/richText/projectRichText.ts';
import { arbitraryRichText } from '../links/support/arbitraryRichText.ts';
import { heading, linkOut, linkTo, paragraph, richText, text } from '../links/support/richText.ts';

const project = (...children: object[]) => projectRichText(richText(...children)).children;

/** Every object of the stored tree that has this type, in order. */
function findAll(value: unknown, type: string): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => findAll(item, type));
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((item) => findAll(item, type));
  return 'type' in value && value.type === type ? [{ ...value }, ...inner] : inner;
}

const readAll = (value: unknown) =>
  findAll(value, 'text')
    .map((node) => String(node['text']))
    .join('');

const item = (...children: object[]) => ({ type: 'listitem', children });
const list = (listType: string, ...children: object[]) => ({ type: 'list', listType, children });
const block = (blockType: string, fields: object) => ({
  type: 'block',
  fields: { blockType, id: 'b', ...fields },
});

describe('projectRichText', () => {
  it('keeps every text format, line breaks, tabs and alignment', () => {
    const formats = [1, 2, 4, 8, 16, 32, 64].map((format) => text('x', format));
    expect(
      project({
        ...paragraph(...formats, { type: 'linebreak' }, { type: 'tab', text: '\t' }),
        format: 'center',
      }),
    ).toEqual([
      {
        type: 'paragraph',
        align: 'center',
        children: [
          { type: 'text', text: 'x', bold: true },
          { type: 'text', text: 'x', italic: true },
          { type: 'text', text: 'x', strikethrough: true },
          { type: 'text', text: 'x', underline: true },
          { type: 'text', text: 'x', code: true },
          { type: 'text', text: 'x', subscript: true },
          { type: 'text', text: 'x', superscript: true },
          { type: 'lineBreak' },
          { type: 'text', text: '\t' },
        ],
      },
    ]);
  });

  it('gives headings the ids of the outline', () => {
    const state = richText(heading(2, 'Pay'), heading(3, 'Pay'), heading(4, 'Pay & more'));
    const headings = findAll(projectRichText(state), 'heading');
    expect(headings.map(({ id, level }) => ({ id, level }))).toEqual(
      outlineHeadings(state).map(({ id, level }) => ({ id, level })),
    );
  });

  it('puts a nested list into the item before it', () => {
    const inner = list('number', item(text('inner')));
    expect(
      project(list('bullet', item(text('one')), item(inner), item(text('two')))),
    ).toMatchObject([
      {
        type: 'list',
        ordered: false,
        children: [
          { type: 'listItem', children: [{ text: 'one' }, { type: 'list', ordered: true }] },
          { type: 'listItem', children: [{ text: 'two' }] },
        ],
      },
    ]);
  });

  it('keeps where a numbered list starts and what is checked off', () => {
    expect(project({ ...list('number', item(text('x'))), start: 3 })).toMatchObject([{ start: 3 }]);
    expect(
      project(list('check', { ...item(text('a')), checked: true }, item(text('b')))),
    ).toMatchObject([{ children: [{ checked: true }, { checked: false }] }]);
  });

  it('keeps header cells and spans of tables', () => {
    const cell = (words: string, extra: object) => ({
      type: 'tablecell',
      ...extra,
      children: [paragraph(text(words))],
    });
    const row = (...children: object[]) => ({ type: 'tablerow', children });
    const table = {
      type: 'table',
      children: [row(cell('Year', { headerState: 1, colSpan: 2 })), row(cell('1', { rowSpan: 2 }))],
    };
    expect(project(table)).toMatchObject([
      {
        type: 'table',
        children: [
          { children: [{ header: true, colSpan: 2, children: [{ type: 'paragraph' }] }] },
          { children: [{ header: false, rowSpan: 2 }] },
        ],
      },
    ]);
  });

  it('links to documents by key and to safe addresses', () => {
    const [line] = project(
      paragraph(linkTo({ id: 7 }, text('in')), linkOut('HTTPS://example.org', text('out'))),
    );
    expect(line).toMatchObject({
      children: [
        {
          type: 'link',
          target: 'articles:7',
          url: null,
          newTab: false,
          children: [{ text: 'in' }],
        },
        { type: 'link', target: null, url: 'https://example.org/', children: [{ text: 'out' }] },
      ],
    });
  });

  it.each([
    linkOut('javascript:alert(1)', text('words')),
    linkOut('//evil.example', text('words')),
    linkTo(null, text('words')),
    { type: 'autolink', fields: { url: 'data:text/html,x' }, children: [text('words')] },
    { type: 'link', children: [text('words')] },
    {
      type: 'link',
      fields: { linkType: 'internal', doc: { relationTo: 'users', value: '1' } },
      children: [text('words')],
    },
  ])('keeps only the words of a link that leads nowhere safe (%#)', (link) => {
    expect(project(paragraph(link))).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'words' }] },
    ]);
  });

  it('knows every block of the editor', () => {
    expect(
      project(
        block('careerSetting', { setting: 's1' }),
        block('educationPath', { occupation: { id: 'o1' } }),
        block('comparisonTable', {
          caption: 'C',
          columns: ['A', 'B'],
          rows: [{ label: 'L', cells: ['1'] }],
        }),
        block('callout', { tone: 'tip', title: 'T', body: richText(paragraph(text('inside'))) }),
        block('callToAction', { text: 'Do', label: 'Go', url: 'https://example.org' }),
        block('relatedGuides', { guides: ['g1', 'g2', 'g1'] }),
        block('code', { language: '', code: 'let x;' }),
        { type: 'upload', relationTo: 'media', value: 'm1' },
        { type: 'horizontalrule' },
      ),
    ).toEqual([
      { type: 'careerSetting', key: 'career-settings:s1' },
      { type: 'educationPath', key: 'occupations:o1' },
      {
        type: 'comparisonTable',
        caption: 'C',
        columns: ['A', 'B'],
        rows: [{ label: 'L', cells: ['1', ''] }],
      },
      {
        type: 'callout',
        tone: 'tip',
        title: 'T',
        children: [{ type: 'paragraph', children: [{ type: 'text', text: 'inside' }] }],
      },
      { type: 'callToAction', text: 'Do', label: 'Go', url: 'https://example.org/' },
      { type: 'relatedGuides', title: 'Related guides', keys: ['articles:g1', 'articles:g2'] },
      { type: 'code', language: null, code: 'let x;' },
      { type: 'image', key: 'media:m1' },
      { type: 'divider' },
    ]);
  });

  it('keeps every word, and the ids of all headings, of random rich text', () => {
    fc.assert(
      fc.property(arbitraryRichText, (state) => {
        const stored = projectRichText(state);
        const words = collectTextBlocks(state).flatMap((one) => one.runs.map((run) => run.text));
        expect(readAll(stored)).toBe(words.join(''));
        const ids = findAll(stored, 'heading').map((node) => node['id']);
        const written = collectTextBlocks(state).filter(
          (one) => one.isHeading && one.runs.length > 0,
        );
        expect(ids).toEqual(written.map((one) => one.heading?.id));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('makes text of anything, and never throws', () => {
    const type = fc.constantFrom(
      'paragraph',
      'heading',
      'list',
      'listitem',
      'table',
      'tablerow',
      'tablecell',
      'quote',
      'link',
      'text',
      'block',
      'upload',
      'tab',
      'linebreak',
      'constructor',
      '__proto__',
    );
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        fc.anything(),
        fc.record({
          type: fc.oneof(type, fc.anything()),
          children: fc.oneof(fc.array(tie('node'), { maxLength: 4 }), fc.anything()),
          text: fc.oneof(fc.string(), fc.anything()),
          fields: fc.oneof(
            fc.anything(),
            fc.record({
              blockType: fc.constantFrom('callout', 'code', 'comparisonTable', 'relatedGuides'),
              body: fc.record({ root: fc.record({ children: fc.array(tie('node')) }) }),
              rows: fc.anything(),
              columns: fc.anything(),
              guides: fc.anything(),
            }),
          ),
          format: fc.anything(),
          tag: fc.anything(),
        }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (children) => {
        const stored = projectRichText({ root: { type: 'root', children } });
        expect(() => JSON.stringify(stored)).not.toThrow();
        for (const { text: words } of findAll(stored, 'text')) expect(typeof words).toBe('string');
      }),
      { seed: 7, numRuns: 1000 },
    );
  });

  it('survives nesting deeper than any editor makes', () => {
    const nested = Array.from({ length: 5000 }).reduce<object>(
      (inner) => ({ type: 'quote', children: [inner] }),
      text('deep'),
    );
    expect(() => projectRichText(richText(nested, list('bullet', nested)))).not.toThrow();
  });
});
