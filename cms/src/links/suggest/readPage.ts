import type { IndexedPage, PageMeasures } from '../library/indexedPage.ts';
import { indexPage } from '../library/indexPage.ts';
import { numberSlug } from '../library/library.ts';
import type { LibraryIndex } from '../library/library.ts';
import type { LibraryPage } from '../library/libraryPage.ts';
import { measurePage } from '../library/measurePage.ts';
import { splitWords } from '../text/splitWords.ts';

/** A block as suggestions are looked for in it. Token arrays have one entry a word. */
export interface ReadBlock {
  readonly text: string;
  readonly tag: string;
  readonly stems: Int32Array;
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly sentences: readonly number[];
  /** 1 where a word can't be linked: inside a link, or anywhere in a heading. */
  readonly taken: Uint8Array;
}

/** The page suggestions are wanted for. The library's counts are used without its own share. */
export interface PageReading {
  readonly id: number;
  readonly indexed: IndexedPage;
  readonly measures: PageMeasures;
  readonly blocks: readonly ReadBlock[];
  /** Targets it links to already. */
  readonly linked: ReadonlySet<number>;
}

/**
 * @param isHidden links the reading pretends not to see; for learning from a library's own links
 */
export function readPage(
  index: LibraryIndex,
  page: LibraryPage,
  isHidden: (target: string) => boolean = () => false,
): PageReading {
  const id = numberSlug(index, page.slug);
  const known = index.pages.get(id);
  const indexed = known?.page === page ? known : indexPage(index, page);
  const measured = known?.page === page ? index.measures.get(id) : undefined;
  const links = page.links.filter((link) => !isHidden(link.target));
  const linked = [...links, ...page.listLinks.filter((link) => !isHidden(link.target))];
  return {
    id,
    indexed,
    measures: measured ?? measurePage(index, indexed),
    linked: new Set(linked.map((link) => numberSlug(index, link.target))),
    blocks: page.blocks.map(({ text, tag }, number) => {
      const { words, starts, ends, sentences } = splitWords(text);
      const spans = links.filter((link) => link.blockIndex === number);
      const isHeading = /^h[1-6]$/i.test(tag);
      const taken = Uint8Array.from(starts, (start, at) =>
        isHeading || spans.some((span) => start < span.end && span.start < (ends[at] ?? 0)) ? 1 : 0,
      );
      const stems = indexed.stems[number] ?? new Int32Array();
      return { text, tag, stems, words, starts, ends, sentences, taken };
    }),
  };
}
