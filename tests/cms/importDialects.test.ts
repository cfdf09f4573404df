import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPath } from '../../cms/src/import/importPath.ts';
import type { ImportReport } from '../../cms/src/import/write/importReport.ts';
import { extractLinks, readText } from '../../cms/src/links/index.ts';
import { startPayload } from '../support/startPayload.ts';
import type { RunningPayload } from '../support/startPayload.ts';
import { dialects } from './importDialects.ts';
import { findGuide, makeFolder } from './importFixture.ts';

describe('importing what generators and wikis have', () => {
  let running: RunningPayload;
  const reports = new Map<string, ImportReport>();

  beforeAll(async () => {
    running = await startPayload();
    for (const [name, files] of Object.entries(dialects)) {
      const folder = makeFolder(running, name, files);
      const dry = await importPath(running.payload, folder, { isDryRun: true });
      const report = await importPath(running.payload, folder);
      expect({ ...dry, isDryRun: false }).toEqual(report);
      const rerun = await importPath(running.payload, folder);
      expect([rerun.created, rerun.updated]).toEqual([[], []]);
      reports.set(name, report);
    }
  });
  afterAll(() => running.stop());

  function reportOf(name: keyof typeof dialects): ImportReport {
    const report = reports.get(name);
    if (report === undefined) throw new Error(`"${name}" was not imported.`);
    return report;
  }

  const partsOf = (name: keyof typeof dialects): [string, string][] =>
    reportOf(name).unsupported.map(({ kind, text }) => [kind, text]);

  async function linksOf(slug: string): Promise<[string, string][]> {
    const { body } = await findGuide(running, slug);
    return Promise.all(
      extractLinks(body).map(async (link): Promise<[string, string]> => {
        if (link.kind !== 'internal') return [link.anchorText, link.kind];
        const { id } = link.target;
        const target = await running.payload.findByID({ collection: 'articles', id, depth: 0 });
        return [link.anchorText, target.slug];
      }),
    );
  }

  async function blocksOf(slug: string): Promise<string[]> {
    const { body } = await findGuide(running, slug);
    return body.root.children.map(({ type }) => type);
  }

  const textOf = async (slug: string): Promise<string> =>
    readText((await findGuide(running, slug)).body)
      .map(({ text }) => text)
      .join('\n');

  it('follows Jekyll’s links, permalinks, redirects and drafts', async () => {
    expect(await linksOf('career-blog')).toEqual([
      ['post', 'posts/first'],
      ['link', 'posts/first'],
      ['about', 'about'],
    ]);
    expect(await linksOf('posts/first')).toEqual([
      ['how', expect.any(String)],
      ['about', 'about'],
      ['home', 'career-blog'],
    ]);
    expect(JSON.stringify((await findGuide(running, 'posts/first')).body)).toContain(
      '"url":"#how-to-start"',
    );
    expect(await linksOf('about')).toEqual([['post', 'posts/first']]);
    expect((await findGuide(running, 'posts/first')).publishedAt).toBe('2024-01-05T12:00:00.000Z');
    expect((await findGuide(running, 'next'))._status).toBe('draft');
    expect(reportOf('jekyll').redirects).toBe(1);
    expect(partsOf('jekyll')).toEqual([
      ['front-matter', 'layout'],
      ['template-tag', '* TOC {:toc}'],
      ['template-tag', '{% include banner.html %}'],
    ]);
  });

  it('makes callouts, links and titles of what Docusaurus and MDX have', async () => {
    expect(await linksOf('welcome')).toEqual([
      ['setup', 'basics/setup'],
      ['by id', 'basics/setup'],
      ['link', 'basics/setup'],
    ]);
    expect(await blocksOf('welcome')).toEqual([
      'paragraph',
      'block',
      'paragraph',
      'block',
      'block',
    ]);
    expect(await linksOf('basics/setup')).toEqual([
      ['More to read', 'welcome'],
      ['Start', 'welcome'],
    ]);
    const { body } = await findGuide(running, 'basics/setup');
    expect(body.root.children.at(-1)?.['fields']).toMatchObject({
      blockType: 'callout',
      tone: 'caution',
      title: 'Careful',
    });
    expect(await textOf('basics/setup')).toContain('On a Mac');
    expect(partsOf('docusaurus').map(([kind]) => kind)).toEqual([
      ...['mdx-import', 'mdx-component', 'html-comment', 'aside'],
    ]);
  });

  it('reads Hugo’s front matter, references, notes and figures', async () => {
    expect(await linksOf('careers')).toEqual([
      ['one', 'posts/one'],
      ['two', 'deep/two'],
    ]);
    expect(await linksOf('posts/one')).toEqual([['two', 'deep/two']]);
    expect(await blocksOf('posts/one')).toEqual(['block', 'upload', 'paragraph', 'paragraph']);
    expect(reportOf('hugo')).toMatchObject({ redirects: 1, imagesStored: 1, passedOver: [] });
    expect(partsOf('hugo')).toEqual([['template-tag', '{{< youtube abc >}}']]);
  });

  it('reads the notes and tabs of MkDocs, any case and any line ends', async () => {
    expect(await linksOf('handbook')).toEqual([
      ['first', 'guides/first'],
      ['all', 'guides'],
    ]);
    expect(await blocksOf('handbook')).toEqual(['block', ...Array(3).fill('paragraph')]);
    expect(await linksOf('guides/first')).toEqual([
      ['up', 'handbook'],
      ['case', 'guides/second'],
      ['dir', 'guides/second'],
    ]);
    expect(await textOf('guides/second')).toBe('Back to first.');
    expect(reportOf('mkdocs').linksToTop.map(({ what }) => what)).toEqual(['first.html?x=1#y']);
  });

  it('finds the pages of wikis by their names, with text before or after', async () => {
    expect(await linksOf('home')).toEqual([
      ['Pay by year', 'pay-by-year'],
      ['the nights', 'night-shifts'],
      ['nights', 'night-shifts'],
    ]);
    expect(reportOf('wiki').unresolvedLinks).toEqual([
      {
        file: 'Home.md',
        line: 1,
        what: '[[Missing]]',
        reason: 'No page of the folder has this name.',
      },
    ]);
    expect(await linksOf('note-one')).toEqual([
      ['two', 'sub/note-two'],
      ['Note two', 'sub/note-two'],
      ['cell', 'sub/note-two'],
    ]);
    expect(await linksOf('sub/note-two')).toEqual([
      ['First thing', 'note-one'],
      ['note ONE', 'note-one'],
    ]);
    expect(await textOf('note-one')).not.toContain('hidden');
    expect(await blocksOf('note-one')).toContain('upload');
    expect(reportOf('vault').redirectsNotMade[0]?.reason).toContain('It is a name');
  });

  it('keeps links, order and names of HTML, and lists what it can’t show', async () => {
    expect(await linksOf('words')).toEqual([
      ['low', expect.any(String)],
      ['block', 'page'],
      ['A film', 'external'],
      ['page', 'page'],
    ]);
    expect((await blocksOf('words')).slice(-3)).toEqual(['quote', 'list', 'quote']);
    expect(partsOf('html')).toEqual([
      ['link-title', 'A title'],
      ['embed', 'https://film.example/x'],
      ['html-element', '<input'],
    ]);
    expect(reportOf('html').unresolvedLinks.map(({ what }) => what)).toEqual(['a.pdf']);
    expect(await linksOf('grosse')).toEqual([['仕事', 'guide']]);
    expect(reportOf('html').notices[0]).toMatchObject({ file: '仕事.md' });
  });
});
