import { countPage } from './countPage.ts';
import { indexPage } from './indexPage.ts';
import { createLibraryIndex } from './library.ts';
import type { LibraryIndex } from './library.ts';
import type { LibraryPage } from './libraryPage.ts';
import { measurePage } from './measurePage.ts';
import { addToPostings } from './termIndex.ts';

/** Counts everything about the pages. Of two with one slug the last counts. */
export function indexLibrary(pages: Iterable<LibraryPage>): LibraryIndex {
  const index = createLibraryIndex();
  for (const page of new Map([...pages].map((one) => [one.slug, one])).values()) {
    const indexed = indexPage(index, page);
    index.pages.set(indexed.id, indexed);
    countPage(index, indexed, 1);
  }
  for (const indexed of index.pages.values()) {
    const measures = measurePage(index, indexed);
    index.measures.set(indexed.id, measures);
    addToPostings(index.bodyIndex, indexed.id, measures.body);
    for (const phrase of measures.phrases) phrase.containing += 1;
  }
  return index;
}
