import { readStems, trimStopWords } from '../text/readStems.ts';
import { readCapitals } from '../text/capitals.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { splitWords } from '../text/splitWords.ts';
import type { IndexedLink, IndexedPage } from './indexedPage.ts';
import { numberSlug, readSegments } from './library.ts';
import type { LibraryIndex } from './library.ts';
import type { LibraryPage, PageLink } from './libraryPage.ts';
import { linkContexts } from './linkContexts.ts';
import { readPageNames, readSubject, readSlugWords } from './pageNames.ts';

/** Reads a page into the library's numbers; counts nothing yet. */
export function indexPage(index: LibraryIndex, page: LibraryPage): IndexedPage {
  const { vocabulary } = index;
  const { stems, capitals } = readBlockWords(page, vocabulary);
  const names = readPageNames(page, vocabulary);
  const titleStems = readNameStems(index, readSubject(page.title));
  const slugStems = readNameStems(index, readSlugWords(page.slug));
  const outbound = new Map<number, number>();
  for (const { target } of [...page.links, ...page.listLinks]) {
    const id = numberSlug(index, target);
    if (target !== page.slug) outbound.set(id, (outbound.get(id) ?? 0) + 1);
  }
  return {
    id: numberSlug(index, page.slug),
    page,
    segments: readSegments(page.slug),
    stems,
    capitals,
    wordCount: stems.reduce((sum, block) => sum + block.length, 0),
    names,
    titleStems,
    slugStems,
    nameStems: new Set([...titleStems, ...slugStems]),
    links: page.links.map((link) => indexLink(index, page, { link, stems })),
    outbound,
  };
}

/** Words by block, all of them in one array: thousands of small ones would weigh more themselves. */
function readBlockWords(
  { blocks }: LibraryPage,
  vocabulary: Vocabulary,
): { stems: Int32Array[]; capitals: Uint8Array[] } {
  const byBlock = blocks.map((block) => splitWords(block.text));
  const lengths = byBlock.map(({ words }) => words.length);
  const size = lengths.reduce((sum, length) => sum + length, 0);
  const stems = new Int32Array(size);
  const capitals = new Uint8Array(size);
  const starts: number[] = [];
  let from = 0;
  for (const block of byBlock) {
    starts.push(from);
    capitals.set(readCapitals(block), from);
    for (const word of block.words) stems[from++] = vocabulary.idOf(word);
  }
  const end = (at: number): number => (starts[at] ?? 0) + (lengths[at] ?? 0);
  return {
    stems: starts.map((start, at) => stems.subarray(start, end(at))),
    capitals: starts.map((start, at) => capitals.subarray(start, end(at))),
  };
}

function readNameStems(index: LibraryIndex, name: string): Set<number> {
  const stems = readStems(name, index.vocabulary);
  return new Set(stems.filter((stem) => !index.vocabulary.isStopWord(stem)));
}

function indexLink(
  index: LibraryIndex,
  page: LibraryPage,
  { link, stems }: { link: PageLink; stems: readonly Int32Array[] },
): IndexedLink {
  const target = numberSlug(index, link.target);
  const block = page.blocks[link.blockIndex];
  if (block === undefined) return { target, phrase: null, contexts: [] };
  const { starts, ends } = splitWords(block.text);
  const inside = starts.flatMap((start, at) =>
    start < link.end && link.start < (ends[at] ?? 0) ? [at] : [],
  );
  const blockStems = stems[link.blockIndex] ?? new Int32Array();
  const anchor = inside.map((at) => blockStems[at] ?? -1);
  const phrase = index.trie.enter(trimStopWords(anchor, index.vocabulary));
  const first = inside[0];
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return { target, phrase, contexts: [] };
  const span = trimSpan(index, blockStems, { first, last });
  return { target, phrase, contexts: linkContexts(blockStems, span) };
}

/** The span without stop words at its ends, as `trimStopWords` does with phrases. */
function trimSpan(
  index: LibraryIndex,
  stems: Int32Array,
  span: { first: number; last: number },
): { first: number; last: number } {
  const anchor = [...stems.subarray(span.first, span.last + 1)];
  const isWord = (stem: number): boolean => !index.vocabulary.isStopWord(stem);
  if (!anchor.some(isWord)) return span;
  return {
    first: span.first + anchor.findIndex(isWord),
    last: span.first + anchor.findLastIndex(isWord),
  };
}
