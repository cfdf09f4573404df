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
});
