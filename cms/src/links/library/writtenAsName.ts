import { shareOfCapitals } from '../text/capitals.ts';
import type { IndexedPage } from './indexedPage.ts';
import type { LibraryIndex } from './library.ts';

/** Words of a page: `first` and `last` count words of the block. */
interface Span {
  readonly block: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Share of a span's words with a capital, small words and those that begin a sentence left out;
 * null when no word is left. "Admin Panel" within a sentence has 1: it names something.
 */
export function shareAsName(
  { vocabulary }: LibraryIndex,
  { stems, capitals }: Pick<IndexedPage, 'stems' | 'capitals'>,
  { block, first, last }: Span,
): number | null {
  const words = stems[block];
  const written = capitals[block];
  if (words === undefined || written === undefined) return null;
  return shareOfCapitals(written, { first, last }, (at) => vocabulary.isStopWord(words[at] ?? -1));
}

export function isWrittenAsName(index: LibraryIndex, page: IndexedPage, span: Span): boolean {
  return shareAsName(index, page, span) === 1;
}
