import path from 'node:path';
import { toSlug } from '../../fields/slug.ts';
import { readTextFile } from '../files/readTextFile.ts';
import { listNamedHeadings } from '../lexical/namedHeadings.ts';
import { readBodyParts } from '../markdown/bodyParts.ts';
import { findFirstWords } from '../markdown/firstWords.ts';
import type { ParsedPage } from '../markdown/parsedPage.ts';
import { shorten } from '../markdown/shorten.ts';
import type { PlannedPage, ScannedPage } from '../write/planPages.ts';
import type { PathOf } from '../write/sitePaths.ts';
import { writePage } from '../write/writePage.ts';
import type { WriteContext } from '../write/writePage.ts';
import { buildBody } from './buildBody.ts';
import { createTitleMatcher } from './matchTitle.ts';
import { parseArticle } from './parseArticle.ts';
import type { ParsedArticle } from './parseArticle.ts';
import type { StoreContext } from './storeContext.ts';
import { storeOccupation } from './storeOccupation.ts';
import { storeAuthors, storeOrganization, storeSources } from './storeParties.ts';
import { storeSettings } from './storeSettings.ts';

/** An article that was pasted as plain text, before it is known what its phrases name. */
export interface LoadedArticle extends ScannedPage {
  readonly article: ParsedArticle;
}

/** Reads an article's file. Its address is made of its title. */
export async function loadArticle({
  root,
  file,
  now,
}: {
  root: string;
  file: string;
  now: Date;
}): Promise<LoadedArticle> {
  const article = parseArticle(await readTextFile(path.join(root, file)), { now });
  const name = path.basename(file, path.extname(file));
  const title = shorten(article.head.title || name, 150);
  const slug = toSlug(title.replaceAll('/', ' ')).slice(0, 120).replace(/-+$/, '') || toSlug(name);
  return {
    ...{ article, file, title, slug: slug || 'guide', headings: [], hrefs: [] },
    ...{ permalink: null, filePath: `/${slug}`, redirectsFrom: [], otherPaths: [] },
  };
}

/**
 * Stores an article: the guide, and the settings, occupation, sources, people and organization it
 * tells about. Phrases that name no guide are reported.
 */
export async function writeArticle(
  { article, ...scanned }: LoadedArticle,
  planned: PlannedPage,
  { context: around, now, pathOf }: { context: WriteContext; now: Date; pathOf: PathOf },
): Promise<void> {
  const { payload, library, report, options } = around;
  const { asDrafts = false, force = false } = options;
  const { file, slug } = planned;
  const status = asDrafts ? 'draft' : 'published';
  const context: StoreContext = { payload, library, report, file, status, force, now };
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
  const { hrefs } = readBodyParts(body);
  const summary = findFirstWords(body.root.children, { besides: planned.title });
  const page: ParsedPage = {
    ...scanned,
    ...{
      body,
      headings: listNamedHeadings(body),
      hrefs,
      lines: new Map(),
      images: [],
      isDraft: false,
      heldBack: null,
    },
    summary: shorten(summary, 300),
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
    unsupported: article.leftOut,
  };
  const defaults = organization === null ? {} : { organization };
  await writePage(page, planned, { ...around, defaults });
}
