import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readRedirectPath } from '../../cms/src/import/write/redirectStore.ts';
import { hashContent } from '../../cms/src/import/write/contentHash.ts';
import { normalizePath } from '../../cms/src/import/addresses/normalizePath.ts';
import { parsePage } from '../../cms/src/import/markdown/parsePage.ts';
import { readText } from '../../cms/src/links/index.ts';

const parse = (text: string, path = 'a/page.md') => parsePage({ path, text });
const types = (text: string): string[] => parse(text).body.root.children.map(({ type }) => type);

describe('parsePage', () => {
  it('takes the title from front matter, else from the first heading, else from the file', () => {
    expect(parse('---\ntitle: Given\n---\n# Other').title).toBe('Given');
    expect(parse('# Written *here*\n\nText.')).toMatchObject({ title: 'Written here' });
    expect(parse('Text only.', 'how-to/get_started.md').title).toBe('Get started');
    expect(parse('Text only.', 'how-to/index.md').title).toBe('How to');
  });

  it('does not repeat the title as a heading', () => {
    expect(types('---\ntitle: Pay\n---\n# Pay\n\nText.')).toEqual(['paragraph']);
    expect(types('---\ntitle: Pay\n---\n# Hours\n\nText.')).toEqual(['heading', 'paragraph']);
  });

  it('gives headings three levels', () => {
    const tags = parse('x\n\n# a\n\n## b\n\n### c\n\n#### d\n\n###### e').body.root.children.map(
      ({ tag }) => tag,
    );
    expect(tags).toEqual([undefined, 'h2', 'h2', 'h3', 'h4', 'h4']);
  });

  it('goes on with a list after what a list cannot hold', () => {
    const text = '1. one\n\n   ```js\n   code\n   ```\n2. two\n   - nested\n3. three';
    const blocks = parse(text).body.root.children;
    expect(blocks.map(({ type }) => type)).toEqual(['list', 'block', 'list']);
    expect(blocks[2]?.['start']).toBe(2);
    expect(blocks[2]?.children?.map(({ value }) => value)).toEqual([2, 2, 3]);
  });

  it('reads HTML among Markdown', () => {
    const page = parse(
      '<div class="x">\n\nA **bold** <a href="/b">link</a>\n\n</div>\n\n<script>x()</script>',
    );
    expect(page.hrefs).toEqual(['/b']);
    expect(readText(page.body).map(({ text }) => text)).toEqual(['A bold link']);
    expect(page.unsupported).toEqual([
      { kind: 'html-element', text: '<script>', kept: 'nothing', line: 7 },
    ]);
  });

  it('reads structured blocks, and leaves what is none a code sample', () => {
    const good = parse('```block careerSetting\nsetting: school-systems\n```').body.root
      .children[0];
    expect(good?.['fields']).toMatchObject({
      blockType: 'careerSetting',
      setting: { pending: 'career-settings', slug: 'school-systems' },
    });
    const bad = parse('```block careerSetting\nsetings: x\n```');
    expect(bad.body.root.children[0]?.['fields']).toMatchObject({ blockType: 'code' });
    expect(bad.unsupported[0]?.kind).toBe('block');
  });

  it('leaves template tags in code alone', () => {
    const page = parse('Say `{{ "/x" | url }}` and\n\n```\n{% raw %}\n```');
    expect(JSON.stringify(page.body)).toContain('{% raw %}');
    expect(readText(page.body)[0]?.text).toBe('Say {{ "/x" | url }} and');
    expect(page.unsupported).toEqual([]);
  });

  it('shortens summaries after a sentence', () => {
    const sentence = `${'word '.repeat(30).trim()}.`;
    const { summary } = parse(`${sentence} ${sentence} ${sentence}`);
    expect(summary).toBe(sentence);
    expect(parse('word '.repeat(200)).summary.length).toBeLessThanOrEqual(300);
  });

  it('takes the first words for a summary, never the title again', () => {
    const summary = (text: string, path?: string): string => parse(text, path).summary;
    expect(summary('# Pay\n\nPay.\n\nWhat therapists earn in schools.')).toBe(
      'What therapists earn in schools.',
    );
    expect(summary('# Pay\n\nPay\n\n- Hours\n- Days')).toBe('Hours');
    expect(summary('# Pay\n\n> Ask **first**.')).toBe('Ask first.');
    expect(summary('# Pay\n\n## Part')).toBe('');
    const tags = 'This sentence ends with a <Widget /> tag.';
    expect(summary(`# Pay\n\n${tags}\n\nThis sentence has no tag at all.`)).toBe(
      'This sentence has no tag at all.',
    );
    expect(summary(`# Pay\n\n${tags}`)).toBe('This sentence ends with a tag.');
    const mdx = '# Pay\n\n<Video id="a long enough component" />\n\nShort words.';
    expect(summary(mdx, 'page.mdx')).toBe('Short words.');
    expect(summary('# Pay\n\n{% include "a/long/enough/tag" %}\n\nShort.')).toBe('Short.');
  });

  it('shows readers no imports and exports, and lists them', () => {
    const text = 'import Card from "./card"\n\nexport const a = 1\n\n<Card>Inner **words**.</Card>';
    const page = parse(text, 'page.mdx');
    expect(readText(page.body).map((part) => part.text)).toEqual(['Inner words.']);
    expect(page.unsupported.map(({ kind, kept }) => [kind, kept])).toEqual([
      ['mdx-import', 'nothing'],
      ['mdx-import', 'nothing'],
      ['mdx-component', 'children'],
    ]);
  });

  it('leaves imports out of what is no valid MDX, too', () => {
    const page = parse('import Card from "./card"\n\nNot < valid {mdx, import it.', 'page.mdx');
    expect(readText(page.body).map(({ text }) => text)).toEqual(['Not < valid {mdx, import it.']);
    expect(page.unsupported.map(({ kind }) => kind)).toEqual(['not-mdx', 'mdx-import']);
  });

  const found = (page: ReturnType<typeof parse>) =>
    page.unsupported.map(({ kind, text, kept, line }) => [kind, text, kept, line]);
  const words = (page: ReturnType<typeof parse>) => readText(page.body).map(({ text }) => text);

  it('keeps tags that are none of HTML as text, and lists them', () => {
    const page = parse('# Deep *headings* & <signs>\n\nPut <your name> here, <b>please</b>.');
    expect(page.title).toBe('Deep headings & <signs>');
    expect(words(page)).toEqual(['Put <your name> here, please.']);
    expect(found(page)).toEqual([
      ['html-element', '<signs>', 'text', 1],
      ['html-element', '<your name>', 'text', 3],
    ]);
    const mdx = parse('A <signs /> word.', 'page.mdx');
    expect(words(mdx)).toEqual(['A <signs /> word.']);
    expect(found(mdx)).toEqual([['mdx-component', '<signs />', 'text', 1]]);
  });

  it('loses no component of a page that is no valid MDX', () => {
    const page = parse(
      '<Callout type="warning">Sleep *debt*.</Callout>\n\nText {year} and <Widget id="3" />. More.\n\n<p>\n',
      'page.mdx',
    );
    expect(words(page)).toEqual(['Sleep debt.', 'Text {year} and <Widget id="3" />. More.']);
    expect(found(page).slice(1)).toEqual([
      ['mdx-component', '<Callout type="warning">', 'children', 1],
      ['mdx-component', '<Widget id="3" />', 'text', 3],
    ]);
  });

  it('leaves tags alone inside comments, scripts, drawings and code', () => {
    const page = parse(
      'A `<Tag>` and <svg><path d="x"/></svg> here.\n\n<script>\nlet a = "<Tag>"\n</script>\n\n<!-- <Tag> -->',
    );
    expect(page.unsupported.map(({ text }) => text)).toEqual(['<svg>', '<script>', '<Tag>']);
    expect(page.unsupported.map(({ kept }) => kept)).toEqual(['nothing', 'nothing', 'nothing']);
  });

  it('lists Markdown that stands as characters inside HTML', () => {
    const page = parse(
      '<img src="a.png">\n![Remote](https://example.com/x.png)\n**bold** words\n\n[link](/x)\n\n<pre>\n[code](x)\n</pre>',
    );
    expect(found(page)).toEqual([
      ['html-markdown', '![Remote](https://example.com/x.png)', 'text', 2],
      ['html-markdown', '**bold** words', 'text', 3],
    ]);
  });

  it('says on which line a frame stood that was left out', () => {
    const page = parse('Text.\n\n<canvas src="/a"></canvas>');
    expect(found(page)).toEqual([['html-element', '<canvas> /a', 'nothing', 3]]);
  });

  it('lists a tag for another page’s address that stands in the text', () => {
    const page = parse(
      'See {% post_url 2024-05-06-post %} and [it]({% post_url 2024-05-06-post %}).',
    );
    expect(words(page)).toEqual(['See 2024-05-06-post and it.']);
    expect(found(page)).toEqual([['template-tag', '{% post_url 2024-05-06-post %}', 'text', 1]]);
  });

  it('leaves the numbers of footnotes out of a summary, and no other raised numbers', () => {
    const note = 'Technologists run overnight studies.[^1] They are patient.';
    expect(parse(`${note}\n\n[^1]: Survey.`).summary).toBe(
      'Technologists run overnight studies. They are patient.',
    );
    expect(parse('A room of 12 m<sup>2</sup> is enough for it.').summary).toBe(
      'A room of 12 m2 is enough for it.',
    );
  });

  it('reads any text without throwing', () => {
    const piece = fc.constantFrom(
      ...['# ', '- ', '> ', '|a|b|\n|-|-|\n', '```', '`', '<a href="x">', '</a>', '<p', '{{ x }}'],
      ...[
        '{%',
        '%}',
        '[x](y)',
        '![i](j)',
        '\n',
        '\n\n',
        '1. ',
        'word ',
        '*',
        '&#x41;',
        '{',
        '}',
        '<X>',
      ],
    );
    const text = fc.array(piece, { maxLength: 40 }).map((parts) => `x\n${parts.join('')}`);
    fc.assert(
      fc.property(text, fc.constantFrom('a.md', 'a.mdx'), (body, path) => {
        const page = parsePage({ path, text: body });
        expect(page.title.length).toBeGreaterThan(0);
        expect(page.summary.length).toBeLessThanOrEqual(300);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe('normalizePath', () => {
  it('spells an address in one way', () => {
    const spellings = [
      '/a/b',
      'a/b/',
      '/A/B.html',
      'a/x/../b.md#part',
      '/a/b/index.md?x',
      'a//b/README.md',
    ];
    expect(new Set(spellings.map(normalizePath))).toEqual(new Set(['/a/b']));
  });

  it('never leaves the root', () => {
    expect(normalizePath('../../../etc/passwd')).toBe('/etc/passwd');
  });
});

describe('readRedirectPath', () => {
  it('takes paths on the site only', () => {
    expect(readRedirectPath('old/page/')).toBe('/old/page');
    expect(readRedirectPath('https://evil.example/x')).toBeNull();
    expect(readRedirectPath('//evil.example')).toBeNull();
    expect(readRedirectPath('/')).toBeNull();
    expect(readRedirectPath('/a b')).toBeNull();
  });
});

describe('hashContent', () => {
  it('is the same whatever the order, the ids and the empty fields', () => {
    const a = { title: 'x', body: [{ id: '1', text: 'y' }], note: null };
    const b = { body: [{ text: 'y', id: '2', list: [] }], title: 'x' };
    expect(hashContent(a)).toBe(hashContent(b));
    expect(hashContent(a)).not.toBe(hashContent({ ...a, title: 'z' }));
  });
});
