import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPath } from '../../cms/src/import/importPath.ts';
import { startPayload } from '../support/startPayload.ts';
import type { RunningPayload } from '../support/startPayload.ts';
import { findGuide, makeFolder } from './importFixture.ts';

describe('what an import guards', () => {
  let running: RunningPayload;

  beforeAll(async () => {
    running = await startPayload();
  });
  afterAll(() => running.stop());

  const make = (name: string, files: Record<string, string | Buffer>) =>
    makeFolder(running, name, files);
  const run = (folder: string) => importPath(running.payload, folder);

  async function listPublished(): Promise<(string | null | undefined)[]> {
    const { docs } = await running.payload.find({
      collection: 'published-documents',
      pagination: false,
    });
    return docs.map(({ slug }) => slug);
  }

  it('publishes no page whose author holds it back, in whatever words', async () => {
    const folder = make('held', {
      'draft.md': '---\ntitle: Secret plan\ndraft: yes\n---\nWords.',
      'later.md': '---\ntitle: To come\ndate: 2999-01-01\n---\nWords.',
      'out.md': '---\ntitle: Out\npublished: yes\n---\nWords.',
      'review.md': '---\ntitle: In review\nstatus: review\n---\nWords.',
      'taken.md': '---\ntitle: Taken down\npublished: no\n---\nWords.',
    });
    const dry = await importPath(running.payload, folder, { isDryRun: true });
    const report = await run(folder);
    expect({ ...dry, isDryRun: false }).toEqual(report);
    expect(report.drafts).toBe(4);
    expect(report.keptAsDrafts.map(({ file }) => file)).toEqual(['later.md', 'review.md']);
    expect(await listPublished()).toEqual(['out']);
  });

  it('publishes a page that its author holds back no more', async () => {
    const page = (draft: boolean) => `---\ntitle: Ready soon\ndraft: ${draft}\n---\nWords.`;
    const folder = make('ready', { 'ready-soon.md': page(true) });
    await run(folder);
    expect((await run(folder)).skipped[0]?.reason).toBe('Unchanged.');
    make('ready', { 'ready-soon.md': page(false) });
    expect((await run(folder)).updated.map(({ slug }) => slug)).toEqual(['ready-soon']);
    expect(await listPublished()).toContain('ready-soon');
  });

  it('leaves the dates alone that an editor changed', async () => {
    const page = (words: string) =>
      `---\ntitle: Dated\ndate: 2020-01-01\nreviewedOn: 2020-02-02\n---\n${words}`;
    const folder = make('dates', { 'dated.md': page('First.') });
    await run(folder);
    make('dates', { 'dated.md': page('Second.') });
    expect((await run(folder)).updated.map(({ slug }) => slug)).toEqual(['dated']);
    const { id } = await findGuide(running, 'dated');
    for (const changed of [
      { reviewedOn: '2026-11-01T12:00:00.000Z' },
      { publishedAt: '2019-10-01T12:00:00.000Z', reviewedOn: '2020-02-02T12:00:00.000Z' },
    ]) {
      await running.payload.update({ collection: 'articles', id, data: changed });
      make('dates', { 'dated.md': page('Third.') });
      const report = await run(folder);
      expect(report.updated).toEqual([]);
      expect(report.skipped[0]?.reason).toContain('An editor changed it');
      expect(await findGuide(running, 'dated')).toMatchObject(changed);
    }
  });

  it('takes in a page whose image is damaged, and names the image', async () => {
    const page = (image: string) => `---\ntitle: A door\n---\nText.\n\n![A door](${image})`;
    const begun: Record<string, Buffer> = {
      'door.png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'door.gif': Buffer.from('GIF89a'),
      'door.jpg': Buffer.from('ffd8ffe000104a464946', 'hex'),
    };
    const pages = Object.keys(begun).map(
      (name) => [`of-${name.slice(-3)}.md`, page(name)] as const,
    );
    const folder = make('damaged', { ...begun, ...Object.fromEntries(pages) });
    const report = await run(folder);
    expect(report.failed).toEqual([]);
    expect(report.imagesStored).toBe(0);
    expect(report.unresolvedImages).toHaveLength(3);
    expect(report.unresolvedImages[1]).toMatchObject({
      file: 'of-jpg.md',
      line: 6,
      what: 'door.jpg',
    });
    expect(report.unresolvedImages[1]?.reason).toContain('damaged');
    expect(report.created.map(({ slug }) => slug)).toEqual(['of-gif', 'of-jpg', 'of-png']);
    expect(await findGuide(running, 'of-png')).toMatchObject({ _status: 'published' });
  });

  it('names the empty draft that links lead to when its page fails', async () => {
    const folder = make('unfilled', {
      'first.md': '---\ntitle: First\n---\nSee [the second](second.txt).',
      'second.txt': 'The second of them\n\nText that is here when the folder is looked through.',
    });
    const report = await importPath(running.payload, folder, {
      onProgress: ({ file }) => {
        if (file === 'first.md') rmSync(path.join(folder, 'second.txt'));
      },
    });
    expect(report.failed.map(({ file }) => file)).toEqual(['second.txt']);
    const what = 'articles the-second-of-them';
    expect(report.keptAsDrafts).toEqual([
      { file: 'second.txt', what, reason: expect.stringContaining('an empty draft') },
    ]);
    make('unfilled', { 'second.txt': 'The second of them\n\nText that is here again.' });
    expect((await run(folder)).keptAsDrafts).toEqual([]);
  });

  it('overwrites no page of another folder of the same name', async () => {
    const files = (subject: string) => ({
      'index.md': `---\ntitle: ${subject} home\n---\nHome.`,
      'same/intro.md': `---\ntitle: ${subject} intro\n---\nAll about ${subject}.`,
    });
    const one = make('one/docs', files('Nursing'));
    const two = make('two/docs', files('Plumbing'));
    await run(one);
    const report = await run(two);
    expect([report.created, report.updated, report.notices]).toEqual([[], [], []]);
    expect(report.skipped.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('Give this folder another name'),
      expect.stringContaining('Give this folder another name'),
    ]);
    expect((await findGuide(running, 'same/intro')).title).toBe('Nursing intro');
    renameSync(two, path.join(path.dirname(two), 'plumbing'));
    const renamed = await run(path.join(path.dirname(two), 'plumbing'));
    expect(renamed.created.map(({ slug }) => slug)).toEqual(['plumbing-home', 'same/intro-2']);
  });

  it('updates the guides of a folder that was moved', async () => {
    const folder = make('before/handbook', { 'moved/a.md': '# Moved\n\nFirst.' });
    await run(folder);
    const moved = make('after/handbook', { 'moved/a.md': '# Moved\n\nSecond.' });
    expect((await run(moved)).updated.map(({ slug }) => slug)).toEqual(['moved/a']);
    make('after/handbook', { 'moved/a.md': '# Moved again\n\nThird.' });
    expect((await run(moved)).updated.map(({ slug }) => slug)).toEqual(['moved/a']);
  });

  it('lets no person write the address by which guides are known again', async () => {
    await run(make('known', { 'known.md': '# Known\n\nText.' }));
    const { id } = await findGuide(running, 'known');
    const email = 'editor@example.org';
    const user = await running.payload.create({
      collection: 'users',
      data: { email, name: 'Editor', password: 'a password for tests only', role: 'editor' },
    });
    await running.payload.update({
      collection: 'articles',
      id,
      data: { originalAddress: '/forged', summary: 'Mended.' },
      user: { ...user, collection: 'users' },
      overrideAccess: false,
    });
    expect(await findGuide(running, 'known')).toMatchObject({
      originalAddress: '/known',
      summary: 'Mended.',
    });
  });
});
