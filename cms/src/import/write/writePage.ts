import type { Payload } from 'payload';
import { indexHeadings } from '../addresses/headingNames.ts';
import { leadsToFile } from '../addresses/leadsToFile.ts';
import { resolveLink } from '../addresses/resolveLink.ts';
import { resolveBody } from '../lexical/resolveBody.ts';
import { showAddress } from '../addresses/pageName.ts';
import type { ParsedPage } from '../markdown/parsedPage.ts';
import type { ImageStore } from './imageStore.ts';
import type { ImportDefaults } from './importFolder.ts';
import { createLineReader } from './lineReader.ts';
import { hasSameContent, isEditedSince, makeImportMark, RESERVED_MARK } from './importMark.ts';
import type { ImportOptions } from './importOptions.ts';
import type { ImportReport } from './importReport.ts';
import type { LibraryIndex } from './libraryIndex.ts';
import type { ImportPlan, PlannedPage } from './planPages.ts';
import { findRefusal } from './findRefusal.ts';
import { readReferenceIds } from './referenceFields.ts';
import { storeOrKeepDraft } from './storeGuide.ts';
import type { SectionFinder } from './sectionFinder.ts';
import { readStoredExtra, readStoredFields } from './storedFields.ts';

export interface WriteContext {
  payload: Payload;
  plan: ImportPlan;
  library: LibraryIndex;
  report: ImportReport;
  images: ImageStore;
  sections: SectionFinder;
  options: ImportOptions;
  defaults: ImportDefaults;
}

const IN_TRASH = 'The document it leads to is in the trash.';
const TARGET_FAILED =
  'The file it leads to was not imported: see Failed. Mend it and import again.';
const OTHER_FOLDER =
  'A folder of another name has a page of this address and title. Use --force to replace it.';
const NAMESAKE =
  'A folder of this name elsewhere has another page at this address. Give this folder another name, or use --force to replace that guide.';
const NO_HEADING = 'The page has no heading of this name.';
const NO_QUERY = 'Its query is left out.';

/** Creates or updates the guide of one page, unless it is unchanged or an editor changed it. */
export async function writePage(
  page: ParsedPage,
  planned: PlannedPage,
  context: WriteContext,
): Promise<void> {
  const { payload, library, report, options } = context;
  const { file, slug, originalAddress } = planned;
  const known = library.find('articles', slug);
  const skip = (reason: string): void => void report.skipped.push({ file, slug, reason });
  if (known?.isTrashed === true) return skip('It is in the trash.');
  report.unsupported.push(...page.unsupported.map((part) => ({ file, ...part })));
  const data = await readArticle(page, planned, context);
  const hosts = [...context.plan.site.hosts].toSorted();
  const { fields, extra } = data;
  const mark = makeImportMark(fields, {
    extra,
    isDraft: page.isDraft,
    origin: planned.origin,
    hosts,
  });
  const isNew = known === null || known.importMark === RESERVED_MARK;
  if (!isNew && options.force !== true) {
    const reason = await findReasonToSkip(known, { payload, mark, planned });
    if (reason !== null) return skip(reason);
  }
  if (page.heldBack !== null && options.asDrafts !== true) {
    report.keptAsDrafts.push({ file, what: '', reason: page.heldBack });
  }
  const entry = { file, collection: 'articles', slug };
  const wanted = options.asDrafts === true || page.isDraft ? 'draft' : 'published';
  const values = { ...data.values, originalAddress, importHash: mark };
  if (report.isDryRun) {
    const refusal = wanted === 'draft' ? null : await findRefusal(values, payload);
    if (refusal !== null) report.keptAsDrafts.push({ file, what: '', reason: refusal });
    if (wanted === 'draft' || refusal !== null) report.drafts += 1;
  } else {
    const target = { id: known?.id ?? null, slug, values };
    const { id, isPublished } = await storeOrKeepDraft(target, wanted, { file, payload, report });
    if (!isPublished) report.drafts += 1;
    const name = page.title;
    library.add('articles', {
      ...{ id, slug, name, isPublished, originalAddress, importMark: mark },
      isTrashed: false,
    });
  }
  (isNew ? report.created : report.updated).push(entry);
}

/** What is stored with a guide, besides its slug and status. */
export type GuideValues = Awaited<ReturnType<typeof readArticle>>['values'] & {
  originalAddress: string;
  importHash: string;
};

/** Why the import leaves the guide alone, or null. */
async function findReasonToSkip(
  { id, name, importMark }: { id: string; name: string; importMark: string | null },
  { payload, mark, planned }: { payload: Payload; mark: string; planned: PlannedPage },
): Promise<string | null> {
  if (hasSameContent(importMark, mark)) return 'Unchanged.';
  if (importMark === null)
    return 'A guide with this slug was written here. Use --force to replace it.';
  if (planned.isFromElsewhere) return name === planned.title ? OTHER_FOLDER : NAMESAKE;
  const doc = await payload.findByID({ collection: 'articles', id, depth: 0, draft: true });
  // What was kept as a draft has its own mark, while the published guide has the one before.
  const draftMark = doc.importHash ?? importMark;
  if (hasSameContent(draftMark, mark)) return 'Unchanged.';
  return isEditedSince(draftMark, readStoredFields(doc), readStoredExtra(doc))
    ? 'An editor changed it since the last import. Use --force to replace it.'
    : null;
}

async function readArticle(page: ParsedPage, planned: PlannedPage, context: WriteContext) {
  const { library, report, plan, images, sections, defaults } = context;
  const references = readReferenceIds(page, { library, report });
  const { file } = page;
  const imageIds = await images.store(page);
  const failed = report.failed.map((one) => one.file);
  const around = { ...plan, page: planned, headings: indexHeadings(page.headings) };
  await sections.prepare(page.hrefs.map((href) => resolveLink(href, around)));
  const lineOf = createLineReader(page.lines);
  let line: { line?: number } = {};
  const body = resolveBody(page.body, {
    resolveLink: (href) => {
      line = lineOf(href);
      const found = resolveLink(href, around);
      if (found.kind === 'address' && !found.url.startsWith('#')) report.linksToWeb += 1;
      if (found.kind === 'words' && leadsToFile(href, { from: page.file, files: failed })) {
        return { kind: 'words', reason: TARGET_FAILED };
      }
      if (found.kind !== 'document') return found;
      const target = library.find(found.collection, found.slug);
      if (target?.isTrashed === true) return { kind: 'words', reason: IN_TRASH };
      if (target === null) return found;
      report.linksResolved += 1;
      const section = found.fragment === undefined ? null : sections.find(found, found.fragment);
      if (section === undefined || hasQuery(href)) {
        const reason = section === undefined ? NO_HEADING : NO_QUERY;
        report.linksToTop.push({ file, ...line, what: showAddress(href), reason });
      }
      if (section === undefined || section === null) return found;
      report.linksToHeadings += 1;
      return { ...found, section };
    },
    findId: (collection, slug) => {
      const found = library.find(collection, slug);
      return found === null || found.isTrashed ? null : found.id;
    },
    findImage: (src) => imageIds.get(src) ?? null,
    onUnresolved: (what, reason) => {
      report.unresolvedLinks.push({ file, ...line, what: showAddress(what), reason });
    },
  });
  const authors =
    references.authors.length > 0 ? references.authors : findAuthors(library, defaults);
  const organization =
    defaults.organization === undefined
      ? null
      : (library.find('organizations', defaults.organization)?.id ?? null);
  const { title, summary, seo, publishedAt, reviewedOn } = page;
  const fields = { title, summary, body, ...references, authors, seo };
  const dates = { ...(publishedAt ? { publishedAt } : {}), ...(reviewedOn ? { reviewedOn } : {}) };
  const values = { ...fields, ...dates, ...(organization === null ? {} : { organization }) };
  return { fields, values, extra: { publishedAt, reviewedOn, organization } };
}

function hasQuery(href: string): boolean {
  return /^[^#]*\?./.test(showAddress(href));
}

function findAuthors(library: LibraryIndex, { authors = [] }: ImportDefaults): string[] {
  return authors.flatMap((slug) => library.find('people', slug)?.id ?? []);
}
