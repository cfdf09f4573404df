import { readStems, trimStopWords } from '../text/readStems.ts';
import { readCapitals } from '../text/capitals.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { findLast } from '../text/findLast.ts';
import { splitWords } from '../text/splitWords.ts';
import type { Words } from '../text/splitWords.ts';
import type { IndexedLink, IndexedPage } from './indexedPage.ts';
import { isInText } from './isInText.ts';
import { leadsElsewhere } from './leadsElsewhere.ts';
import { numberSlug, readSegments } from './library.ts';
import type { LibraryIndex } from './library.ts';
import type { LibraryPage, PageLink } from './libraryPage.ts';
import { linkContexts } from './linkContexts.ts';
import { readPageNames, readSubject, readSlugWords } from './pageNames.ts';
import type { Phrase } from './phraseTrie.ts';

/** How a page's slugs and anchors become the library's. */
interface Entries {
  readonly numberOf: (slug: string) => number;
  readonly phraseOf: (stems: readonly number[]) => Phrase | null;
}

/** Reads a page that comes into the library: it may number slugs and enter phrases. Counts nothing yet. */
export function indexPage(index: LibraryIndex, page: LibraryPage): IndexedPage {
  return describePage(index, page, {
    numberOf: (slug) => numberSlug(index, slug),
    phraseOf: (stems) => index.trie.enter(stems),
  });
}

/** Reads a page that stays outside: it enters nothing but words. Slugs are numbered by `numberOf`. */
export function indexDraft(
  index: LibraryIndex,
  page: LibraryPage,
  numberOf: (slug: string) => number,
): IndexedPage {
  return describePage(index, page, { numberOf, phraseOf: (stems) => index.trie.find(stems) });
}

function describePage(index: LibraryIndex, page: LibraryPage, entries: Entries): IndexedPage {
  const { vocabulary } = index;
  const { stems, capitals, split } = readBlockWords(page, vocabulary);
  const names = readPageNames(page, vocabulary);
  const titleStems = readNameStems(index, readSubject(page.title));
  const slugStems = readNameStems(index, readSlugWords(page.slug));
  const outbound = new Map<number, number>();
  for (const { target } of [...page.links, ...page.listLinks]) {
    if (leadsElsewhere(target)) continue;
    const id = entries.numberOf(target);
    if (target !== page.slug) outbound.set(id, (outbound.get(id) ?? 0) + 1);
  }
  return {
    id: entries.numberOf(page.slug),
    page,
    segments: readSegments(page.slug),
    stems,
    capitals,
    wordCount: stems.reduce((sum, block) => sum + block.length, 0),
    names,
    titleStems,
    slugStems,
    nameStems: new Set([...titleStems, ...slugStems]),
    links: page.links
      .filter(({ target }) => !leadsElsewhere(target))
      .map((link) => indexLink(index, page, { link, stems, split, entries })),
    outbound,
  };
}

/** Words by block, all of them in one array: thousands of small ones would weigh more themselves. */
function readBlockWords(
  { blocks }: LibraryPage,
  vocabulary: Vocabulary,
): { stems: Int32Array[]; capitals: Uint8Array[]; split: readonly Words[] } {
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
    split: byBlock,
  };
}

function readNameStems(index: LibraryIndex, name: string): Set<number> {
  const stems = readStems(name, index.vocabulary);
  return new Set(stems.filter((stem) => !index.vocabulary.isStopWord(stem)));
}

const NO_WORDS = new Int32Array();

function indexLink(
  index: LibraryIndex,
  { blocks }: LibraryPage,
  {
    link,
    stems,
    split,
    entries,
  }: {
    link: PageLink;
    stems: readonly Int32Array[];
    split: readonly Words[];
    entries: Entries;
  },
): IndexedLink {
  const target = entries.numberOf(link.target);
  const words = split[link.blockIndex];
  const blockStems = stems[link.blockIndex];
  const noWords = { target, phrase: null, contexts: [], sentence: NO_WORDS };
  if (words === undefined || blockStems === undefined) return noWords;
  if (!isInText(link, blocks[link.blockIndex]?.text ?? '')) return noWords;
  const first = findLast(words.ends, link.start) + 1;
  const last = findLast(words.starts, link.end - 1);
  if (first > last) return noWords;
  const anchor = [...blockStems.subarray(first, last + 1)];
  const phrase = entries.phraseOf(trimStopWords(anchor, index.vocabulary));
  const span = trimSpan(index, blockStems, { first, last });
  const sentence = readSentence(index, { stems: blockStems, sentences: words.sentences, first });
  return { target, phrase, contexts: linkContexts(blockStems, span), sentence };
}

/** Words on each side of an anchor that are read of a very long sentence. */
const MOST_BESIDE = 40;

function readSentence(
  index: LibraryIndex,
  { stems, sentences, first }: { stems: Int32Array; sentences: readonly number[]; first: number },
): Int32Array {
  const isInside = (at: number): boolean => sentences[at] === sentences[first];
  let from = first;
  while (from > first - MOST_BESIDE && isInside(from - 1)) from -= 1;
  let to = first + 1;
  while (to < first + MOST_BESIDE && isInside(to)) to += 1;
  return stems.slice(from, to).filter((stem) => !index.vocabulary.isStopWord(stem));
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
