import type { ParsedPage } from '../markdown/parsedPage.ts';
import type { LibraryIndex } from './libraryIndex.ts';
import type { ImportReport } from './importReport.ts';

const collections = {
  topics: 'topics',
  occupations: 'occupations',
  settings: 'career-settings',
  sources: 'sources',
  authors: 'people',
} as const;

export type ReferenceIds = Record<keyof typeof collections, string[]>;

/** Finds the documents that a page's front matter names; those that aren't there are reported. */
export function readReferenceIds(
  page: ParsedPage,
  { library, report }: { library: LibraryIndex; report: ImportReport },
): ReferenceIds {
  const read = (field: keyof typeof collections): string[] => {
    const ids = page.references[field].flatMap((name) => {
      const found = library.match(collections[field], name);
      if (found !== null) return [found.id];
      const reason = `There is no such document in ${collections[field]}.`;
      report.unmatched.push({ file: page.file, what: `${field}: ${name}`, reason });
      return [];
    });
    return [...new Set(ids)];
  };
  return {
    topics: read('topics'),
    occupations: read('occupations'),
    settings: read('settings'),
    sources: read('sources'),
    authors: read('authors'),
  };
}
