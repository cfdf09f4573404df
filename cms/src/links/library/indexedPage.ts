import type { LibraryPage } from './libraryPage.ts';
import type { PageNames } from './pageNames.ts';
import type { Phrase } from './phraseTrie.ts';
import type { SparseVector } from './termIndex.ts';

/** A link of a page in the library's own numbers. */
export interface IndexedLink {
  readonly target: number;
  /** Null when the anchor is empty or longer than eight words. */
  readonly phrase: Phrase | null;
  /** What stands round the anchor, from near to far (see `linkContexts`). */
  readonly contexts: readonly string[];
  /** Words of the sentence it stands in, stop words left out. */
  readonly sentence: Int32Array;
}

/** What the library keeps of a page. Stems are numbers of the library's vocabulary. */
export interface IndexedPage {
  readonly id: number;
  readonly page: LibraryPage;
  readonly segments: readonly string[];
  /** By block. */
  readonly stems: readonly Int32Array[];
  /** By block, how each word is written (see `readCapitals`). */
  readonly capitals: readonly Uint8Array[];
  readonly wordCount: number;
  readonly names: PageNames;
  /** Stems of title and of slug, stop words left out, and both together. */
  readonly titleStems: ReadonlySet<number>;
  readonly slugStems: ReadonlySet<number>;
  readonly nameStems: ReadonlySet<number>;
  readonly links: readonly IndexedLink[];
  /** Target → number of links to it, list links included. */
  readonly outbound: ReadonlyMap<number, number>;
}

/** What can only be told once the library's counts are known. */
export interface PageMeasures {
  /** Words of the whole page, title and headings weighing more. */
  readonly body: SparseVector;
  /** Words of title, summary and headings alone. */
  readonly head: SparseVector;
  /** Phrases of the library that its text contains; grows when the library gets a phrase. */
  readonly phrases: Phrase[];
  /** Those of them that it writes as a name somewhere. */
  readonly named: Set<Phrase>;
}
