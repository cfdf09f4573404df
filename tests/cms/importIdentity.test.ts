import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPath } from '../../cms/src/import/importPath.ts';
import type { ImportReport } from '../../cms/src/import/write/importReport.ts';
import { readText } from '../../cms/src/links/index.ts';
import { startPayload } from '../support/startPayload.ts';
import type { RunningPayload } from '../support/startPayload.ts';
import { findGuide, makeFolder } from './importFixture.ts';

describe('which guide a page is imported as', () => {
  let running: RunningPayload;

  beforeAll(async () => {
    running = await startPayload();
  });
  afterAll(() => running.stop());

  const make = (name: string, files: Record<string, string>) => makeFolder(running, name, files);

  async function importInto(folder: string): Promise<ImportReport> {
    const report = await importPath(running.payload, folder);
    expect(report.failed).toEqual([]);
    return report;
  }

  async function wordsOf(slug: string): Promise<string> {
    const { body } = await findGuide(running, slug);
    return readText(body)
      .map(({ text }) => text)
      .join('\n');
  }

  async function addressOf(slug: string): Promise<string | null | undefined> {
    return (await findGuide(running, slug)).originalAddress;
  }

  async function expectUnchanged(folder: string): Promise<void> {
    const before = await running.payload.count({ collection: 'articles' });
    const rerun = await importInto(folder);
    expect([rerun.created, rerun.updated]).toEqual([[], []]);
    expect(new Set(rerun.skipped.map(({ reason }) => reason))).toEqual(new Set(['Unchanged.']));
    expect(await running.payload.count({ collection: 'articles' })).toEqual(before);
  }

  it('keeps posts of one name and different dates apart, however often it runs', async () => {
    const folder = make('blog', {
      '_posts/2022-01-05-year-in-review.md': '# Review\n\nOf 2022.',
      '_posts/2023-01-05-year-in-review.md': '# Review\n\nOf 2023.',
    });
    const report = await importInto(folder);
    expect(report.created.map(({ slug }) => slug)).toEqual(['year-in-review', 'year-in-review-2']);
    expect(await addressOf('year-in-review')).toBe('/year-in-review');
    expect(await addressOf('year-in-review-2')).toBe('/_posts/2023-01-05-year-in-review.md');
    await expectUnchanged(folder);
    const second = path.join(folder, '_posts/2023-01-05-year-in-review.md');
    writeFileSync(second, '# Review\n\nOf 2023, mended.');
    const changed = await importInto(folder);
    expect(changed.updated.map(({ slug }) => slug)).toEqual(['year-in-review-2']);
    expect(await wordsOf('year-in-review')).toBe('Of 2022.');
    expect(await wordsOf('year-in-review-2')).toBe('Of 2023, mended.');
  });

  it('lets a new page that sorts before others take none of their guides', async () => {
    const folder = make('blog', { '_posts/2021-01-05-year-in-review.md': '# Review\n\nOf 2021.' });
    const report = await importInto(folder);
    expect(report.created.map(({ slug }) => slug)).toEqual(['year-in-review-3']);
    expect(report.updated).toEqual([]);
    expect(await wordsOf('year-in-review')).toBe('Of 2022.');
    await expectUnchanged(folder);
  });

  it('keeps the other guides when one of the pages is gone', async () => {
    const folder = path.join(running.dataDir, 'blog');
    rmSync(path.join(folder, '_posts/2022-01-05-year-in-review.md'));
    await expectUnchanged(folder);
    expect(await wordsOf('year-in-review')).toBe('Of 2022.');
  });

  it('keeps files apart whose addresses are the same', async () => {
    const folder = make('same', {
      'same/foo.md': '# Foo file\n\nA file.',
      'same/foo.mdx': '# Foo MDX\n\nAn MDX file.',
      'same/foo/index.md': '# Foo folder\n\nA folder.',
      'same/perma.md': '---\ntitle: Perma\npermalink: /same/foo\n---\nBy permalink.',
    });
    const report = await importInto(folder);
    expect(report.created.map(({ file, slug }) => [file, slug])).toEqual([
      ['same/foo.md', 'same/foo'],
      ['same/foo.mdx', 'same/foo-2'],
      ['same/foo/index.md', 'same/foo-3'],
      ['same/perma.md', 'same/foo-4'],
    ]);
    await expectUnchanged(folder);
    expect(await wordsOf('same/foo-3')).toBe('A folder.');
  });

  it('gives pages of one slug and different addresses a guide each', async () => {
    const folder = make('slugs', { 'slugs/pay-day.md': '# Pay\n\nFirst.' });
    await importInto(folder);
    make('slugs', { 'slugs/pay day.md': '# Pay\n\nSorts before it.' });
    const report = await importInto(folder);
    expect(report.created.map(({ slug }) => slug)).toEqual(['slugs/pay-day-2']);
    expect(await wordsOf('slugs/pay-day')).toBe('First.');
    await expectUnchanged(folder);
  });

  it('overwrites no front page of another folder', async () => {
    const one = make('site-one', { 'index.md': '# Home\n\nThe first site.' });
    const two = make('site-two', { 'index.md': '# Home\n\nThe second site.' });
    const [first] = (await importInto(one)).created;
    const [second] = (await importInto(two)).created;
    expect([first?.slug, second?.slug]).toEqual(['home', 'home-2']);
    await expectUnchanged(one);
    await expectUnchanged(two);
    expect(await wordsOf('home')).toBe('The first site.');
    writeFileSync(path.join(two, 'index.md'), '# Home\n\nThe second site, changed.');
    expect((await importInto(two)).updated.map(({ slug }) => slug)).toEqual(['home-2']);
    expect(await wordsOf('home')).toBe('The first site.');
  });

  it('asks before a page of another folder replaces one of its address and title', async () => {
    const one = make('terms-one', { 'terms.md': '# Terms\n\nOne.' });
    await importInto(one);
    const two = make('terms-two', { 'terms.md': '# Terms\n\nTwo.' });
    const report = await importInto(two);
    expect([report.created, report.updated]).toEqual([[], []]);
    expect(report.skipped[0]?.reason).toContain('A folder of another name');
    expect(await wordsOf('terms')).toBe('One.');
    await importPath(running.payload, two, { force: true });
    expect(await wordsOf('terms')).toBe('Two.');
    await expectUnchanged(two);
    const other = make('terms-three', { 'terms.md': '# Terms of the clinic\n\nThree.' });
    expect((await importInto(other)).created.map(({ slug }) => slug)).toEqual(['terms-2']);
    await expectUnchanged(other);
  });

  it('knows a page again whose file was renamed or moved, at the same address', async () => {
    const folder = make('moved', { 'moved/01-start.md': '# Start\n\nText.' });
    await importInto(folder);
    rmSync(path.join(folder, 'moved/01-start.md'));
    make('moved', { 'moved/start/index.md': '# Start here\n\nNew text.' });
    const report = await importInto(folder);
    expect(report.updated.map(({ slug }) => slug)).toEqual(['moved/start']);
    await expectUnchanged(folder);
  });

  it('knows pages again when links show under which path they stood', async () => {
    const folder = make('mount', {
      'under/a.md': '# A\n\nText.',
      'under/b.md': '# B\n\nText.',
      'under/c.md': '# C\n\nText.',
    });
    await importInto(folder);
    const links = '[a](/handbook/under/a), [b](/handbook/under/b), [c](/handbook/under/c)';
    writeFileSync(path.join(folder, 'under/a.md'), `# A\n\nSee ${links}.`);
    const report = await importInto(folder);
    expect(report.linksResolved).toBe(3);
    expect(report.created).toEqual([]);
    expect(report.updated.map(({ slug }) => slug)).toEqual(['under/a']);
    await expectUnchanged(folder);
  });
});
