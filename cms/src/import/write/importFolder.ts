import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import { findContentFolder } from '../addresses/contentFolder.ts';
import { listSharedAddresses } from '../addresses/sharedAddresses.ts';
import { ARTICLE_FILE, listPages } from '../files/listPages.ts';
import { createPassedOverList } from '../files/passedOver.ts';
import type { PageList } from '../files/listPages.ts';
import { loadArticle, writeArticle } from '../plain-text/importArticle.ts';
import { createImageStore } from './imageStore.ts';
import { createPageStore } from './pageStore.ts';
import { describeFailure } from './describeError.ts';
import type { ImportOptions } from './importOptions.ts';
import { emptyReport } from './importReport.ts';
import type { ImportReport } from './importReport.ts';
import { readLibraryIndex } from './libraryIndex.ts';
import { noticeHosts } from './noticeHosts.ts';
import { noticeSlugs } from './noticeSlugs.ts';
import { planPages } from './planPages.ts';
import type { ScannedPage } from './planPages.ts';
import { storeRedirects } from './redirectStore.ts';
import { listUnfilled, reserveTargets } from './reserveTargets.ts';
import { createSectionFinder } from './sectionFinder.ts';
import { listKnownAddresses, readPathOf } from './sitePaths.ts';
import { writePage } from './writePage.ts';

/** What guides get whose front matter doesn't say. */
export interface ImportDefaults {
  /** Slugs of people. */
  authors?: readonly string[];
  /** Slug of an organization. */
  organization?: string;
}

interface FolderOptions extends ImportOptions {
  /** Paths inside the folder, when only some of its files are to be imported. */
  files?: readonly string[];
  defaults?: ImportDefaults;
  /** When the import runs; today by default. Dates without a year are the last ones before it. */
  now?: Date;
}

/**
 * Imports the Markdown files and plain-text articles of a folder, or some of them. Links are
 * resolved over the whole set whatever the order, and a file that can't be read is reported while
 * the rest goes on. Running it again changes nothing that has not changed.
 */
export async function importFolder(
  payload: Payload,
  folder: string,
  options: FolderOptions = {},
): Promise<ImportReport> {
  const { isDryRun = false, onProgress, defaults = {}, hosts = [], now = new Date() } = options;
  const report = emptyReport({ isDryRun });
  const { root, files, articles, links, images: names, passedOver } = await list(folder, options);
  for (const link of links) {
    const reason = 'Symbolic links are not followed. Put the file itself there.';
    report.skipped.push({ file: link, slug: '', reason });
  }
  const contentFolder = findContentFolder([...files, ...articles]);
  const store = createPageStore(root, { contentFolder, now });
  // Articles come last, so that their phrases find the guides that are new.
  const all = [...files, ...articles];
  const load = (file: string): Promise<ScannedPage> =>
    ARTICLE_FILE.test(file) ? loadArticle({ root, file, now }) : store.load(file);
  const scanned = await scanPages(all, { load, report });
  const library = await readLibraryIndex(payload);
  const pathOf = await readPathOf(payload);
  const plan = planPages(scanned, {
    library,
    known: listKnownAddresses(library, pathOf),
    rootName: options.files === undefined ? path.basename(root) : null,
    root,
    pathOf: (slug) => pathOf('articles', slug),
    hosts,
  });
  for (const { address, files: sharing } of listSharedAddresses(files)) {
    const [first, ...others] = sharing;
    const reason = `Links to it lead to ${first} unless they name the file with its extension. The same address is that of ${others.join(', ')}.`;
    report.notices.push({ file: first, what: address, reason });
  }
  noticeSlugs(plan.pages, { library, report });
  noticeHosts(plan.site, { folder: path.basename(root), given: hosts, report });
  await reserveTargets(plan, { payload, library, report });
  const images = createImageStore({ payload, root, names, report });
  const sections = createSectionFinder({ payload, library, pages: plan.pages });
  const context = { payload, plan, library, report, images, sections, options, defaults };
  let done = all.length - plan.pages.length;
  for (const planned of plan.pages) {
    const { file } = planned;
    try {
      if (ARTICLE_FILE.test(file)) {
        await writeArticle(await loadArticle({ root, file, now }), planned, {
          context,
          now,
          pathOf,
        });
      } else await writePage(await store.load(file), planned, context);
    } catch (error) {
      report.failed.push(describeFailure(file, error));
    }
    store.release(file);
    done += 1;
    onProgress?.({ done, total: all.length, file });
  }
  if (!isDryRun) listUnfilled(plan, { library, report });
  for (const image of [...names.values()].flat()) {
    if (!images.isShown(image)) passedOver.add(image);
  }
  report.passedOver.push(...passedOver.list());
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

/** What is to be imported: the whole folder, or the files that are asked for. */
async function list(folder: string, { files }: FolderOptions): Promise<PageList> {
  if (files === undefined) return listPages(folder);
  const isArticle = (file: string): boolean => ARTICLE_FILE.test(file);
  return {
    root: await realpath(folder),
    files: files.filter((file) => !isArticle(file)),
    articles: files.filter(isArticle),
    links: [],
    images: new Map(),
    passedOver: createPassedOverList(),
  };
}

async function scanPages(
  files: readonly string[],
  { load, report }: { load: (file: string) => Promise<ScannedPage>; report: ImportReport },
): Promise<ScannedPage[]> {
  const scanned: ScannedPage[] = [];
  for (const file of files) {
    try {
      scanned.push(toScanned(await load(file)));
    } catch (error) {
      report.failed.push(describeFailure(file, error));
    }
  }
  return scanned;
}

function toScanned(page: ScannedPage): ScannedPage {
  const { file, permalink, filePath, redirectsFrom, otherPaths, slug, title } = page;
  const { headings, hrefs } = page;
  return { file, permalink, filePath, redirectsFrom, otherPaths, slug, title, headings, hrefs };
}
