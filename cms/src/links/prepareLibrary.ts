import { addPage, dropPage, indexInSteps } from './library/changeLibrary.ts';
import { checkArray, checkNumber } from './library/checkOptions.ts';
import { checkPage, checkPages } from './library/checkPage.ts';
import type { LibraryIndex } from './library/library.ts';
import type { LibraryPage } from './library/libraryPage.ts';
import { runAtOnce, runInTurns } from './library/steps.ts';
import type { Steps } from './library/steps.ts';
import { LEARNED_MODEL } from './model/learnedModel.ts';
import { learnFromLibrary } from './model/learnFromLibrary.ts';
import { addLearned, readLearned as readForPrior } from './model/libraryLearning.ts';
import type { LearnedFromLibrary, SuggestionFeedback } from './model/libraryLearning.ts';
import type { LearnedModel } from './model/rankingModel.ts';

/** A library ready for suggestions. Made by `prepareLibrary`, changed by `updatePage`. */
export interface Library {
  readonly index: LibraryIndex;
  /** What holds for prose in general, and what this library's own links add to it. */
  readonly model: LearnedModel;
  /** The library's own part of the model, to be stored as JSON; null when there is none. */
  readonly learned: LearnedFromLibrary | null;
}

export interface LearnOptions {
  /**
   * Most pages whose links are learnt from; 0 uses only what holds for prose in general.
   * @default 200
   */
  readonly learnFrom?: number;
  /** What editors said to suggestions. @default none */
  readonly feedback?: readonly SuggestionFeedback[];
}

export interface PrepareOptions extends LearnOptions {
  /** What was learnt before (see `readLearned`): then nothing is learnt anew, which is far quicker. */
  readonly learned?: LearnedFromLibrary | null;
}

export interface Pausing {
  /** Waited for after each step, most of them a few milliseconds. @default one `setImmediate` */
  readonly pause?: () => Promise<void>;
}

/**
 * Reads all pages, counts what their links say and learns how this library links.
 *
 * @throws {TypeError} for a page that lacks something; the error names the page and its field
 */
export function prepareLibrary(
  pages: Iterable<LibraryPage>,
  options: PrepareOptions = {},
): Library {
  return runAtOnce(prepareInSteps(pages, options));
}

/** As `prepareLibrary`, leaving other work its turn in between. */
export function prepareLibraryInTurns(
  pages: Iterable<LibraryPage>,
  { pause = giveWay, ...options }: PrepareOptions & Pausing = {},
): Promise<Library> {
  return runInTurns(prepareInSteps(pages, options), pause);
}

/** Learns the library's own part anew, as it stands now. Null when there is too little to learn. */
export function learnFrom(library: Library, options: LearnOptions = {}): LearnedFromLibrary | null {
  return runAtOnce(learnInSteps(library.index, options));
}

/** As `learnFrom`, leaving other work its turn in between. The library mustn't change meanwhile. */
export function learnFromInTurns(
  library: Library,
  { pause = giveWay, ...options }: LearnOptions & Pausing = {},
): Promise<LearnedFromLibrary | null> {
  return runInTurns(learnInSteps(library.index, options), pause);
}

/** Stored learning, read back; null when it isn't whole or belongs to another version. */
export function readLearned(value: unknown): LearnedFromLibrary | null {
  return readForPrior(value, LEARNED_MODEL);
}

/**
 * Adds a page or replaces its earlier version. What was learnt stays as it is.
 *
 * @throws {TypeError} as `prepareLibrary`; then the earlier version stays
 */
export function updatePage(library: Library, page: LibraryPage): void {
  checkPage(page);
  addPage(library.index, page);
}

/** Takes a page out of the library; an unknown slug changes nothing. */
export function removePage(library: Library, slug: string): void {
  dropPage(library.index, slug);
}

function* prepareInSteps(
  pages: Iterable<LibraryPage>,
  { learned: known, ...options }: PrepareOptions,
): Steps<Library> {
  const index = yield* indexInSteps(checkPages(pages));
  const learned = known === undefined ? yield* learnInSteps(index, options) : known;
  return { index, model: addLearned(LEARNED_MODEL, learned), learned };
}

function learnInSteps(
  index: LibraryIndex,
  { learnFrom: maxPages = 200, feedback = [] }: LearnOptions,
): Steps<LearnedFromLibrary | null> {
  checkNumber('learnFrom', maxPages);
  checkArray('feedback', feedback);
  return learnFromLibrary(index, { prior: LEARNED_MODEL, maxPages, feedback });
}

function giveWay(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
