import type { IndexedPage } from '../library/indexedPage.ts';
import type { LibraryIndex } from '../library/library.ts';
import { countLinks } from './anchorShare.ts';
import type { Mention } from './mention.ts';
import type { PageReading } from './readPage.ts';
import { sharedWords } from './sharedWords.ts';
import type { SuggestionReason } from './suggestion.ts';

/** The strongest thing that speaks for the target, in the order an editor would believe it. */
export function explainSuggestion(
  index: LibraryIndex,
  {
    reading,
    target,
    mention,
    words,
  }: {
    reading: PageReading;
    target: IndexedPage;
    mention: Mention | null;
    /** The mention's words as they stand in the page. */
    words: string;
  },
): SuggestionReason {
  const { title } = target.page;
  const block = mention === null ? undefined : reading.blocks[mention.block];
  if (mention !== null && block !== undefined) {
    const span = [...block.stems.subarray(mention.first, mention.last + 1)];
    const phrase = mention.phrase ?? index.trie.find(span);
    if (isWholeTitle(span, target)) return { kind: 'title-mention', words, title };
    const count = phrase === null ? 0 : countLinks(phrase, target.id, reading.id);
    if (count > 0) return { kind: 'linked-elsewhere', words, count };
    if (phrase?.headings.has(target.id) === true) return { kind: 'heading-mention', words, title };
    if (span.some((stem) => target.titleStems.has(stem))) {
      return { kind: 'partial-title', words, title };
    }
    if (span.some((stem) => target.slugStems.has(stem))) return { kind: 'address-mention', words };
    if (span[0] !== undefined && span[0] === target.names.acronym) {
      return { kind: 'acronym-mention', words, title };
    }
  }
  const siblings = countSiblings(index, reading, target.id);
  if (siblings > 0) return { kind: 'linked-by-siblings', count: siblings };
  return { kind: 'similar-text', words: sharedWords(index, reading.measures, target.id) };
}

/** Whether the words are all of the title that says anything, and no more. */
function isWholeTitle(span: readonly number[], { titleStems, names }: IndexedPage): boolean {
  const words = new Set(span);
  const title = names.titles[0] ?? [];
  return (
    titleStems.size > 0 &&
    [...titleStems].every((stem) => words.has(stem)) &&
    span.every((stem) => title.includes(stem))
  );
}

/** Pages beside this one in the site that link to the target. */
function countSiblings(index: LibraryIndex, reading: PageReading, target: number): number {
  const folder = index.folders.get(reading.indexed.segments.slice(0, -1).join('/'));
  const sources = index.inbound.get(target);
  let count = 0;
  for (const source of sources?.keys() ?? []) {
    if (source !== reading.id && folder?.has(source) === true) count += 1;
  }
  return count;
}
