import { createVocabulary } from '../text/vocabulary.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { ContextLinks } from './contextLinks.ts';
import type { IndexedPage, PageMeasures } from './indexedPage.ts';
import { createPhraseTrie } from './phraseTrie.ts';
import type { PhraseTrie } from './phraseTrie.ts';
import { rarityOf } from './rarity.ts';
import type { Postings } from './termIndex.ts';

/** Everything counted over a library's pages. Changed only by adding and removing pages. */
export interface LibraryIndex {
  readonly vocabulary: Vocabulary;
  readonly trie: PhraseTrie;
  /** Slug → number; a slug that is only linked to has a number too. */
  readonly ids: Map<string, number>;
  readonly slugs: string[];
  readonly pages: Map<number, IndexedPage>;
  readonly measures: Map<number, PageMeasures>;
  /** Stem → number of pages with it in text, and in title or slug. */
  readonly textCounts: Map<number, number>;
  readonly nameCounts: Map<number, number>;
  /** What `weighStem` and `weighName` found, until a count changes. */
  readonly stemWeights: Map<number, number>;
  readonly nameWeights: Map<number, number>;
  /** Stem → pages called so in part; acronym stem → pages. */
  readonly nameIndex: Map<number, Set<number>>;
  readonly acronyms: Map<number, Set<number>>;
  readonly bodyIndex: Map<number, Postings>;
  /** Target → source → number of links. */
  readonly inbound: Map<number, Map<number, number>>;
  /** Target → stem of its anchors → source → number of links. */
  readonly anchorStems: Map<number, Map<number, Map<number, number>>>;
  /** Context key → the links in that setting. */
  readonly contexts: Map<string, ContextLinks>;
  /** Directory → pages in it. */
  readonly folders: Map<string, Set<number>>;
  /** Number of pairs of pages of which the first links to the second. */
  linkCount: number;
  /** Number of words of all pages. */
  wordCount: number;
}

export function createLibraryIndex(): LibraryIndex {
  return {
    vocabulary: createVocabulary(),
    trie: createPhraseTrie(),
    ids: new Map(),
    slugs: [],
    pages: new Map(),
    measures: new Map(),
    textCounts: new Map(),
    nameCounts: new Map(),
    stemWeights: new Map(),
    nameWeights: new Map(),
    nameIndex: new Map(),
    acronyms: new Map(),
    bodyIndex: new Map(),
    inbound: new Map(),
    anchorStems: new Map(),
    contexts: new Map(),
    folders: new Map(),
    linkCount: 0,
    wordCount: 0,
  };
}

export function numberSlug(index: LibraryIndex, slug: string): number {
  const known = index.ids.get(slug);
  if (known !== undefined) return known;
  index.ids.set(slug, index.slugs.length);
  return index.slugs.push(slug) - 1;
}

/** With fewer links than one for so many pages, a library says nothing of how it links. */
const PAGES_A_LINK = 20;

export function isUnlinked(index: LibraryIndex): boolean {
  return index.linkCount * PAGES_A_LINK < index.pages.size;
}

/** How much a stem says, 0–1: rare in texts and in titles. */
export function weighStem(index: LibraryIndex, stem: number): number {
  const known = index.stemWeights.get(stem);
  if (known !== undefined) return known;
  const weight = measureStem(index, stem);
  index.stemWeights.set(stem, weight);
  return weight;
}

/** Weight of all words of a page's title and slug; never 0. */
export function weighName(index: LibraryIndex, page: number): number {
  const known = index.nameWeights.get(page);
  if (known !== undefined) return known;
  let weight = 0;
  for (const stem of index.pages.get(page)?.nameStems ?? []) weight += weighStem(index, stem);
  index.nameWeights.set(page, weight || 1);
  return weight || 1;
}

function measureStem(index: LibraryIndex, stem: number): number {
  if (index.vocabulary.isStopWord(stem)) return 0.03;
  const count = index.pages.size;
  const inTexts = rarityOf(index.textCounts.get(stem) ?? 0, count);
  const inNames = rarityOf(index.nameCounts.get(stem) ?? 0, count);
  return 0.02 + (inTexts + inNames) / 2;
}

export function readSegments(slug: string): string[] {
  return slug.split('/').filter((segment) => segment !== '');
}
