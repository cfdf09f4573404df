import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import {
  type LinkNode,
  type RichTextBlock,
  type RichTextInline,
  type RichTextRoot,
  renderHtml,
  renderPlainText,
  safeHref,
} from '../../sdk/src/rich-text/index.ts';
import { RichText } from '../../sdk/src/rich-text/react/index.ts';
import { renderers as knownRenderers } from '../../sdk/src/rich-text/renderers.ts';

const text = (words: string): RichTextInline => ({ type: 'text', text: words });
const root = (...children: RichTextBlock[]): RichTextRoot => ({
  type: 'root',
  version: 1,
  children,
});
const link = (href: string | null, words = 'words'): LinkNode => ({
  type: 'link',
  href,
  status: 'ok',
  target: null,
  external: false,
  newTab: false,
  children: [{ type: 'text', text: words }],
});
const paragraph = (...children: RichTextInline[]): RichTextBlock => ({
  type: 'paragraph',
  children,
});
const renderReact = (tree: RichTextRoot): string =>
  renderToStaticMarkup(createElement(RichText, { root: tree }));

const renderers = [
  ['renderHtml', (tree: RichTextRoot) => renderHtml(tree)],
  ['RichText of React', renderReact],
] as const;

const dangerous = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\u0000script:alert(1)',
  '\u0001javascript:alert(1)',
  '\u200bjavascript:alert(1)',
  'java script:alert(1)',
  'javascript&colon;alert(1)//:',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'blob:https://x.example/1',
  'file:///etc/passwd',
  'view-source:https://x.example',
  'feed:javascript:alert(1)',
  'livescript:x',
];
const harmless = [
  'https://x.example/a?b=c#d',
  'HTTP://x.example',
  'mailto:desk@x.example',
  'tel:+15550100',
  '/guides/hand-therapy-career',
  'guides/a:b',
  './next',
  '../up',
  '#start',
  '?page=2',
];

describe('safeHref', () => {
  it.each(dangerous)('refuses %j', (address) => {
    const href = safeHref(address);
    // What is left must not be run by a browser: no scheme at all, or null.
    expect(href === null || !URL.canParse(href)).toBe(true);
  });
  it.each(harmless)('keeps %j', (address) => expect(safeHref(address)).toBe(address));
  it.each([null, undefined, 3, {}, ''])('gives null for %j', (value) => {
    expect(safeHref(value)).toBeNull();
  });

  it('lets through only http, https, mailto and tel, whatever it is given', () => {
    const piece = fc.constantFrom(
      'java',
      'script',
      ':',
      '\t',
      '\n',
      ' ',
      '\u0000',
      '/',
      'data',
      '&',
      '#',
      'http',
      's',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const href = safeHref(pieces.join(''));
        if (href === null || !URL.canParse(href, 'https://base.example/')) return;
        const { protocol } = new URL(href, 'https://base.example/');
        expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(protocol);
      }),
      { numRuns: 2000, seed: 7 },
    );
  });
});

describe.each(renderers)('%s', (_name, render) => {
  it('renders each kind of text, link and list', () => {
    const html = render(
      root(
        { type: 'heading', level: 2, id: 'a', children: [text('A')] },
        paragraph(
          { type: 'text', text: 'x', bold: true, italic: true },
          { type: 'lineBreak' },
          link('/b'),
        ),
        {
          type: 'list',
          ordered: true,
          start: 3,
          children: [{ type: 'listItem', children: [text('one')] }],
        },
        { type: 'divider' },
        { type: 'code', language: 'ts', code: 'a < b' },
      ),
    ).replaceAll('/>', '>');
    expect(html).toBe(
      '<h2 id="a">A</h2><p><strong><em>x</em></strong><br><a href="/b">words</a></p>' +
        '<ol start="3"><li>one</li></ol><hr>' +
        '<pre><code class="language-ts">a &lt; b</code></pre>',
    );
  });

  it('renders tables, callouts, comparisons, calls to action and images', () => {
    const html = render(
      root(
        {
          type: 'table',
          children: [
            {
              type: 'tableRow',
              children: [
                { type: 'tableCell', header: true, colSpan: 2, children: [paragraph(text('H'))] },
              ],
            },
          ],
        },
        { type: 'callout', tone: 'tip', title: 'T', children: [paragraph(text('c'))] },
        {
          type: 'comparisonTable',
          caption: 'C',
          columns: ['One'],
          rows: [{ label: 'L', cells: ['1'] }],
        },
        { type: 'callToAction', text: 'Go', label: 'There', url: 'https://x.example/' },
        {
          type: 'image',
          image: {
            id: 'media:1',
            url: '/a.png',
            alt: 'A "b"',
            caption: 'Cap',
            credit: null,
            width: 2,
            height: 1,
            mimeType: 'image/png',
          },
        },
      ),
    );
    expect(html).toMatch(/<table><tbody><tr><th colspan="2"><p>H<\/p><\/th><\/tr>/i);
    expect(html).toContain('<aside class="callout callout-tip"><p class="callout-title">T</p>');
    expect(html).toContain('<th scope="row">L</th><td>1</td>');
    expect(html).toContain('<a href="https://x.example/">There</a>');
    expect(html).toContain('alt="A &quot;b&quot;"');
    expect(html).toContain('<figcaption>Cap</figcaption>');
  });

  it.each(dangerous)('never links to %j, and keeps the words', (address) => {
    const html = render(root(paragraph(link(address, 'the words'))));
    expect(html).toContain('the words');
    expect(html).not.toMatch(
      /href="(?!javascript&amp;colon)[^"]*(?:script|data|blob|file|view-source|feed):/i,
    );
  });

  it('makes an anchor of each id that a heading had before', () => {
    const heading = {
      type: 'heading' as const,
      level: 2 as const,
      id: 'wages',
      formerIds: ['pay', '"><script>'],
      children: [text('Wages')],
    };
    expect(render(root(heading))).toBe(
      '<h2 id="wages"><span id="pay"></span><span id="&quot;&gt;&lt;script&gt;"></span>Wages</h2>',
    );
  });

  it('leaves the words of a link to something unpublished', () => {
    expect(render(root(paragraph(link(null))))).toBe('<p>words</p>');
  });

  it('escapes text wherever it stands', () => {
    const evil = `"><img src=x onerror=alert(1)><script>alert(1)</script>'&`;
    const html = render(
      root(
        { type: 'heading', level: 2, id: evil, children: [text(evil)] },
        paragraph(link(`/${evil}`, evil)),
        { type: 'code', language: evil, code: evil },
        { type: 'callToAction', text: evil, label: evil, url: evil },
        {
          type: 'comparisonTable',
          caption: evil,
          columns: [evil],
          rows: [{ label: evil, cells: [evil] }],
        },
        {
          type: 'relatedGuides',
          title: evil,
          guides: [{ id: evil, slug: evil, path: evil, title: evil, summary: evil }],
        },
      ),
    );
    expect(html).not.toMatch(/<(?:script|img)/i);
    expect(withoutValues(html)).not.toMatch(/onerror/);
  });

  it('gives the words of unknown nodes, or nothing', () => {
    const tree: RichTextRoot = JSON.parse(
      '{"type":"root","version":2,"children":[{"type":"poll","children":[{"type":"text","text":"<kept>"}]},{"type":"chart","values":[1]},{"type":"constructor"},null,{"type":"paragraph"}]}',
    );
    expect(render(tree)).toBe('&lt;kept&gt;<p></p>');
  });
});

/** The markup without text and attribute values: what a browser takes as names. */
function withoutValues(html: string): string {
  return html.replace(/"[^"]*"/g, '""').replace(/>[^<]*</g, '><');
}

describe('renderHtml', () => {
  it('takes overrides, with the default at hand', () => {
    const html = renderHtml(root(paragraph(link('/a')), { type: 'divider' }), {
      overrides: {
        divider: () => '<hr class="wide">',
        link: (node, { children, hrefOf }) =>
          `<a data-to="${hrefOf(node)}">${children.join('')}</a>`,
        paragraph: (_node, { renderDefault }) => `<div>${renderDefault().join('')}</div>`,
      },
    });
    expect(html).toBe('<div><p><a data-to="/a">words</a></p></div><hr class="wide">');
  });

  it('makes safe what the href option gives', () => {
    const html = renderHtml(root(paragraph(link('/a'))), { href: () => 'javascript:alert(1)' });
    expect(html).toBe('<p>words</p>');
  });
});

describe('renderPlainText', () => {
  it('gives the words, a line for each block', () => {
    const tree = root(
      { type: 'heading', level: 2, id: 'a', children: [text('A')] },
      paragraph(text('b '), link('/c', 'c')),
    );
    expect(renderPlainText(tree)).toBe('A\nb c');
  });
});

describe('both renderers', () => {
  const empty = { description: '', body: null, courses: [], alternatives: [], source: null };
  const list = (ordered: boolean, checked?: boolean): RichTextBlock => ({
    type: 'list',
    ordered,
    children: [
      { type: 'listItem', ...(checked === undefined ? {} : { checked }), children: [text('item')] },
    ],
  });
  const everyBlock: RichTextBlock[] = [
    paragraph(
      text('a'),
      { type: 'text', text: 'b', code: true, underline: true, strikethrough: true },
      { type: 'text', text: 'c', subscript: true, superscript: true },
      { type: 'lineBreak' },
      { ...link('https://x.example/?a=1&b=2'), newTab: true },
      link(null),
    ),
    { type: 'paragraph', align: 'center', children: [text('d')] },
    { type: 'heading', level: 3, id: 'e', children: [text('e')] },
    list(true),
    list(false, true),
    list(false, false),
    { type: 'quote', children: [text('f')] },
    {
      type: 'table',
      children: [
        {
          type: 'tableRow',
          children: [{ type: 'tableCell', header: false, rowSpan: 2, children: [paragraph()] }],
        },
      ],
    },
    { type: 'divider' },
    { type: 'code', language: null, code: '<g>' },
    { type: 'callout', tone: 'caution', title: null, children: [paragraph(text('h'))] },
    { type: 'comparisonTable', caption: 'i', columns: ['j'], rows: [{ label: 'k', cells: ['l'] }] },
    { type: 'callToAction', text: 'm', label: 'n', url: '/o' },
    {
      type: 'image',
      image: {
        id: 'media:1',
        url: '/p.webp',
        alt: 'q',
        caption: 'r',
        credit: 's',
        width: 4,
        height: 3,
        mimeType: 'image/webp',
      },
    },
    {
      type: 'careerSetting',
      setting: {
        id: 'career-settings:1',
        slug: 't',
        path: '/settings/t',
        name: 'T & T',
        summary: 'u',
        responsibilities: ['v'],
        population: { description: 'w', ageGroups: ['ADULTS'], conditions: [] },
        specialties: [{ slug: 'x', name: 'X' }],
      },
    },
    {
      type: 'educationPath',
      occupation: { id: 'occupations:1', slug: 'y', path: '/occupations/y', name: 'Y' },
      steps: [{ ...empty, kind: 'DEGREE', title: 'z', minMonths: 24, maxMonths: 36 }],
      minMonths: 24,
      maxMonths: 36,
    },
    {
      type: 'relatedGuides',
      title: 'Read on',
      guides: [{ id: 'articles:1', slug: 'a', path: '/guides/a', title: 'A', summary: '' }],
    },
  ];

  it('give the same markup for every kind of node', () => {
    for (const block of everyBlock) {
      // React writes void elements, quotes and flags in its own way, and in its own order.
      const asHtml = (markup: string): string =>
        markup
          .replaceAll('/>', '>')
          .replaceAll('&#x27;', '&#39;')
          .replaceAll('=""', '')
          .replaceAll('rowSpan', 'rowspan')
          .replaceAll('disabled checked', 'checked disabled');
      expect(asHtml(renderReact(root(block)))).toBe(asHtml(renderHtml(root(block))));
    }
  });

  it('are tried with every type of node that there is', () => {
    const tried = new Set<string>();
    const note = (node: object): void => {
      if ('type' in node && typeof node.type === 'string') tried.add(node.type);
      if ('children' in node && Array.isArray(node.children)) node.children.forEach(note);
    };
    everyBlock.forEach(note);
    expect([...tried].sort()).toEqual(Object.keys(knownRenderers).sort());
  });
});
