import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatReport } from '../../cms/src/import/formatReport.ts';
import { importPath } from '../../cms/src/import/importPath.ts';
import { extractLinks, readText } from '../../cms/src/links/index.ts';
import { startPayload } from '../support/startPayload.ts';
import type { RunningPayload } from '../support/startPayload.ts';
import { findGuide, makeFolder } from './importFixture.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('what an import does not publish, and what it links to', () => {
  let running: RunningPayload;

  beforeAll(async () => {
    running = await startPayload();
  });
  afterAll(() => running.stop());

  async function trash(slug: string): Promise<void> {
    const { id } = await findGuide(running, slug);
    const data = { deletedAt: new Date().toISOString() };
    await running.payload.update({ collection: 'articles', id, data });
  }

  /** Takes away what describes an image, as an older library may lack it. */
  async function clearAltTexts(): Promise<void> {
    const { docs } = await running.payload.find({ collection: 'media', depth: 0 });
    for (const { id } of docs) {
      await running.payload.db.updateOne({ collection: 'media', id, data: { alt: ' ' } });
    }
  }

  it('keeps pages as drafts that the check before publishing refuses', async () => {
    const { payload } = running;
    const folder = makeFolder(running, 'refused', {
      'refused/live.md': '# Live\n\nText ![Dot](dot.png).',
      'refused/dot.png': PIXEL,
    });
    await importPath(payload, folder);
    await clearAltTexts();
    makeFolder(running, 'refused', {
      'refused/live.md': '# Live\n\nNewer text ![Dot](dot.png).',
      'refused/new.md': '# New\n\nText ![Dot](dot.png).',
      'refused/plain.md': '# Plain\n\nText.',
    });
    const dry = await importPath(payload, folder, { isDryRun: true });
    const report = await importPath(payload, folder);
    expect(report.failed).toEqual([]);
    const files = ['refused/live.md', 'refused/new.md'];
    expect(report.keptAsDrafts.map(({ file }) => file)).toEqual(files);
    expect(report.keptAsDrafts[0]?.reason).toContain('An image has no text');
    expect(report.unmatched).toEqual([]);
    expect(formatReport(report)).toMatch(/^Kept as drafts, since they can’t be published \(2\)$/m);
    expect([report.drafts, dry.drafts]).toEqual([2, 2]);
    expect(dry.keptAsDrafts.map(({ file }) => file)).toEqual(files);
    expect((await findGuide(running, 'refused/new'))._status).toBe('draft');
    expect((await findGuide(running, 'refused/plain'))._status).toBe('published');
    const live = await findGuide(running, 'refused/live');
    expect([live._status, readText(live.body)[0]?.text]).toEqual(['published', 'Text ']);
    const { body } = await payload.findByID({ collection: 'articles', id: live.id, draft: true });
    expect(readText(body)[0]?.text).toBe('Newer text ');
    const rerun = await importPath(payload, folder);
    expect([rerun.created, rerun.updated]).toEqual([[], []]);
    expect(new Set(rerun.skipped.map(({ reason }) => reason))).toEqual(new Set(['Unchanged.']));
  });

  it('knows drafts again that other pages link to, and leaves alone what an editor changed in them', async () => {
    const { payload } = running;
    const folder = makeFolder(running, 'linked-drafts', {
      'linked-drafts/a.md': '# Alpha page\n\nAlpha text with [beta](b.md).',
      'linked-drafts/b.md': '# Beta page\n\nBeta text with [alpha](a.md).',
    });
    await importPath(payload, folder, { asDrafts: true });
    const dry = await importPath(payload, folder, { asDrafts: true, isDryRun: true });
    const rerun = await importPath(payload, folder, { asDrafts: true });
    for (const { created, updated, skipped } of [dry, rerun]) {
      expect([created, updated]).toEqual([[], []]);
      expect(skipped.map(({ reason }) => reason)).toEqual(['Unchanged.', 'Unchanged.']);
    }
    const { id } = await findGuide(running, 'linked-drafts/b');
    const summary = 'What an editor wrote.';
    await payload.update({ collection: 'articles', id, data: { summary }, draft: true });
    makeFolder(running, 'linked-drafts', { 'linked-drafts/b.md': '# Beta page\n\nNewer text.' });
    const report = await importPath(payload, folder, { asDrafts: true });
    expect(report.skipped.map(({ reason }) => reason)).toContain(
      'An editor changed it since the last import. Use --force to replace it.',
    );
    const draft = await payload.findByID({ collection: 'articles', id, draft: true });
    expect(draft.summary).toBe(summary);
  });

  it('leaves a page alone whose guide is in the trash, and links nothing to it', async () => {
    const { payload } = running;
    const folder = makeFolder(running, 'trash', {
      'trash/gone.md': '---\ntitle: Gone\nredirect_from: /old/gone\n---\nText.',
    });
    await importPath(payload, folder);
    await trash('trash/gone');
    const before = await findGuide(running, 'trash/gone');
    makeFolder(running, 'trash', {
      'trash/gone.md': '---\ntitle: Gone\nredirect_from: /older/gone\n---\nNewer text.',
      'trash/here.md': '# Here\n\nSee [gone](gone.md#part), [old](/old/gone) and [self](here.md).',
    });
    const report = await importPath(payload, folder);
    expect(report.failed).toEqual([]);
    expect(report.skipped).toEqual([
      { file: 'trash/gone.md', slug: 'trash/gone', reason: 'It is in the trash.' },
    ]);
    expect(report.created.map(({ slug }) => slug)).toEqual(['trash/here']);
    expect(report.unresolvedLinks[0]).toEqual({
      file: 'trash/here.md',
      line: 3,
      what: 'gone.md#part',
      reason: 'The document it leads to is in the trash.',
    });
    expect(report.unresolvedLinks).toHaveLength(2);
    expect([report.linksResolved, report.linksToHeadings]).toEqual([1, 0]);
    const here = await findGuide(running, 'trash/here');
    expect(here._status).toBe('published');
    expect(extractLinks(here.body)).toHaveLength(1);
    expect(await findGuide(running, 'trash/gone')).toEqual(before);
    const { docs } = await payload.find({ collection: 'redirects', depth: 0 });
    expect(docs.map(({ from }) => from)).not.toContain('/older/gone');
  });

  it('links to nothing in the trash of the library', async () => {
    await importPath(
      running.payload,
      makeFolder(running, 'library', { 'library/pay.md': '# Pay\n\nText.' }),
    );
    await trash('library/pay');
    const folder = makeFolder(running, 'linking', {
      'linking/page.md': '# Page\n\nSee [pay](/library/pay).',
    });
    const report = await importPath(running.payload, folder);
    expect(report.unresolvedLinks.map(({ what }) => what)).toEqual(['/library/pay']);
    expect(extractLinks((await findGuide(running, 'linking/page')).body)).toEqual([]);
  });
});
