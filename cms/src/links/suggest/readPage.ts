import type { IndexedPage, PageMeasures } from '../library/indexedPage.ts';
import type { TextSpan } from '../extract/textBlock.ts';
import { indexDraft } from '../library/indexPage.ts';
import { isInText } from '../library/isInText.ts';
import { leadsElsewhere } from '../library/leadsElsewhere.ts';
import type { LibraryIndex } from '../library/library.ts';
import type { LibraryPage, PageBlock, PageLink } from '../library/libraryPage.ts';
import { measurePage } from '../library/measurePage.ts';
import { findLast } from '../text/findLast.ts';
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
  /** 1 where a word can't be linked: inside a link or code, or anywhere in a heading or block of code. */
  readonly taken: Uint8Array;
}

/** The page suggestions are wanted for. The library's counts are used without its own share. */
export interface PageReading {
  /** Negative when the library has never heard of the page. */
  readonly id: number;
  readonly indexed: IndexedPage;
  readonly measures: PageMeasures;
  readonly blocks: readonly ReadBlock[];
  /** Targets it links to already. */
  readonly linked: ReadonlySet<number>;
}

/**
 * Reads a page, in the library or not. The library's counts stay as they are.
 *
 * @param isHidden links the reading pretends not to see; for learning from a library's own links
 */
export function readPage(
  index: LibraryIndex,
  page: LibraryPage,
  isHidden: (target: string) => boolean = () => false,
): PageReading {
  const numberOf = createNumbering(index);
  const id = numberOf(page.slug);
  const known = index.pages.get(id);
  const indexed = known?.page === page ? known : indexDraft(index, page, numberOf);
  const measured = known?.page === page ? index.measures.get(id) : undefined;
  const isSeen = ({ target }: { target: string }): boolean => !isHidden(target);
  const linked = [...page.links.filter(isSeen), ...page.listLinks.filter(isSeen)]
    .filter(({ target }) => !leadsElsewhere(target))
    .map(({ target }) => numberOf(target));
  const links = groupByBlock(
    page.links.filter((link) => isSeen(link) || leadsElsewhere(link.target)),
  );
  return {
    id,
    indexed,
    measures: measured ?? measurePage(index, indexed),
    linked: new Set(linked),
    blocks: page.blocks.map((block, number) =>
      readBlock(block, {
        stems: indexed.stems[number] ?? new Int32Array(),
        links: links.get(number) ?? [],
      }),
    ),
  };
}

/** The library's numbers of slugs; those that it doesn't know get negative ones, which it doesn't learn. */
function createNumbering({ ids }: LibraryIndex): (slug: string) => number {
  const unknown = new Map<string, number>();
  return (slug) => {
    const number = ids.get(slug) ?? unknown.get(slug) ?? -1 - unknown.size;
    if (number < 0) unknown.set(slug, number);
    return number;
  };
}

function groupByBlock(links: readonly PageLink[]): ReadonlyMap<number, PageLink[]> {
  const groups = new Map<number, PageLink[]>();
  for (const link of links) {
    const group = groups.get(link.blockIndex);
    if (group === undefined) groups.set(link.blockIndex, [link]);
    else group.push(link);
  }
  return groups;
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
      return (taken ??= markTaken(stems.length, {
        tag,
        spans: [...links, ...code].filter((span) => isInText(span, text)),
        splitOnce,
      }));
    },
  };
}

const UNLINKABLE = /^(?:h[1-6]|code|pre|a|button)$/i;

function markTaken(
  length: number,
  { tag, spans, splitOnce }: { tag: string; spans: readonly TextSpan[]; splitOnce: () => Words },
): Uint8Array {
  const taken = new Uint8Array(length);
  if (UNLINKABLE.test(tag)) return taken.fill(1);
  if (spans.length === 0) return taken;
  const { starts, ends } = splitOnce();
  for (const span of spans) {
    const first = findLast(ends, span.start) + 1;
    const next = findLast(starts, span.end - 1) + 1;
    // A span of signs alone, between two words: nothing may reach across it.
    taken.fill(1, first, Math.max(first + 1, next));
  }
  return taken;
}
