import { countContext } from './contextLinks.ts';
import { addCount, addNestedCount, withCount } from './counting.ts';
import type { IndexedPage } from './indexedPage.ts';
import type { LibraryIndex } from './library.ts';

/** Adds a page to the library's counts (`change` 1) or takes it out of them (−1). */
export function countPage(index: LibraryIndex, page: IndexedPage, change: 1 | -1): void {
  index.stemWeights.clear();
  index.nameWeights.clear();
  countWords(index, page, change);
  countNames(index, page, change);
  countLinks(index, page, change);
}

function countWords(index: LibraryIndex, page: IndexedPage, change: 1 | -1): void {
  const stems = new Set<number>(page.nameStems);
  for (const block of page.stems) for (const stem of block) stems.add(stem);
  for (const stem of stems) addCount(index.textCounts, stem, change);
  index.wordCount += change * page.wordCount;
}

function countNames(
  index: LibraryIndex,
  { id, names, nameStems, segments }: IndexedPage,
  change: 1 | -1,
): void {
  for (const stem of nameStems) {
    addCount(index.nameCounts, stem, change);
    changeMember(index.nameIndex, { key: stem, member: id }, change);
  }
  if (names.acronym !== null) {
    changeMember(index.acronyms, { key: names.acronym, member: id }, change);
  }
  for (const title of names.titles) {
    const phrase = index.trie.enter(title);
    if (phrase !== null) phrase.titles = withCount(phrase.titles, id, change);
  }
  for (const heading of names.headings) {
    const phrase = index.trie.enter(heading);
    if (phrase !== null) phrase.headings = withCount(phrase.headings, id, change);
  }
  changeMember(index.folders, { key: segments.slice(0, -1).join('/'), member: id }, change);
}

function countLinks(index: LibraryIndex, page: IndexedPage, change: 1 | -1): void {
  const source = page.id;
  index.linkCount += change * page.outbound.size;
  for (const [target, count] of page.outbound) {
    addNestedCount(index.inbound, { outer: target, inner: source }, change * count);
  }
  for (const { target, phrase, contexts } of page.links) {
    if (target === source) continue;
    for (const key of contexts) countContext(index.contexts, { key, target, source }, change);
    if (phrase === null) continue;
    if (phrase.links.size === 0) phrase.links = new Map();
    addNestedCount(phrase.links, { outer: target, inner: source }, change);
    phrase.linking = withCount(phrase.linking, source, change);
    const stems = index.anchorStems.get(target) ?? new Map<number, Map<number, number>>();
    for (const stem of new Set(phrase.stems)) {
      addNestedCount(stems, { outer: stem, inner: source }, change);
    }
    index.anchorStems.set(target, stems);
  }
}

function changeMember<Key>(
  sets: Map<Key, Set<number>>,
  { key, member }: { key: Key; member: number },
  change: 1 | -1,
): void {
  const members = sets.get(key) ?? new Set<number>();
  if (change === 1) members.add(member);
  else members.delete(member);
  if (members.size > 0) sets.set(key, members);
  else sets.delete(key);
}
