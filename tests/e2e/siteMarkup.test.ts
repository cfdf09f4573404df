import { describe, expect, it } from 'vitest';
import { html, trustMarkup } from '../../examples/guide-site/src/markup/html.ts';
import { safeAddress } from '../../examples/guide-site/src/markup/safeAddress.ts';
import { describePath } from '../../examples/guide-site/src/views/describePath.ts';
import { layPathBars } from '../../examples/guide-site/src/views/pathBars.ts';
import { growSettingsTree } from '../../examples/guide-site/src/views/settingsTree.ts';

describe('html', () => {
  it('escapes text and quoted attributes, and takes markup as it is', () => {
    const hostile = `"><script>'&`;
    expect(String(html`<p title="${hostile}">${hostile}${html`<b>${1}</b>`}</p>`)).toBe(
      '<p title="&quot;&gt;&lt;script&gt;&#39;&amp;">&quot;&gt;&lt;script&gt;&#39;&amp;<b>1</b></p>',
    );
  });

  it('joins lists and leaves out null, undefined and false', () => {
    expect(String(html`${['a', '<', null]}${undefined}${false}`)).toBe('a&lt;');
  });

  it('drops what XML forbids: control characters and lone surrogates', () => {
    expect(String(html`<p>${'a\u0000b\u001bc\ud800d\uffffe\n'}</p>`)).toBe('<p>abcde\n</p>');
  });

  it('leads nowhere instead of to an unsafe address, also after other values', () => {
    expect(String(html`<a class="${'x'}" href="${'javascript:alert(1)'}">${'y'}</a>`)).toBe(
      '<a class="x" href="#">y</a>',
    );
    expect(String(html`<img src="${'//other.example/x.png'}" />`)).toBe('<img src="#" />');
  });

  it('refuses values where escaping would not help', () => {
    expect(() => html`<p class=${'x'}></p>`).toThrow(TypeError);
    expect(() => html`<p ${'onclick=x'}></p>`).toThrow(TypeError);
    expect(
      () =>
        html`<script>
          ${'x'};
        </script>`,
    ).toThrow(TypeError);
    expect(String(html`<p ${trustMarkup('hidden')}></p>`)).toBe('<p hidden></p>');
  });
});

describe('safeAddress', () => {
  it.each([
    '/guides/x',
    '#part',
    '?q=a',
    'guides/x',
    'https://example.com/a?b#c',
    'mailto:desk@example.com',
    'tel:+15551234',
  ])('lets %s through', (address) => {
    expect(safeAddress(address)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//other.example/',
    '/\\other.example/',
    '\\\\other.example/',
    '/\t/other.example/',
    'https://',
  ])('refuses %j', (address) => {
    expect(safeAddress(address)).toBeNull();
  });
});

const degree = { title: 'Bachelor’s degree', alternatives: [], minMonths: 48, maxMonths: 48 };
const graduate = {
  title: 'Graduate degree',
  minMonths: null,
  maxMonths: null,
  alternatives: [
    { title: 'Master’s', minMonths: 24, maxMonths: 24 },
    { title: 'Doctorate', minMonths: 36, maxMonths: 36 },
  ],
};
const exam = { title: 'Exam', alternatives: [], minMonths: null, maxMonths: null };

describe('an education path', () => {
  it('is laid out with alternatives side by side and moments where they may come', () => {
    const { bars, months } = layPathBars([degree, graduate, exam]);
    expect(months).toBe(84);
    expect(
      bars.map(({ title, start, max, latestStart }) => [title, start, max, latestStart]),
    ).toEqual([
      ['Bachelor’s degree', 0, 48, 0],
      ['Master’s', 48, 24, 48],
      ['Doctorate', 48, 36, 48],
      ['Exam', 72, 0, 84],
    ]);
  });

  it('has nothing to lay out without steps', () => {
    expect(layPathBars([])).toEqual({ bars: [], months: 0 });
  });

  it('is described in words', () => {
    const total = { minMonths: 72, maxMonths: 84 };
    expect(describePath({ steps: [degree, graduate, exam], total })).toBe(
      '1. Bachelor’s degree, 4 years. 2. Graduate degree: Master’s, 2 years, or Doctorate, 3 years. 3. Exam. 72 to 84 months in all.',
    );
  });
});

describe('the tree of settings', () => {
  const setting = (name: string, position: number, parent: string | null) => ({
    path: `/settings/${name}`,
    name,
    summary: '',
    position,
    parent: parent === null ? null : { path: `/settings/${parent}` },
  });

  it('nests children under their parents, in order, and keeps those whose parent is away', () => {
    const tree = growSettingsTree([
      setting('b', 2, null),
      setting('child', 1, 'b'),
      setting('a', 1, null),
      setting('stray', 3, 'unpublished'),
    ]);
    expect(tree.map(({ name }) => name)).toEqual(['a', 'b', 'stray']);
    expect(tree[1]?.children.map(({ name }) => name)).toEqual(['child']);
  });

  it('ends where parents go round in a circle', () => {
    expect(growSettingsTree([setting('a', 1, 'b'), setting('b', 1, 'a')])).toEqual([]);
  });
});
