import type { Payload } from 'payload';
import { ARTICLE_FILE } from '../files/listPages.ts';
import { noHeadings } from '../addresses/headingNames.ts';
import { resolveLink } from '../addresses/resolveLink.ts';
import { describeFailure } from './describeError.ts';
import { RESERVED_MARK } from './importMark.ts';
import type { ImportReport } from './importReport.ts';
import type { LibraryIndex } from './libraryIndex.ts';
import { NEW_ID } from './newId.ts';
import type { ImportPlan, PlannedPage } from './planPages.ts';

/**
 * Creates an empty draft for each new page that a page before it links to, since a link needs its
 * target's id. In a dry run it only takes note of the pages to come.
 */
export async function reserveTargets(
  plan: ImportPlan,
  { payload, library, report }: { payload: Payload; library: LibraryIndex; report: ImportReport },
): Promise<void> {
  const wanted = report.isDryRun ? plan.pages : findForwardTargets(plan);
  for (const page of wanted) {
    if (page.existing !== null) continue;
    try {
      const id = report.isDryRun ? `${NEW_ID}${page.slug}` : await createEmptyDraft(payload, page);
      library.add('articles', {
        id,
        slug: page.slug,
        name: page.title,
        isTrashed: false,
        isPublished: false,
        originalAddress: page.originalAddress,
        importMark: RESERVED_MARK,
      });
    } catch (error) {
      report.failed.push(describeFailure(page.file, error));
    }
  }
}

/** Names the empty drafts that are still empty, since their files failed. */
export function listUnfilled(
  { pages }: ImportPlan,
  { library, report }: { library: LibraryIndex; report: ImportReport },
): void {
  for (const { file, slug } of pages) {
    if (library.find('articles', slug)?.importMark !== RESERVED_MARK) continue;
    report.keptAsDrafts.push({ file, what: `articles ${slug}`, reason: UNFILLED });
  }
}

const UNFILLED =
  'Its file failed, and its guide is an empty draft so that links can lead to it. Mend the file and import again, or delete the draft.';

function findForwardTargets({ pages, book, site }: ImportPlan): PlannedPage[] {
  const bySlug = new Map(pages.map((page, index) => [page.slug, { page, index }]));
  const targets = new Set<PlannedPage>();
  for (const [index, page] of pages.entries()) {
    // Whom an article's phrases name is known when it is written.
    if (pages.length > 1 && ARTICLE_FILE.test(page.file)) targets.add(page);
    for (const href of page.hrefs) {
      const found = resolveLink(href, { book, site, page, headings: noHeadings });
      if (found.kind !== 'document' || found.collection !== 'articles') continue;
      const target = bySlug.get(found.slug);
      if (target !== undefined && target.index >= index) targets.add(target.page);
    }
  }
  return [...targets];
}

async function createEmptyDraft(payload: Payload, page: PlannedPage): Promise<string> {
  const { id } = await payload.create({
    collection: 'articles',
    draft: true,
    depth: 0,
    data: {
      title: page.title,
      slug: page.slug,
      originalAddress: page.originalAddress,
      importHash: RESERVED_MARK,
      _status: 'draft',
    },
  });
  return id;
}
