import { toSlug } from '../../fields/slug.ts';
import type { ImportReport } from './importReport.ts';
import type { LibraryIndex } from './libraryIndex.ts';
import type { PlannedPage } from './planPages.ts';

/** Names each page that got another slug than its file asks for, and who has that one. */
export function noticeSlugs(
  pages: readonly PlannedPage[],
  { library, report }: { library: LibraryIndex; report: ImportReport },
): void {
  const holders = new Map(pages.map(({ slug, file }) => [slug, file]));
  for (const page of pages) {
    const { file, slug, wanted, existing, permalink, filePath } = page;
    if (permalink === null && filePath !== '/' && toSlug(filePath.replace(/^.*\//, '')) === '') {
      const reason = `The file’s name has no Latin letters, so its slug is ${slug}. For another, give it a "slug:".`;
      report.notices.push({ file, what: '', reason });
    }
    if (slug === wanted || page.isFromElsewhere) continue;
    const holder = holders.get(wanted);
    const isNumbered = slug.startsWith(wanted) && /^-\d+$/.test(slug.slice(wanted.length));
    const what = `slug ${wanted}`;
    if (!isNumbered && existing !== null) {
      const reason = `Its guide keeps the slug ${slug}. Change it in the editor, which leaves a redirect.`;
      report.notices.push({ file, what, reason });
      continue;
    }
    const title = library.find('articles', wanted)?.name;
    const owner = holder ?? (title === undefined ? null : `the guide “${title}”`);
    if (owner === null) continue;
    const reason = `${owner} has it, so this page gets ${slug}. For another, give one of them a different "slug:".`;
    report.notices.push({ file, what, reason });
  }
}
