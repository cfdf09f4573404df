import { describe, expect, it } from 'vitest';

import { createHeadingIds } from '../../cms/src/links/extract/headingId.ts';
import { outlineHeadings } from '../../cms/src/links/extract/outlineHeadings.ts';
import { readText } from '../../cms/src/links/extract/readText.ts';
import { heading, paragraph, richText, text } from './support/richText.ts';

describe('outlineHeadings', () => {
  it('gives ids that are slugs, and numbers repeats', () => {
    const state = richText(
      heading(2, 'Pay'),
      heading(3, 'Pay'),
      heading(2, 'Pay 2'),
      heading(2, '!'),
    );
    expect(outlineHeadings(state)).toEqual([
      { id: 'pay', level: 2, text: 'Pay' },
      { id: 'pay-2', level: 3, text: 'Pay' },
      { id: 'pay-2-2', level: 2, text: 'Pay 2' },
      { id: 'section', level: 2, text: '!' },
    ]);
  });
});

describe('createHeadingIds', () => {
  it('numbers thousands of equal headings as it goes', () => {
    const nextId = createHeadingIds();
    const ids = Array.from({ length: 20_000 }, () => nextId('Pay'));
    expect(ids.slice(0, 3)).toEqual(['pay', 'pay-2', 'pay-3']);
    expect(ids.at(-1)).toBe('pay-20000');
    expect(nextId('Pay 7')).toBe('pay-7-2');
  }, 5000);
});

describe('readText', () => {
  it('gives each passage its tag and the headings above it', () => {
    const state = richText(
      paragraph(text('Opening')),
      heading(2, 'Work'),
      heading(3, 'Day'),
      { type: 'list', children: [{ type: 'listitem', children: [text('Morning')] }] },
      heading(2, 'Pay'),
      {
        type: 'table',
        children: [
          {
            type: 'tablerow',
            children: [
              { type: 'tablecell', headerState: 1, children: [paragraph(text('Year'))] },
              { type: 'tablecell', headerState: 0, children: [paragraph(text('2024'))] },
            ],
          },
        ],
      },
    );
    expect(readText(state)).toEqual([
      { text: 'Opening', tag: 'p', headingPath: [] },
      { text: 'Morning', tag: 'li', headingPath: ['Work', 'Day'] },
      { text: 'Year', tag: 'th', headingPath: ['Pay'] },
      { text: '2024', tag: 'td', headingPath: ['Pay'] },
    ]);
  });

  it('leaves out headings and code, whose words are not for links', () => {
    const code = { type: 'code', children: [{ type: 'code-highlight', text: 'npm start' }] };
    const state = richText(heading(2, 'Work'), code, paragraph(text('After the code')));
    expect(readText(state)).toEqual([{ text: 'After the code', tag: 'p', headingPath: ['Work'] }]);
  });

  it('tells where inline code stands', () => {
    const state = richText(paragraph(text('Run '), text('npm start', 16), text(' now')));
    expect(readText(state)).toEqual([
      { text: 'Run npm start now', tag: 'p', headingPath: [], code: [{ start: 4, end: 13 }] },
    ]);
  });

  it('has nothing to read in what is not rich text', () => {
    expect(readText({ title: 'x' })).toEqual([]);
  });
});
