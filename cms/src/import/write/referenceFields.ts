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

/** The collections as the admin names them. */
const labels = {
  topics: 'Topics',
  occupations: 'Occupations',
  settings: 'Career settings',
  sources: 'Sources',
  authors: 'People',
} as const;

export type ReferenceIds = Record<keyof typeof collections, string[]>;

/** Finds the documents that a page's front matter names; those that aren't there are reported. */
export function readReferenceIds(
  page: ParsedPage,
  { library, report }: { library: LibraryIndex; report: ImportReport },
): ReferenceIds {
  const read = (field: keyof typeof collections): string[] => {
    const match = (name: string) => library.match(collections[field], name);
    const names = page.references[field].flatMap((name) =>
      match(name) === null && name.includes(',') ? name.split(/\s*,\s*/) : [name],
    );
    const ids = names.flatMap((name) => {
      const found = match(name);
      if (found !== null) return [found.id];
      const reason = `left out, since nothing in ${labels[field]} has this name`;
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
