import { describe, expect, it } from 'vitest';
import { createTypeService } from './support/typeService.ts';

const types = createTypeService();
const entries = ['index', 'edge', 'comments/index', 'express/index', 'json-ld/index', 'links/index']
  .concat(['next/index', 'rich-text/index', 'rich-text/react/index', 'testing/index'])
  .concat(['webhooks/index'])
  .map((name) => `src/${name}.ts`);

describe('the documentation of exports', () => {
  it.each(entries)('stands on everything that %s exports, and on its fields', (entry) => {
    const symbols = types.listExports(entry);
    expect(symbols.length).toBeGreaterThan(0);
    const missing = symbols.flatMap(({ documentation, members, name }) => [
      ...(documentation === '' ? [name] : []),
      ...members.flatMap((member) =>
        member.documentation === '' && !isPlain(name, member.name)
          ? [`${name}.${member.name}`]
          : [],
      ),
    ]);
    expect(missing).toEqual([]);
  });

  /** Fields that say all by their names: of nodes, of private parts, of fixtures like the field. */
  function isPlain(name: string, member: string): boolean {
    return /Node$|^RichTextRoot$|Fixtures?$/.test(name) || /^type$|^#/.test(member);
  }

  it('would notice a field without words', () => {
    const fixture = types
      .listExports('src/testing/index.ts')
      .find(({ name }) => name === 'PageFixture');
    expect(fixture?.members.find(({ name }) => name === 'title')?.documentation).toBe('');
    expect(fixture?.documentation).not.toBe('');
  });
});

describe('what was published', () => {
  it('never lacks a field: each is there, if only as null', () => {
    const published = types
      .listExports('src/index.ts')
      .filter(
        ({ name }) =>
          !/^Addressable$|Options$|Filter$|Input$|Client|Error|Collection|Policy|^Typed/.test(name),
      );
    expect(published.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Article', 'Occupation', 'ContentLink', 'Site']),
    );
    const loose = published.flatMap(({ members, name }) =>
      members
        .filter(({ isOptional, type }) => isOptional || /\bundefined\b|\bany\b/.test(type))
        .map((member) => `${name}.${member.name}`),
    );
    expect(loose).toEqual([]);
  });
});

const start = `import { createClient } from './src/index.ts';
const content = createClient({ endpoint: 'https://content.example/graphql' });
`;

describe('hovering', () => {
  it.each([
    [`const guide = await content.articles.get({ slug: 'a' });`, 'guide', 'Article | null'],
    [`const { items } = await content.articles.list();`, 'items', 'ArticleSummary[]'],
    [`const page = await content.search('a');`, 'page', 'Page<SearchHit>'],
    [`for await (const topic of content.topics.all()) topic;`, 'topic', 'TopicSummary'],
    [
      `const links = (await content.services.get({ id: 'a' }))?.outgoingLinks;`,
      'links',
      'LinkList | undefined',
    ],
    [
      `const status = (await content.crossLinks.list()).items.at(0)?.status;`,
      'status',
      'LinkStatus | undefined',
    ],
    [`const site = await content.site();`, 'site', 'Site'],
    [`const changes = await content.changes({ since: 1 });`, 'changes', 'ChangePage'],
    [
      `const body = (await content.articles.get({ slug: 'a' }))?.body.children;`,
      'body',
      'RichTextBlock[] | undefined',
    ],
  ])('over %s shows a plain name', (line, name, shown) => {
    expect(
      types.check(`${start}${line}\nexport {};`).filter((text) => !/never read/.test(text)),
    ).toEqual([]);
    expect(types.hover(`${start}${line}\nexport {};`, name)).toBe(`const ${name}: ${shown}`);
  });

  it('over a field shows its type and its words', () => {
    const text = `${start}const guide = await content.articles.get({ slug: 'a' });\nguide?.readingMinutes;`;
    expect(types.hover(text, 'readingMinutes')).toContain('Article.readingMinutes: number');
  });

  it('never shows the machinery of types', () => {
    for (const method of ['get', 'list', 'all', 'resolvePath', 'search', 'related', 'changes']) {
      const owner = ['get', 'list', 'all'].includes(method) ? 'content.articles' : 'content';
      const shown = types.hover(`${start}${owner}.${method};`, method);
      expect(shown).toMatch(/^\(method\)/);
      expect(shown).not.toMatch(/Pick<|Omit<|Extract<|ReturnType<|keyof|infer|\['item'\]|__/);
    }
  });
});

describe('the compiler', () => {
  const get = `${start}const guide = await content.articles.get({ slug: 'a' });\n`;

  it('refuses misspelt fields, filters, orders and selectors', () => {
    const refused: [string, RegExp][] = [
      [`${get}guide?.titel;`, /'titel' does not exist/],
      [`${get}guide.title;`, /possibly 'null'/],
      [`${start}content.articles.list({ filter: { topics: 'a' } });`, /'topics' does not exist/],
      [`${start}content.articles.list({ orderBy: 'NEWEST' });`, /"NEWEST"' is not assignable/],
      [`${start}content.articles.get({ name: 'a' });`, /'name' does not exist/],
      [`${start}content.article;`, /'article' does not exist/],
    ];
    for (const [text, reason] of refused) {
      expect(types.check(`${text}\nexport {};`).join('\n')).toMatch(reason);
    }
    expect(types.check(`${get}guide?.title;\nexport {};`)).toEqual([]);
  });

  const choose = (cases: string) => `
    import type { RichTextBlock } from './src/index.ts';
    export function nameBlock(block: RichTextBlock): string {
      switch (block.type) {
        ${cases}
        default: return refuse(block);
      }
    }
    function refuse(block: never): never { throw new Error(String(block)); }
  `;
  const names = ['paragraph', 'heading', 'list', 'quote', 'table', 'divider', 'code', 'callout']
    .concat(['comparisonTable', 'callToAction', 'image', 'careerSetting', 'educationPath'])
    .concat(['relatedGuides']);
  const listCases = (types: readonly string[]) =>
    `${types.map((type) => `case '${type}':`).join(' ')} return block.type;`;

  it('tells blocks apart by their type, and notices one that was forgotten', () => {
    expect(types.check(choose(listCases(names)))).toEqual([]);
    const forgotten = types.check(choose(listCases(names.filter((name) => name !== 'code'))));
    expect(forgotten.join()).toContain("'CodeNode' is not assignable to parameter of type 'never'");
  });

  it('gives an override the fields of its own node', () => {
    const override = (use: string) => `
      import { renderHtml, type RichTextRoot } from './src/rich-text/index.ts';
      export const render = (root: RichTextRoot) =>
        renderHtml(root, { overrides: { ${use} } });
    `;
    expect(types.check(override('heading: (node) => `<h2>${node.level}</h2>`'))).toEqual([]);
    expect(types.check(override('heading: (node) => `${node.code}`')).join()).toMatch(/'code'/);
    expect(types.check(override('header: () => ""')).join()).toMatch(/'header' does not exist/);
  });
});
