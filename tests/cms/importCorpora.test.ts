import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFolder } from '../../cms/src/import/write/importFolder.ts';
import type { ImportReport } from '../../cms/src/import/write/importReport.ts';
import { isRecord } from '../../cms/src/links/extract/lexicalNode.ts';
import { startPayload } from '../support/startPayload.ts';
import type { RunningPayload } from '../support/startPayload.ts';
import { testDatabase } from '../support/testEnvironment.ts';

const shared = path.resolve(import.meta.dirname, '../../../shared');
const folders = [
  { archive: '18f-guides', folder: 'content', prefix: '' },
  { archive: 'payload-docs', folder: 'docs', prefix: 'docs/' },
];
const isHere = existsSync(path.join(shared, 'reference/import'));
// A find scans on the test server for MongoDB; the whole import runs on SQLite.
const runs = isHere && testDatabase() === 'sqlite';
if (!runs)
  console.warn('Skipped: the real folders are imported on SQLite, where ../shared exists.');

/** The distinct pairs of pages that the corpus has links between. */
function readPairs(archive: string): { source: string; target: string }[] {
  const file = path.join(shared, 'corpora', `${archive}.jsonl`);
  const pairs = new Map<string, { source: string; target: string }>();
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const page: { slug: string; links: { target: string }[]; listLinks?: { target: string }[] } =
      JSON.parse(line);
    for (const { target } of [...page.links, ...(page.listLinks ?? [])]) {
      pairs.set(`${page.slug} ${target}`, { source: page.slug, target });
    }
  }
  return [...pairs.values()];
}

describe.skipIf(!runs)('importing real folders', () => {
  let running: RunningPayload;
  const reports = new Map<string, ImportReport>();

  beforeAll(async () => {
    running = await startPayload();
    for (const { archive, folder } of folders) {
      const place = path.join(running.dataDir, archive);
      mkdirSync(place);
      execFileSync('tar', [
        'xzf',
        path.join(shared, `reference/import/${archive}.tar.gz`),
        '-C',
        place,
      ]);
      const start = performance.now();
      const report = await importFolder(running.payload, path.join(place, folder));
      const seconds = (performance.now() - start) / 1000;
      const count = report.created.length;
      console.log(`${archive}: ${count} pages in ${seconds.toFixed(1)} s`);
      reports.set(archive, report);
    }
  }, 900_000);
  afterAll(() => running.stop());

  async function readSlugs(): Promise<Map<string, string>> {
    const { docs } = await running.payload.find({
      collection: 'articles',
      pagination: false,
      depth: 0,
      select: { slug: true },
    });
    return new Map(docs.map(({ id, slug }) => [String(id), String(slug)]));
  }

  /** Pairs of slugs between which cross-links of running text are recorded. */
  async function readRecordedPairs(): Promise<Set<string>> {
    const slugs = await readSlugs();
    const { docs } = await running.payload.find({
      collection: 'cross-links',
      where: { origin: { equals: 'body' } },
      pagination: false,
      depth: 0,
      select: { source: true, target: true },
    });
    const slugOf = (end: unknown): string =>
      isRecord(end) ? (slugs.get(String(end['value'])) ?? '') : '';
    return new Set(docs.map(({ source, target }) => `${slugOf(source)} ${slugOf(target)}`));
  }

  it.each(folders)('loses no page of $archive', ({ archive }) => {
    const report = reports.get(archive);
    expect(report?.failed).toEqual([]);
    expect(report?.created.length).toBeGreaterThan(150);
  });

  it.each(folders)('records the links of $archive', async ({ archive, prefix }) => {
    const recorded = await readRecordedPairs();
    const report = reports.get(archive);
    const pairs = readPairs(archive);
    const toSlug = (slug: string): string => slug.replace(/^\//, '').replace(prefix, '');
    const missed = pairs.filter(
      ({ source, target }) => !recorded.has(`${toSlug(source)} ${toSlug(target)}`),
    );
    for (const { source, target } of missed) {
      const near = report?.unresolvedLinks.filter(({ file }) =>
        source.endsWith(file.split('.')[0] ?? file),
      );
      console.log(`missed: ${source} → ${target}`, near);
    }
    console.log(`${archive}: ${pairs.length - missed.length} of ${pairs.length} pairs`);
    expect(missed.length / pairs.length).toBeLessThanOrEqual(0.03);
  });

  it.each(folders)('leads the links of $archive to headings', ({ archive }) => {
    const { linksToHeadings = 0, linksToTop = [] } = reports.get(archive) ?? {};
    const lost = linksToTop.map(({ file, what, reason }) => `${file}: ${what} · ${reason}`);
    console.log(`${archive}: ${linksToHeadings} links to headings, ${lost.length} lost`, lost);
    expect(lost.length).toBeLessThanOrEqual(0.2 * (linksToHeadings + lost.length));
  });

  it('gives every unresolved link a reason', () => {
    for (const report of reports.values()) {
      expect(report.unresolvedLinks.filter(({ reason }) => reason === '')).toEqual([]);
    }
  });

  it('changes nothing when run again', async () => {
    const place = path.join(running.dataDir, 'payload-docs', 'docs');
    const again = await importFolder(running.payload, place);
    expect(again.created).toEqual([]);
    expect(again.updated).toEqual([]);
    expect(again.skipped.filter(({ reason }) => reason !== 'Unchanged.')).toEqual([]);
  }, 300_000);
});
