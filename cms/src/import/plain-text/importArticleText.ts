import path from 'node:path';
import type { Payload } from 'payload';
import { readPageAddress } from '../addresses/pageAddress.ts';
import { toSlug } from '../../fields/slug.ts';
import { readTextFile } from '../files/readTextFile.ts';
import { readBodyParts } from '../markdown/bodyParts.ts';
import type { ParsedPage } from '../markdown/parsedPage.ts';
import { shorten } from '../markdown/shorten.ts';
import { describeError } from '../write/describeError.ts';
import type { ImportOptions } from '../write/importOptions.ts';
import { emptyReport } from '../write/importReport.ts';
import type { ImportReport } from '../write/importReport.ts';
import { readLibraryIndex } from '../write/libraryIndex.ts';
import { planPages } from '../write/planPages.ts';
import { listKnownAddresses, readPathOf } from '../write/sitePaths.ts';
import { writePage } from '../write/writePage.ts';
import { buildBody } from './buildBody.ts';
import { createTitleMatcher } from './matchTitle.ts';
import { parseArticle } from './parseArticle.ts';
import type { ParsedArticle } from './parseArticle.ts';
import type { StoreContext } from './storeContext.ts';
import { storeOccupation } from './storeOccupation.ts';
import { storeAuthors, storeOrganization, storeSources } from './storeParties.ts';
import { storeSettings } from './storeSettings.ts';

/**
 * Imports an article that was pasted as plain text: the guide, and the settings, occupation,
 * sources, people and organization it tells about. Phrases that name no guide are reported.
 */
export async function importArticleText(
  payload: Payload,
  source: string,
  options: ImportOptions & { now: Date },
): Promise<ImportReport> {
  const { isDryRun = false, asDrafts = false, force = false, now, onProgress } = options;
  const report = emptyReport({ isDryRun });
  const file = path.basename(source);
  try {
    const article = parseArticle(await readTextFile(source), { now });
    const library = await readLibraryIndex(payload);
    const status = asDrafts ? 'draft' : 'published';
    const context: StoreContext = { payload, library, report, file, status, force, now };
    await storeArticle(article, { context, options });
  } catch (error) {
    report.failed.push({ file, reason: describeError(error) });
  }
  onProgress?.({ done: 1, total: 1, file });
  return report;
}

async function storeArticle(
  article: ParsedArticle,
  { context, options }: { context: StoreContext; options: ImportOptions },
): Promise<void> {
  const { payload, library, report, file } = context;
  const slug = toSlug(article.head.title).slice(0, 120).replace(/-+$/, '');
  const pathOf = await readPathOf(payload);
  const guides = [...library.all('articles')].filter(
    (guide) => !guide.isTrashed && guide.slug !== slug,
  );
  const match = createTitleMatcher(
    guides.map((guide) => ({ slug: guide.slug, title: guide.name })),
    article.abbreviations,
  );
  const authors = await storeAuthors(article.head.byline, context);
  const sources = await storeSources(article.sources, context);
  const organization =
    article.about === null ? null : await storeOrganization(article.about, context);
  const settings = await storeSettings([...article.settings.values()], context);
  const occupation =
    article.education === null ? null : await storeOccupation(article.education, article, context);
  const body = buildBody(article, {
    findGuide: (phrase) => {
      const found = match(phrase);
      return found === null ? null : pathOf('articles', found.slug);
    },
    onUnmatched: (phrase) => {
      const reason = 'Unmatched: no guide has a title like it. Create one, or skip.';
      report.unmatched.push({ file, what: `“${phrase}”`, reason });
    },
    settingSlug: (setting) => settings.get(setting) ?? toSlug(setting.name),
    occupationSlug: occupation,
  });
  const { firstParagraph, hrefs } = readBodyParts(body);
  const title = shorten(article.head.title, 150);
  const page: ParsedPage = {
    ...readPageAddress(file, { slug }),
    ...{ file, title, body, hrefs, permalink: null, filePath: `/${slug}`, slug },
    summary: shorten(firstParagraph ?? title, 300),
    references: {
      topics: [],
      occupations: occupation === null ? [] : [occupation],
      settings: [...settings.values()],
      sources,
      authors,
    },
    publishedAt: article.head.publishedAt,
    reviewedOn: null,
    seo: { title: null, description: null },
    isDraft: false,
    images: [],
    unsupported: [],
  };
  const known = listKnownAddresses(library, pathOf);
  const plan = planPages([page], {
    ...{ library, known, rootName: null, folder: '' },
    pathOf: (name) => pathOf('articles', name),
  });
  const [planned] = plan.pages;
  if (planned === undefined) return;
  const images = { store: async () => new Map<string, string>() };
  const defaults = organization === null ? {} : { organization };
  await writePage(page, planned, { payload, plan, library, report, images, options, defaults });
}
