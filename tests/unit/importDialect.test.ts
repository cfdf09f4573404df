import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAside } from '../../cms/src/import/lexical/convertAside.ts';
import { rewriteAsides } from '../../cms/src/import/markdown/asides.ts';
import { parsePage } from '../../cms/src/import/markdown/parsePage.ts';
import { indexHeadings } from '../../cms/src/import/addresses/headingNames.ts';
import { listNamedHeadings } from '../../cms/src/import/lexical/namedHeadings.ts';
import { outlineHeadings, readText } from '../../cms/src/links/index.ts';

const parse = (text: string, path = 'page.md') => parsePage({ path, text });
const blocks = (text: string, path?: string) => parse(text, path).body.root.children;

describe('notes beside the text', () => {
  it('become callouts, with a title where the look does not say it', () => {
    expect(blocks(':::danger\nHot.\n:::')[0]?.['fields']).toMatchObject({
      blockType: 'callout',
      tone: 'caution',
      title: 'Danger',
    });
    expect(blocks('> [!NOTE]\n> Cold.')[0]?.['fields']).not.toHaveProperty('title');
    expect(blocks('!!! tip "Try it"\n    Warm.')[0]?.['fields']).toMatchObject({
      tone: 'tip',
      title: 'Try it',
    });
  });

  it('stay in the text when they hold more than paragraphs and lists', () => {
    const page = parse(':::note Title\n## Heading\n\nWords.\n:::');
    expect(page.body.root.children.map(({ type }) => type)).toEqual([
      ...['paragraph', 'heading', 'paragraph'],
    ]);
    expect(page.unsupported.map(({ kind, text }) => [kind, text])).toEqual([['aside', 'Title']]);
  });

  it('are left alone in code, without an end, and where a quote is a quote', () => {
    const code = '```\n:::note\nx\n:::\n```';
    expect(rewriteAsides(code)).toBe(code);
    expect(rewriteAsides(':::note\nno end')).toBe(':::note\nno end');
    expect(blocks('> Just [words].').map(({ type }) => type)).toEqual(['quote']);
  });

  it('keep every word', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), word, (words, title) => {
        const text = `:::note ${title}\n${words.join('\n\n')}\n:::`;
        const shown = JSON.stringify(parse(text).body);
        for (const one of [...words, title]) expect(shown).toContain(one);
      }),
      { seed: 7, numRuns: 50 },
    );
  });

  it('are told apart from a quote without a paragraph', () => {
    expect(
      readAside({ type: 'element', tagName: 'blockquote', properties: {}, children: [] }),
    ).toBeNull();
  });
});

describe('components of MDX', () => {
  it('that lead somewhere are links, and those that show something images and films', () => {
    const page = parse(
      '<Link to="/a">Words</Link>\n\n<Card title="Pay" href="/b">\n\nBody.\n\n</Card>\n\n<Image src="x.png" alt="Door" />\n\n<YouTube id="abcdefghijk" title="A film" />',
      'page.mdx',
    );
    expect(page.hrefs).toEqual(['/a', '/b', 'https://www.youtube.com/watch?v=abcdefghijk']);
    expect(page.images).toEqual([{ src: 'x.png', alt: 'Door' }]);
    expect(readText(page.body).map(({ text }) => text)).toEqual([
      'Words',
      'Pay',
      'Body.',
      'A film',
    ]);
    expect(page.unsupported).toEqual([]);
  });

  it('with a title show it before their content', () => {
    const page = parse('<Tab label="On paper">\n\nWords.\n\n</Tab>', 'page.mdx');
    expect(readText(page.body).map(({ text }) => text)).toEqual(['On paper', 'Words.']);
  });
});

describe('headings with names', () => {
  it.each([
    ['## Pay by year {#pay}', 'Pay by year', 'pay-by-year'],
    ['## Pay by year#pay', 'Pay by year', 'pay-by-year'],
    ['## Learn C#', 'Learn C#', undefined],
    ['<a name="pay"></a>\n\n## Pay by year', 'Pay by year', 'pay-by-year'],
    ['<h2 id="pay">Pay by year</h2>', 'Pay by year', 'pay-by-year'],
  ])('%j', (text, words, id) => {
    const { body } = parse(`Words.\n\n${text}`);
    expect(outlineHeadings(body).map((heading) => heading.text)).toEqual([words]);
    expect(indexHeadings(listNamedHeadings(body)).find('pay')).toBe(id);
  });
});
