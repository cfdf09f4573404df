import path from 'node:path';
import type { Payload } from 'payload';
import { listSharedAddresses } from '../addresses/sharedAddresses.ts';
import { listPages } from '../files/listPages.ts';
import { createImageStore } from './imageStore.ts';
import { createPageStore } from './pageStore.ts';
import type { PageStore } from './pageStore.ts';
import { describeError } from './describeError.ts';
import type { ImportOptions } from './importOptions.ts';
import { emptyReport } from './importReport.ts';
import type { ImportReport } from './importReport.ts';
import { readLibraryIndex } from './libraryIndex.ts';
import { planPages } from './planPages.ts';
import type { ScannedPage } from './planPages.ts';
import { storeRedirects } from './redirectStore.ts';
import { reserveTargets } from './reserveTargets.ts';
import { listKnownAddresses, readPathOf } from './sitePaths.ts';
import { writePage } from './writePage.ts';

/** What guides get whose front matter doesn't say. */
export interface ImportDefaults {
  /** Slugs of people. */
  authors?: readonly string[];
  /** Slug of an organization. */
  organization?: string;
}

/**
 * Imports the Markdown files of a folder, or some of them. Links are resolved over the whole set
 * whatever the order, and a file that can't be read is reported while the rest goes on. Running
 * it again changes nothing that has not changed.
 */
export async function importFolder(
  payload: Payload,
  folder: string,
  options: ImportOptions & { files?: readonly string[]; defaults?: ImportDefaults } = {},
): Promise<ImportReport> {
  const { isDryRun = false, onProgress, defaults = {}, hosts = [] } = options;
  const report = emptyReport({ isDryRun });
  const { root, files: found, links } = await listPages(folder);
  const files = options.files ?? found;
  for (const link of options.files === undefined ? links : []) {
    const reason = 'Symbolic links are not followed.';
    report.skipped.push({ file: link, slug: '', reason });
  }
  const store = createPageStore(root);
  const scanned = await scanPages(files, { store, report });
  const library = await readLibraryIndex(payload);
  const pathOf = await readPathOf(payload);
  const plan = planPages(scanned, {
    library,
    known: listKnownAddresses(library, pathOf),
    rootName: options.files === undefined ? path.basename(root) : null,
    folder: path.basename(root),
    pathOf: (slug) => pathOf('articles', slug),
    hosts,
  });
  for (const { address, files: sharing } of listSharedAddresses(files)) {
    const [first, ...others] = sharing;
    const reason = `Links to it lead to ${first} unless they name the file with its extension. The same address is that of ${others.join(', ')}.`;
    report.notices.push({ file: first, what: address, reason });
  }
  await reserveTargets(plan, { payload, library, report });
  const images = createImageStore({ payload, root, report });
  const context = { payload, plan, library, report, images, options, defaults };
  let done = files.length - plan.pages.length;
  for (const planned of plan.pages) {
    try {
      await writePage(await store.load(planned.file), planned, context);
    } catch (error) {
      report.failed.push({ file: planned.file, reason: describeError(error) });
    }
    store.release(planned.file);
    done += 1;
    onProgress?.({ done, total: files.length, file: planned.file });
  }
  const redirects = plan.pages.flatMap(({ file, slug, redirectsFrom }) => {
    const guide = library.find('articles', slug);
    if (guide === null || guide.isTrashed) return [];
    return redirectsFrom.map((from) => ({ file, from, articleId: guide.id }));
  });
  const live = new Set(
    plan.pages.flatMap(({ slug, existing }) =>
      existing?.isTrashed === true ? [] : pathOf('articles', slug),
    ),
  );
  for (const address of listKnownAddresses(library, pathOf).keys()) live.add(address);
  await storeRedirects(redirects, { payload, report, isLivePath: (from) => live.has(from) });
  return report;
}

async function scanPages(
  files: readonly string[],
  { store, report }: { store: PageStore; report: ImportReport },
): Promise<ScannedPage[]> {
  const scanned: ScannedPage[] = [];
  for (const file of files) {
    try {
      const { permalink, filePath, redirectsFrom, slug, title, hrefs } = await store.load(file);
      scanned.push({ file, permalink, filePath, redirectsFrom, slug, title, hrefs });
    } catch (error) {
      report.failed.push({ file, reason: describeError(error) });
    }
  }
  return scanned;
}
