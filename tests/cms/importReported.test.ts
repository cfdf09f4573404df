import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatReport } from '../../cms/src/import/formatReport.ts';
import { importPath } from '../../cms/src/import/importPath.ts';
import type { ImportReport } from '../../cms/src/import/write/importReport.ts';
import { isRecord } from '../../cms/src/links/extract/lexicalNode.ts';
import { extractLinks } from '../../cms/src/links/index.ts';
import { startPayload } from '../support/startPayload.ts';
import type { RunningPayload } from '../support/startPayload.ts';
import { findGuide, makeFolder } from './importFixture.ts';

describe('what an import tells of a folder', () => {
  let running: RunningPayload;

  beforeAll(async () => {
    running = await startPayload();
  });
  afterAll(() => running.stop());

  /** Imports after a dry run, which must have told the same. */
  async function importTold(folder: string, hosts: string[] = []): Promise<ImportReport> {
    const dry = await importPath(running.payload, folder, { isDryRun: true, hosts });
    const report = await importPath(running.payload, folder, { hosts });
    expect({ ...dry, isDryRun: false }).toEqual(report);
    return report;
  }

  async function listTypes(slug: string): Promise<unknown[]> {
    const { body } = await findGuide(running, slug);
    return body.root.children.map((block) =>
      block.type === 'list'
        ? [block['listType'], Array.isArray(block['children']) && block['children'].map(readBox)]
        : block.type,
    );
  }

  const readBox = (item: unknown): unknown => (isRecord(item) ? item['checked'] : null);

  it('keeps the boxes of task lists', async () => {
    const folder = makeFolder(running, 'tasks', {
      'tasks.md': '# Tasks\n\n- [x] done\n- [ ] open\n- plain\n\n1. [x] first\n2. second',
    });
    const report = await importTold(folder);
    expect(await listTypes('tasks')).toEqual([
      ['check', [true, false]],
      ['bullet', [undefined]],
      ['number', [undefined, undefined]],
    ]);
    expect(JSON.stringify((await findGuide(running, 'tasks')).body)).toContain('☑ ');
    expect(report.unsupported.map(({ kind, line }) => [kind, line])).toEqual([['checkbox', 7]]);
    const { docs } = await running.payload.find({
      collection: 'published-documents',
      where: { slug: { equals: 'tasks' } },
    });
    expect(JSON.stringify(docs[0]?.content)).toContain('"checked":true');
  });

  it('takes in the plain-text articles of a folder, and counts what it passes over', async () => {
    const folder = makeFolder(running, 'mixed', {
      'packing.txt':
        'How to pack for a night shift\n\nBring what the night asks for, and no more than that.\n\nWhat to take\n- one lamp\n- two sandwiches\n  - with cheese\n\nSteps\n1. Open the bag.\n2. Fill it.\n\nOur guide on how to rest after work offers more.',
      'rest.md': '# How to rest after work\n\nSee [packing](packing.txt) and [old](old.html).',
      'old.html': '<p>Old</p>',
      'more/new.HTML': '<p>New</p>',
      'plan.docx': 'x',
      'robots.txt': 'User-agent: *',
      '_sidebar.md': '[Home](rest.md)',
      '.hidden/secret.md': '# Secret',
      'door.png': 'x',
    });
    const report = await importTold(folder);
    expect(report.created.map(({ file }) => file)).toEqual(['rest.md', 'packing.txt']);
    const passed = report.passedOver.map(({ kind, count }) => [kind, count]);
    expect(new Map(passed.map(([kind, count]) => [kind, count]))).toEqual(
      new Map<unknown, unknown>([
        ['.html', 2],
        ['.docx', 1],
        ['.txt for programs', 1],
        ['Markdown that begins with _', 1],
        ['hidden, or of programs', 1],
        ['.png', 1],
      ]),
    );
    expect(formatReport(report)).toContain(
      '2 .html (old.html, more/new.HTML) · Not read. Turn them',
    );
    const article = await findGuide(running, 'how-to-pack-for-a-night-shift');
    expect(await listTypes(article.slug)).toEqual([
      'paragraph',
      'heading',
      ['bullet', [undefined, undefined, undefined]],
      'heading',
      ['number', [undefined, undefined]],
      'paragraph',
    ]);
    const [link] = extractLinks((await findGuide(running, 'rest')).body);
    expect(link).toMatchObject({ target: { id: article.id } });
    expect(extractLinks(article.body).map(({ anchorText }) => anchorText)).toEqual([
      'how to rest after work',
    ]);
    const rerun = await importPath(running.payload, folder);
    expect([rerun.created, rerun.updated]).toEqual([[], []]);
  });

  it('names both files of one slug', async () => {
    const folder = makeFolder(running, 'slugged', {
      'a.md': '---\ntitle: A\nslug: pay\n---\nThe first.',
      'b.md': '---\ntitle: B\nslug: pay\n---\nThe second.',
    });
    const report = await importTold(folder);
    expect(report.created.map(({ slug }) => slug)).toEqual(['pay', 'pay-2']);
    const [notice] = report.notices;
    expect(notice).toMatchObject({ file: 'b.md', what: 'slug pay' });
    expect(notice?.reason).toContain('a.md has it, so this page gets pay-2');
    const nested = makeFolder(running, 'slugged-index', {
      'rest.md': '---\ntitle: C\nslug: sleep\n---\nThe third.',
      'rest/index.md': '---\ntitle: D\nslug: sleep\n---\nThe fourth.',
    });
    const told = await importTold(nested);
    expect(told.created.map(({ slug }) => slug)).toEqual(['sleep', 'sleep-2']);
    expect(told.notices.map(({ file, what }) => [file, what])).toContainEqual([
      'rest/index.md',
      'slug sleep',
    ]);
  });

  it('updates the guide of a page whose slug changed, and says which slug it keeps', async () => {
    const folder = makeFolder(running, 'renamed', {
      'page.md': '---\ntitle: Renamed\nslug: before\n---\nText.',
    });
    await importPath(running.payload, folder);
    makeFolder(running, 'renamed', { 'page.md': '---\ntitle: Renamed\nslug: after\n---\nText.' });
    const report = await importTold(folder);
    expect(report.created).toEqual([]);
    expect(report.notices[0]?.reason).toContain('keeps the slug before');
  });

  it('says in a dry run that topics and authors which aren’t here are left out', async () => {
    const topic = await running.payload.create({
      collection: 'topics',
      data: { name: 'Pay', slug: 'pay' },
    });
    const folder = makeFolder(running, 'named', {
      'one.md': '---\ntags: Pay, Nights\nauthor: {name: Nobody}\n---\n# One\n\nText.',
      'two.md': '---\ntags: [Nights]\n---\n# Two\n\nText.',
    });
    const report = await importTold(folder);
    expect(report.unmatched.map(({ what }) => what)).toEqual([
      'topics: Nights',
      'authors: Nobody',
      'topics: Nights',
    ]);
    expect(formatReport(report)).toContain(
      'one.md and 1 more: topics: Nights · left out, since nothing in Topics has this name',
    );
    expect((await findGuide(running, 'one')).topics).toEqual([topic.id]);
    expect((await running.payload.count({ collection: 'people' })).totalDocs).toBe(0);
  });

  it('remembers which site a folder came from', async () => {
    const folder = makeFolder(running, 'sited', {
      'sited/a.md': '# A\n\nSee [b](https://guides.example.org/sited/b).',
      'sited/b.md': '# B\n\nText.',
    });
    const unsure = await importPath(running.payload, folder, { isDryRun: true });
    expect(unsure.linksToWeb).toBe(1);
    expect(unsure.notices[0]?.reason).toContain('use --site guides.example.org');
    await importTold(folder, ['guides.example.org']);
    writeFileSync(
      path.join(folder, 'sited/a.md'),
      '# A\n\nNow see [b](https://guides.example.org/sited/b).',
    );
    const report = await importTold(folder);
    expect(report.updated.map(({ slug }) => slug)).toEqual(['sited/a']);
    expect([report.linksResolved, report.linksToWeb]).toEqual([1, 0]);
    expect(report.notices[0]?.reason).toContain('as in the import before');
    const [link] = extractLinks((await findGuide(running, 'sited/a')).body);
    expect(link?.kind).toBe('internal');
    const alone = await importPath(running.payload, path.join(folder, 'sited'));
    expect(alone.updated).toEqual([]);
  });

  it('gives a front page a slug of its title or its folder, and links to the folder lead there', async () => {
    const links = 'See [home](../), [root](/) and [name](/front/).';
    const folder = makeFolder(running, 'front', {
      'README.md': 'Words without any title, but enough of them.',
      'front/page.md': `# Page\n\n${links}`,
    });
    const report = await importTold(folder);
    expect(report.created.map(({ slug }) => slug)).toEqual(['front', 'front/page']);
    expect(report.linksResolved).toBe(3);
    rmSync(path.join(folder, 'README.md'));
    const titled = makeFolder(running, 'titled', { 'index.md': '# Your first year\n\nText.' });
    expect((await importTold(titled)).created[0]?.slug).toBe('your-first-year');
  });

  it('says in plain words which line can’t be read, and what to do', async () => {
    const folder = makeFolder(running, 'plain', {
      'plain/colon.md': '---\ntitle: Pay: by year\n---\nText.',
      'plain/deep.md': `# Deep\n\n${'<div>'.repeat(9000)}`,
      'plain/note.md': '---\ntitle: Note\nlayout: post\n---\nWords[^1].\n\n[^1]: A note.',
      'plain/brace.mdx': '# Brace\n\nPay {in dollars',
    });
    const report = await importTold(folder);
    expect(report.failed).toEqual([
      {
        file: 'plain/colon.md',
        line: 2,
        reason:
          'The front matter can’t be read at “title: Pay: by year”. Put a text with a colon in quotation marks, and begin each field in the first column.',
      },
      { file: 'plain/deep.md', line: 3, reason: expect.stringContaining('nest too deeply here') },
    ]);
    expect(report.unresolvedLinks).toEqual([]);
    const text = formatReport(report);
    expect(text).toContain('plain/note.md:5: [^1]');
    expect(text).toContain('plain/note.md:3: layout');
    expect(text).toContain('plain/brace.mdx:3: a tag or a { is not closed');
    expect(text).not.toMatch(/user-content|acorn|Nested mappings/);
  });
});
