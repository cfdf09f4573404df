import { ValidationError } from 'payload';
import type { Payload } from 'payload';
import { resolveLink } from '../addresses/resolveLink.ts';
import { resolveBody } from '../lexical/resolveBody.ts';
import { outlineHeadings } from '../../links/extract/outlineHeadings.ts';
import type { ParsedPage } from '../markdown/parsedPage.ts';
import { describeError } from './describeError.ts';
import type { ImageStore } from './imageStore.ts';
import type { ImportDefaults } from './importFolder.ts';
import { isEditedSince, makeImportMark, RESERVED_MARK } from './importMark.ts';
import type { ImportOptions } from './importOptions.ts';
import type { ImportReport } from './importReport.ts';
import type { LibraryIndex } from './libraryIndex.ts';
import type { ImportPlan, PlannedPage } from './planPages.ts';
import { readReferenceIds } from './referenceFields.ts';
import { readStoredFields } from './storedFields.ts';

export interface WriteContext {
  payload: Payload;
  plan: ImportPlan;
  library: LibraryIndex;
  report: ImportReport;
  images: ImageStore;
  options: ImportOptions;
  defaults: ImportDefaults;
}

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
  const mark = makeImportMark(data.fields, data.extra);
  const isNew = known === null || known.importMark === RESERVED_MARK;
  if (!isNew && options.force !== true) {
    if (known.importMark?.split('.')[0] === mark.split('.')[0]) return skip('Unchanged.');
    const reason = await findEdit(payload, known);
    if (reason !== null) return skip(reason);
  }
  const entry = { file, collection: 'articles', slug };
  if (!report.isDryRun) {
    const wanted = options.asDrafts === true || page.isDraft ? 'draft' : 'published';
    const values = { ...data.values, originalAddress, importHash: mark };
    const target = { id: known?.id ?? null, slug, values };
    const { id, isPublished } = await storeOrKeepDraft(target, wanted, { file, context });
    const name = page.title;
    library.add('articles', {
      ...{ id, slug, name, isPublished, originalAddress, importMark: mark },
      isTrashed: false,
    });
  }
  (isNew ? report.created : report.updated).push(entry);
}

/** Why the import must leave the guide alone, or null. */
async function findEdit(
  payload: Payload,
  { id, importMark }: { id: string; importMark: string | null },
): Promise<string | null> {
  if (importMark === null)
    return 'A guide with this slug was written here. Use --force to replace it.';
  const doc = await payload.findByID({ collection: 'articles', id, depth: 0, draft: true });
  return isEditedSince(importMark, readStoredFields(doc))
    ? 'An editor changed it since the last import. Use --force to replace it.'
    : null;
}

async function readArticle(page: ParsedPage, planned: PlannedPage, context: WriteContext) {
  const { library, report, plan, images, defaults } = context;
  const references = readReferenceIds(page, { library, report });
  const imageIds = await images.store(page.file, page.images);
  const headingIds = new Set(outlineHeadings(page.body).map(({ id }) => id));
  const body = resolveBody(page.body, {
    resolveLink: (href) => {
      const found = resolveLink(href, { ...plan, page: planned, headingIds });
      if (found.kind === 'document') report.linksResolved += 1;
      if (found.kind === 'address') report.linksToWeb += 1;
      return found;
    },
    findId: (collection, slug) => library.find(collection, slug)?.id ?? null,
    findImage: (src) => imageIds.get(src) ?? null,
    onUnresolved: (what, reason) => {
      report.unresolvedLinks.push({ file: page.file, what, reason });
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
  return { fields, values, extra: { ...dates, organization } };
}

function findAuthors(library: LibraryIndex, { authors = [] }: ImportDefaults): string[] {
  return authors.flatMap((slug) => library.find('people', slug)?.id ?? []);
}

interface StoredTarget {
  /** Null for a new guide. */
  id: string | null;
  slug: string;
  values: Awaited<ReturnType<typeof readArticle>>['values'] & {
    originalAddress: string;
    importHash: string;
  };
}

/** A guide that may not be published as it is, such as an empty one, is kept as a draft. */
async function storeOrKeepDraft(
  target: StoredTarget,
  status: 'draft' | 'published',
  { file, context: { payload, report } }: { file: string; context: WriteContext },
): Promise<{ id: string; isPublished: boolean }> {
  try {
    const id = await storeArticle(payload, target, status);
    return { id, isPublished: status === 'published' };
  } catch (error) {
    if (status === 'draft' || !(error instanceof ValidationError)) throw error;
    const id = await storeArticle(payload, target, 'draft');
    const reason = `It is kept as a draft, since it can’t be published: ${describeError(error)}`;
    report.unmatched.push({ file, what: 'publishing', reason });
    return { id, isPublished: false };
  }
}

async function storeArticle(
  payload: Payload,
  { id, slug, values }: StoredTarget,
  status: 'draft' | 'published',
): Promise<string> {
  const draft = status === 'draft';
  const data = { ...values, _status: status };
  const doc =
    id === null
      ? await payload.create({ collection: 'articles', data: { ...data, slug }, draft, depth: 0 })
      : await payload.update({ collection: 'articles', id, data, draft, depth: 0 });
  return doc.id;
}
