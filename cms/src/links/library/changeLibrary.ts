import type { Steps } from './steps.ts';
import { runAtOnce } from './steps.ts';
import { countPage } from './countPage.ts';
import type { IndexedPage } from './indexedPage.ts';
import { indexPage } from './indexPage.ts';
import { createLibraryIndex } from './library.ts';
import type { LibraryIndex } from './library.ts';
import type { LibraryPage } from './libraryPage.ts';
import { measurePage } from './measurePage.ts';
import type { Phrase } from './phraseTrie.ts';
import { addToPostings, removeFromPostings } from './termIndex.ts';
import { isWrittenAsName } from './writtenAsName.ts';

/** Counts everything about the pages. Of two with one slug the last counts. */
export function indexLibrary(pages: Iterable<LibraryPage>): LibraryIndex {
  return runAtOnce(indexInSteps(pages));
}

/** As `indexLibrary`, a page a step. */
export function* indexInSteps(pages: Iterable<LibraryPage>): Steps<LibraryIndex> {
  const index = createLibraryIndex();
  for (const page of new Map([...pages].map((one) => [one.slug, one])).values()) {
    const indexed = indexPage(index, page);
    index.pages.set(indexed.id, indexed);
    countPage(index, indexed, 1);
    yield;
  }
  for (const indexed of index.pages.values()) {
    measureInto(index, indexed);
    yield;
  }
  return index;
}

/** Adds a page, or puts a new version in the place of the old. Other pages are left as they are. */
export function addPage(index: LibraryIndex, page: LibraryPage): void {
  dropPage(index, page.slug);
  const indexed = indexPage(index, page);
  index.pages.set(indexed.id, indexed);
  const fresh = newPhrases(index, indexed);
  countPage(index, indexed, 1);
  for (const phrase of fresh()) findInTexts(index, phrase);
  measureInto(index, indexed);
}

/** Takes a page out. Links to it stay counted: its slug may come back. */
export function dropPage(index: LibraryIndex, slug: string): void {
  const id = index.ids.get(slug);
  const indexed = id === undefined ? undefined : index.pages.get(id);
  if (indexed === undefined) return;
  const measures = index.measures.get(indexed.id);
  countPage(index, indexed, -1);
  index.pages.delete(indexed.id);
  index.measures.delete(indexed.id);
  if (measures === undefined) return;
  removeFromPostings(index.bodyIndex, indexed.id, measures.body);
  for (const phrase of measures.phrases) phrase.containing -= 1;
  for (const phrase of measures.named) phrase.named -= 1;
}

function measureInto(index: LibraryIndex, indexed: IndexedPage): void {
  const measures = measurePage(index, indexed);
  index.measures.set(indexed.id, measures);
  addToPostings(index.bodyIndex, indexed.id, measures.body);
  for (const phrase of measures.phrases) phrase.containing += 1;
  for (const phrase of measures.named) phrase.named += 1;
}

/** Names and anchors of the page that no page had before. */
function newPhrases(index: LibraryIndex, { names, links }: IndexedPage): () => Phrase[] {
  const unknown = [...names.titles, ...names.headings].filter(
    (stems) => index.trie.find(stems) === null,
  );
  const anchors = links.flatMap(({ phrase }) =>
    phrase !== null && phrase.containing === 0 && phrase.linking.size === 0 ? [phrase] : [],
  );
  return () => {
    const named = unknown.flatMap((stems) => index.trie.find(stems) ?? []);
    return [...new Set([...named, ...anchors])];
  };
}

/** Finds a new phrase in the texts of the pages there are, looked for where its rarest word weighs. */
function findInTexts(index: LibraryIndex, phrase: Phrase): void {
  const lists = phrase.stems
    .filter((stem) => !index.vocabulary.isStopWord(stem))
    .map((stem) => index.bodyIndex.get(stem)?.pages ?? []);
  const rarest = lists.sort((a, b) => a.length - b.length)[0] ?? [];
  for (const id of rarest) {
    const page = index.pages.get(id);
    const measures = index.measures.get(id);
    if (page === undefined || measures === undefined) continue;
    const places = page.stems.flatMap((block, number) =>
      findStems(block, phrase.stems).map((first) => ({ block: number, first })),
    );
    if (places.length === 0) continue;
    measures.phrases.push(phrase);
    phrase.containing += 1;
    const last = phrase.stems.length - 1;
    const isNamed = places.some(({ block, first }) =>
      isWrittenAsName(index, page, { block, first, last: first + last }),
    );
    if (!isNamed) continue;
    measures.named.add(phrase);
    phrase.named += 1;
  }
}

/** Places where the stems begin. */
function findStems(block: Int32Array, stems: readonly number[]): number[] {
  const places: number[] = [];
  let from = block.indexOf(stems[0] ?? -1);
  while (from !== -1) {
    if (stems.every((stem, at) => block[from + at] === stem)) places.push(from);
    from = block.indexOf(stems[0] ?? -1, from + 1);
  }
  return places;
}
