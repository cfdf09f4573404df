import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPath } from '../../cms/src/import/importPath.ts';
import { extractLinks, readText } from '../../cms/src/links/index.ts';
import { startPayload } from '../support/startPayload.ts';
import type { RunningPayload } from '../support/startPayload.ts';

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('importing a folder', () => {
  let running: RunningPayload;
  let folders = 0;

  beforeAll(async () => {
    running = await startPayload();
  });
  afterAll(() => running.stop());

  function makeFolder(files: Record<string, string | Buffer>): string {
    folders += 1;
    const folder = path.join(running.dataDir, `folder-${folders}`);
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
    return folder;
  }

  async function findGuide(slug: string) {
    const { docs } = await running.payload.find({
      collection: 'articles',
      where: { slug: { equals: slug } },
      depth: 0,
    });
    const guide = docs[0];
    if (guide === undefined) throw new Error(`There is no guide "${slug}".`);
    return guide;
  }

  async function readTargets(slug: string): Promise<(string | null)[]> {
    const guide = await findGuide(slug);
    const targets: (string | null)[] = [];
    for (const link of extractLinks(guide.body)) {
      if (link.kind !== 'internal') targets.push(link.kind === 'external' ? link.url : null);
      else {
        const { id } = link.target;
        targets.push(
          (await running.payload.findByID({ collection: 'articles', id, depth: 0 })).slug,
        );
      }
    }
    return targets;
  }

  const wordsOf = async (slug: string): Promise<string> =>
    readText((await findGuide(slug)).body)
      .map(({ text }) => text)
      .join('\n');

  it('resolves relative links whatever the order, in circles too', async () => {
    const folder = makeFolder({
      'rel/a/one.md':
        '# One\n\nSee [two](../b/two.md#part), [three](./three.html) and [web](https://example.com/x).',
      'rel/a/three.md': '# Three\n\nBack to [one](one.md) and [two][ref].\n\n[ref]: ../b/two.md',
      'rel/b/two.md':
        '# Two\n\nHTML <a href="../a/one/">one</a>, [Case](../A/Three.MD) and [self](two.md).',
    });
    const report = await importPath(running.payload, folder);
    expect(report.failed).toEqual([]);
    expect(report.created).toHaveLength(3);
    expect(await readTargets('rel/a/one')).toEqual([
      'rel/b/two',
      'rel/a/three',
      'https://example.com/x',
    ]);
    expect(await readTargets('rel/a/three')).toEqual(['rel/a/one', 'rel/b/two']);
    expect(await readTargets('rel/b/two')).toEqual(['rel/a/one', 'rel/a/three', 'rel/b/two']);
    expect((await findGuide('rel/a/one'))._status).toBe('published');
  });

  it('follows permalinks, earlier addresses and template tags', async () => {
    const folder = makeFolder({
      'perma/first.md':
        '---\ntitle: First\npermalink: /site/first-page/\nredirect_from:\n  - old/first/\n---\n[Next]({{ "/site/second/" | url }}) [base]({{ site.baseurl }}/site/second) {% include "x" %}',
      'perma/second.md':
        '---\ntitle: Second\npermalink: /site/second/\n---\n[Old](/old/first) [link]({% link perma/first.md %}) [up](../first-page/) [lost]({{ page.next }})',
    });
    const report = await importPath(running.payload, folder);
    expect(await readTargets('site/first-page')).toEqual(['site/second', 'site/second']);
    expect(await readTargets('site/second')).toEqual([
      'site/first-page',
      'site/first-page',
      'site/first-page',
    ]);
    expect(await wordsOf('site/first-page')).toContain('{% include "x" %}');
    expect(report.unresolvedLinks.map(({ reason }) => reason)).toEqual([
      'Only the template knows where it leads.',
    ]);
    const { docs } = await running.payload.find({ collection: 'redirects', depth: 0 });
    const target = (await findGuide('site/first-page')).id;
    expect(docs.find(({ from }) => from === '/old/first')?.to).toEqual({
      relationTo: 'articles',
      value: target,
    });
  });

  it('keeps MDX as text and evaluates none of it', async () => {
    const folder = makeFolder({
      'mdx/page.mdx':
        '---\ntitle: Page\n---\nimport { X } from "./x"\n\nSum {globalThis.imported = 1 + 1} <Note kind="a">Inside **bold**</Note>\n\n<Video id="7" />\n\nAn <a href="./other">other</a>.',
      'mdx/other.mdx': '---\ntitle: Other\n---\nNot < valid {mdx\n\nStill a [page](page).',
    });
    const report = await importPath(running.payload, folder);
    const words = await wordsOf('mdx/page');
    expect(words).toContain('{globalThis.imported = 1 + 1}');
    expect(words).toContain('Inside bold');
    expect(words).not.toContain('import {');
    expect(words).toContain('<Video id="7" />');
    expect(Reflect.get(globalThis, 'imported')).toBeUndefined();
    expect(await readTargets('mdx/page')).toEqual(['mdx/other']);
    expect(await readTargets('mdx/other')).toEqual(['mdx/page']);
    const kinds = new Set(report.unsupported.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['mdx-import', 'mdx-expression', 'mdx-component', 'not-mdx']));
  });

  it('reports broken files and goes on with the rest', async () => {
    const folder = makeFolder({
      'bad/yaml.md': '---\ntitle: [unclosed\n---\nText',
      'bad/script.md': '---js\nglobalThis.ran = true\n---\nText',
      'bad/binary.md': Buffer.from([0x23, 0x20, 0x00, 0xff, 0xfe]),
      'bad/latin.md': Buffer.from([0x23, 0x20, 0xe9, 0x0a]),
      'bad/large.md': 'x'.repeat(3_000_000),
      'bad/bomb.md': `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
        .split('')
        .map((key, index) => {
          const before = String.fromCharCode(97 + index);
          return `${key}: &${key} [${Array(9).fill(`*${before}`).join(',')}]`;
        })
        .join('\n')}\n---\nText`,
      'bad/good.md': '# Good\n\nFine.',
      'bad/empty.md': '',
    });
    const report = await importPath(running.payload, folder);
    expect(report.failed.map(({ file }) => file)).toEqual([
      'bad/binary.md',
      'bad/bomb.md',
      'bad/large.md',
      'bad/latin.md',
      'bad/script.md',
      'bad/yaml.md',
    ]);
    expect(report.created.map(({ file }) => file)).toEqual(['bad/empty.md', 'bad/good.md']);
    expect((await findGuide('bad/empty'))._status).toBe('draft');
    expect(report.keptAsDrafts.map(({ file }) => file)).toEqual(['bad/empty.md']);
    expect(report.keptAsDrafts[0]?.reason).toContain('no text');
    expect(Reflect.get(globalThis, 'ran')).toBeUndefined();
  });

  it('stores images once, and reads none outside the folder', async () => {
    const outside = makeFolder({ 'secret.png': PIXEL });
    const folder = makeFolder({
      'img/page.md':
        '# Images\n\nA ![dot](dot.png) b ![again](/img/dot.png) <img src="dot.png" alt="html">\n\n![up](../../folder-0/secret.png) ![far](../../../../../../etc/passwd) ![enc](%2e%2e/%2e%2e/x.png) ![web](https://example.com/a.png) ![fake](fake.png) ![link](linked.png)',
      'img/dot.png': PIXEL,
      'img/fake.png': '<script>alert(1)</script>',
    });
    symlinkSync(path.join(outside, 'secret.png'), path.join(folder, 'img/linked.png'));
    symlinkSync(outside, path.join(folder, 'elsewhere'));
    const dry = await importPath(running.payload, folder, { isDryRun: true });
    expect(dry.imagesStored).toBe(1);
    const report = await importPath(running.payload, folder);
    expect(report.imagesStored).toBe(1);
    expect(report.unresolvedImages.map(({ what, reason }) => [what, reason])).toEqual([
      ['../../folder-0/secret.png', 'It lies outside the folder.'],
      ['../../../../../../etc/passwd', 'It lies outside the folder.'],
      ['%2e%2e/%2e%2e/x.png', 'It lies outside the folder.'],
      [
        'https://example.com/a.png',
        'It is on the web; images there are listed, not fetched. Upload it in the editor.',
      ],
      ['fake.png', 'It is not a PNG, JPEG, WebP, GIF or AVIF image.'],
      ['linked.png', 'It lies outside the folder.'],
    ]);
    expect(report.skipped.map(({ file }) => file)).toContain('elsewhere');
    const stored = JSON.stringify((await findGuide('img/page')).body);
    expect(stored.match(/"type":"upload"/g)).toHaveLength(3);
    expect((await importPath(running.payload, folder)).imagesStored).toBe(0);
  });

  it('makes links of unsafe addresses words', async () => {
    const folder = makeFolder({
      'unsafe/page.md':
        '# Unsafe\n\n[a](javascript:alert(1)) <a href="JaVaScript&colon;alert(1)">b</a> [c](data:text/html,x) [d](//evil.example) [e](mailto:a@example.com)',
    });
    await importPath(running.payload, folder);
    expect(await readTargets('unsafe/page')).toEqual(['mailto:a@example.com']);
    expect(await wordsOf('unsafe/page')).toBe('a b c d e');
  });

  it('updates what changed, skips what did not, and never duplicates', async () => {
    const files = { 'again/a.md': '# A\n\nOne [b](b.md).', 'again/b.md': '# B\n\nTwo.' };
    const folder = makeFolder(files);
    await importPath(running.payload, folder);
    const first = await findGuide('again/a');
    const rerun = await importPath(running.payload, folder);
    expect([rerun.created, rerun.updated]).toEqual([[], []]);
    expect((await findGuide('again/a')).updatedAt).toBe(first.updatedAt);
    writeFileSync(path.join(folder, 'again/a.md'), '# A\n\nChanged [b](b.md).');
    const changed = await importPath(running.payload, folder);
    expect(changed.updated.map(({ slug }) => slug)).toEqual(['again/a']);
    expect((await findGuide('again/a')).id).toBe(first.id);
    expect(await wordsOf('again/a')).toBe('Changed b.');
  });

  it('leaves alone what an editor changed, unless forced', async () => {
    const folder = makeFolder({ 'edit/page.md': '# Page\n\nFrom the file.' });
    await importPath(running.payload, folder);
    const { id } = await findGuide('edit/page');
    await running.payload.update({ collection: 'articles', id, data: { title: 'By an editor' } });
    writeFileSync(path.join(folder, 'edit/page.md'), '# Page\n\nNewer in the file.');
    const report = await importPath(running.payload, folder);
    expect(report.updated).toEqual([]);
    expect(report.skipped[0]?.reason).toContain('An editor changed it');
    expect((await findGuide('edit/page')).title).toBe('By an editor');
    await importPath(running.payload, folder, { force: true });
    expect((await findGuide('edit/page')).title).toBe('Page');
  });

  it('does not take over a guide that was written here', async () => {
    const guide = await findGuide('again/b');
    await running.payload.update({
      collection: 'articles',
      id: guide.id,
      data: { slug: 'native/page', importHash: null, originalAddress: null },
    });
    const folder = makeFolder({ 'native/page.md': '# Other\n\nText.' });
    const report = await importPath(running.payload, folder);
    expect(report.skipped[0]?.reason).toContain('was written here');
    expect((await findGuide('native/page')).title).toBe('B');
  });

  it('writes nothing in a dry run, and says the same', async () => {
    const folder = makeFolder({ 'dry/a.md': '# A\n\n[b](b.md)', 'dry/b.md': '# B\n\n[a](a.md)' });
    const before = await running.payload.count({ collection: 'articles' });
    const dry = await importPath(running.payload, folder, { isDryRun: true });
    expect(await running.payload.count({ collection: 'articles' })).toEqual(before);
    const real = await importPath(running.payload, folder, { asDrafts: true });
    expect(dry.created).toEqual(real.created);
    expect(dry.linksResolved).toBe(real.linksResolved);
    expect((await findGuide('dry/a'))._status).toBe('draft');
  });

  it('finishes what an interrupted run began', async () => {
    const { payload } = running;
    await payload.create({
      collection: 'articles',
      draft: true,
      data: { title: 'A', slug: 'half/a', importHash: 'reserved', originalAddress: '/half/a' },
    });
    const folder = makeFolder({ 'half/a.md': '# A\n\nWhole now.' });
    const report = await importPath(payload, folder);
    expect(report.created.map(({ slug }) => slug)).toEqual(['half/a']);
    expect(await wordsOf('half/a')).toBe('Whole now.');
  });

  it('refuses archives and unknown files', async () => {
    const folder = makeFolder({ 'x.tar.gz': 'x', 'x.docx': 'x' });
    const importFile = (name: string) => importPath(running.payload, path.join(folder, name));
    await expect(importFile('x.tar.gz')).rejects.toThrow('is an archive');
    await expect(importFile('x.docx')).rejects.toThrow('is not Markdown');
    await expect(importFile('none.md')).rejects.toThrow('There is no file');
  });
});
