import { addPage, dropPage, indexLibrary } from './library/changeLibrary.ts';
import type { LibraryIndex } from './library/library.ts';
import type { LibraryPage } from './library/libraryPage.ts';
import { LEARNED_MODEL } from './model/learnedModel.ts';
import { learnFromLibrary } from './model/learnFromLibrary.ts';
import type { LearnedModel } from './model/rankingModel.ts';

/** A library ready for suggestions. Made by `prepareLibrary`, changed by `updatePage`. */
export interface Library {
  readonly index: LibraryIndex;
  /** What holds for prose in general, and what this library's own links add to it. */
  readonly model: LearnedModel;
}

export interface PrepareOptions {
  /**
   * Most pages whose links are learnt from; 0 uses only what holds for prose in general.
   * @default 200
   */
  readonly learnFrom?: number;
}

/** Reads all pages, counts what their links say and learns how this library links. */
export function prepareLibrary(
  pages: Iterable<LibraryPage>,
  { learnFrom = 200 }: PrepareOptions = {},
): Library {
  const index = indexLibrary(pages);
  return { index, model: learnFromLibrary(index, { prior: LEARNED_MODEL, maxPages: learnFrom }) };
}

/** Adds a page or replaces its earlier version. What was learnt stays as it is. */
export function updatePage(library: Library, page: LibraryPage): void {
  addPage(library.index, page);
}

/** Takes a page out of the library; an unknown slug changes nothing. */
export function removePage(library: Library, slug: string): void {
  dropPage(library.index, slug);
}
