import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatReport } from '../../cms/src/import/formatReport.ts';
import { importPath } from '../../cms/src/import/importPath.ts';
import type { ImportReport } from '../../cms/src/import/write/importReport.ts';
import { extractLinks, readText } from '../../cms/src/links/index.ts';
import { startPayload } from '../support/startPayload.ts';
import type { RunningPayload } from '../support/startPayload.ts';
import { findGuide, makeFolder } from './importFixture.ts';
import { sampleFiles } from './importSamples.ts';

describe('importing a folder of thirty hard cases', () => {
  let running: RunningPayload;
  let folder: string;
  let dry: ImportReport;
  let report: ImportReport;

  beforeAll(async () => {
    running = await startPayload();
    folder = makeFolder(running, 'samples', sampleFiles);
    dry = await importPath(running.payload, folder, { isDryRun: true });
    report = await importPath(running.payload, folder);
  });
  afterAll(() => running.stop());

  const targetsOf = async (slug: string): Promise<string[]> =>
    Promise.all(
      extractLinks((await findGuide(running, slug)).body).map(async (link) => {
        if (link.kind !== 'internal') return link.kind;
        const { id } = link.target;
        return (await running.payload.findByID({ collection: 'articles', id, depth: 0 })).title;
      }),
    );

  it('has thirty files', () => {
    expect(Object.keys(sampleFiles)).toHaveLength(30);
  });

  it('imports all but what can’t be read, as the dry run said', () => {
    expect(report.failed.map(({ file }) => file)).toEqual(['broken/script.md', 'broken/yaml.md']);
    expect(report.created).toHaveLength(27);
    expect(report.keptAsDrafts.map(({ file }) => file)).toEqual(['empty.md']);
    expect(report.drafts).toBe(2);
    const { isDryRun, ...done } = report;
    expect({ ...dry, isDryRun }).toEqual({ ...done, isDryRun });
  });

  it('finds every page that a link names', async () => {
    expect(await targetsOf('start')).toEqual(['Hospital pay', 'School pay', 'Steps']);
    expect(await targetsOf('pay/schools')).toEqual(['Hospital pay', 'Start']);
    expect(await targetsOf('steps/second')).toEqual(['First step', 'Third step']);
    expect(await targetsOf('deep/a/b/c/d/e/f')).toEqual(['School pay']);
    expect(await targetsOf('with-spaces/my-first-job')).toEqual(['My first job']);
    expect(await targetsOf('twice/one')).toEqual(['Licensing']);
    expect(await targetsOf('tables/wide')).toEqual(['Pay']);
  });

  it('tells files of one name apart by their extension, and says so', async () => {
    expect(await targetsOf('shared/links')).toEqual(['Visit', 'Visit by MDX', 'Visit']);
    expect(report.notices.map(({ file, what }) => [file, what])).toEqual([
      ['shared/visit.md', '/shared/visit'],
      ['shared/visit.mdx', 'slug shared/visit'],
      ['unicode/キャリア.md', ''],
    ]);
  });

  it('lists the links that stay words, with the reason', () => {
    expect(report.unresolvedLinks.map(({ what, reason }) => [what, reason])).toEqual([
      ['yaml.md', expect.stringContaining('was not imported')],
      ['../../../../../../../etc/passwd', expect.stringContaining('No page')],
      ['fourth.md', expect.stringContaining('No page')],
    ]);
    expect([report.linksToHeadings, report.linksToTop]).toEqual([1, []]);
    expect(formatReport(report)).toContain('fourth.md · No page of the folder');
  });

  it('makes redirects of one earlier address or a list of them', async () => {
    const { docs } = await running.payload.find({ collection: 'redirects', depth: 0 });
    expect(docs.map(({ from }) => from).toSorted()).toEqual([
      '/pay-2017',
      '/pay-2018',
      '/pay-2019',
    ]);
  });

  it('stores images, lists template tags, and shows no imports', async () => {
    expect(report.imagesStored).toBe(1);
    expect(report.unsupported.map(({ kind }) => kind)).toEqual([
      ...[
        'front-matter',
        'link-title',
        'mdx-import',
        'mdx-component',
        'template-tag',
        'template-tag',
      ],
    ]);
    const { body, summary } = await findGuide(running, 'mdx/card');
    expect(readText(body).map(({ text }) => text)).toEqual(['x', 'Inner words of a card.']);
    expect(summary).toBe('Inner words of a card.');
  });

  it('changes nothing when it runs again', async () => {
    const rerun = await importPath(running.payload, folder);
    expect([rerun.created, rerun.updated]).toEqual([[], []]);
  });
});
