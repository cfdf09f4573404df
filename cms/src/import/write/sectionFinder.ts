import type { Payload } from 'payload';
import { readRecord, readRecords, readText, readTexts } from '../../fields/read/readValue.ts';
import { indexHeadings, noHeadings } from '../addresses/headingNames.ts';
import type { HeadingNames } from '../addresses/headingNames.ts';
import type { AddressTarget, LinkResolution } from '../addresses/linkResolution.ts';
import type { LibraryIndex } from './libraryIndex.ts';
import { NEW_ID } from './newId.ts';
import type { PlannedPage } from './planPages.ts';

/** Finds the headings that links lead to: of the pages of a folder, and of guides that exist. */
export interface SectionFinder {
  /** Reads what must be known of the guides that exist, before `find` is asked. */
  prepare(links: readonly LinkResolution[]): Promise<void>;
  /** The heading's id, null for the top of the document, or undefined when it has no such heading. */
  find(target: AddressTarget, fragment: string): string | null | undefined;
}

export function createSectionFinder({
  payload,
  library,
  pages,
}: {
  payload: Payload;
  library: LibraryIndex;
  pages: readonly PlannedPage[];
}): SectionFinder {
  const bySlug = new Map(pages.map((page) => [page.slug, page]));
  const ofFiles = new Map<string, HeadingNames>();
  const stored = new Map<string, HeadingNames>();

  /** Only guides have headings that can be linked. */
  const findInFile = ({ collection, slug }: AddressTarget, fragment: string) => {
    const page = collection === 'articles' ? bySlug.get(slug) : undefined;
    if (page === undefined) return undefined;
    const names = ofFiles.get(slug) ?? indexHeadings(page.headings);
    ofFiles.set(slug, names);
    return names.find(fragment);
  };

  return {
    async prepare(links) {
      for (const link of links) {
        if (link.kind !== 'document' || link.collection !== 'articles') continue;
        const { slug, fragment } = link;
        if (fragment === undefined || stored.has(slug)) continue;
        if (findInFile(link, fragment) !== undefined) continue;
        const id = library.find('articles', slug)?.id;
        const isStored = id !== undefined && !id.startsWith(NEW_ID);
        stored.set(slug, isStored ? await readStoredHeadings(payload, id) : noHeadings);
      }
    },
    find(target, fragment) {
      const found = findInFile(target, fragment);
      if (found !== undefined || target.collection !== 'articles') return found;
      return (stored.get(target.slug) ?? noHeadings).find(fragment);
    },
  };
}

async function readStoredHeadings(payload: Payload, id: string): Promise<HeadingNames> {
  const doc: unknown = await payload.findByID({
    collection: 'articles',
    id,
    depth: 0,
    draft: true,
    select: { title: true, outline: true },
    disableErrors: true,
  });
  const { title, outline } = readRecord(doc);
  const headings = readRecords(outline).map((heading) => ({
    id: readText(heading['id']),
    text: readText(heading['text']),
    names: readTexts(heading['formerIds']),
  }));
  return indexHeadings([...headings, { id: null, text: readText(title), names: [] }]);
}
