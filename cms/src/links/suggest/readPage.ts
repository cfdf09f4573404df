import type { IndexedPage, PageMeasures } from '../library/indexedPage.ts';
import type { TextSpan } from '../extract/textBlock.ts';
import { indexPage } from '../library/indexPage.ts';
import { numberSlug } from '../library/library.ts';
import type { LibraryIndex } from '../library/library.ts';
import type { LibraryPage, PageBlock, PageLink } from '../library/libraryPage.ts';
import { measurePage } from '../library/measurePage.ts';
import { splitWords } from '../text/splitWords.ts';
import type { Words } from '../text/splitWords.ts';

/** A block as suggestions are looked for in it. Token arrays have one entry a word. */
export interface ReadBlock {
  readonly text: string;
  readonly tag: string;
  readonly stems: Int32Array;
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly sentences: readonly number[];
  /** 1 where a word can't be linked: inside a link or code, or anywhere in a heading. */
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
    blocks: page.blocks.map((block, number) =>
      readBlock(block, {
        stems: indexed.stems[number] ?? new Int32Array(),
        links: links.filter((link) => link.blockIndex === number),
      }),
    ),
  };
}

/** The words of a block are looked for when first asked for: many a page is read for one alone. */
function readBlock(
  { text, tag, code = [] }: PageBlock,
  { stems, links }: { stems: Int32Array; links: readonly PageLink[] },
): ReadBlock {
  let split: Words | undefined;
  let taken: Uint8Array | undefined;
  const splitOnce = (): Words => (split ??= splitWords(text));
  return {
    text,
    tag,
    stems,
    get words() {
      return splitOnce().words;
    },
    get starts() {
      return splitOnce().starts;
    },
    get ends() {
      return splitOnce().ends;
    },
    get sentences() {
      return splitOnce().sentences;
    },
    get taken() {
      return (taken ??= markTaken(stems.length, { tag, spans: [...links, ...code], splitOnce }));
    },
  };
}

function markTaken(
  length: number,
  { tag, spans, splitOnce }: { tag: string; spans: readonly TextSpan[]; splitOnce: () => Words },
): Uint8Array {
  const taken = new Uint8Array(length);
  if (/^h[1-6]$/i.test(tag)) return taken.fill(1);
  if (spans.length === 0) return taken;
  const { starts, ends } = splitOnce();
  for (const span of spans) {
    const first = ends.findIndex((end) => end > span.start);
    if (first === -1) continue;
    const next = starts.findIndex((start) => start >= span.end);
    // A span of signs alone, between two words: nothing may reach across it.
    taken.fill(1, first, Math.max(first + 1, next === -1 ? length : next));
  }
  return taken;
}
