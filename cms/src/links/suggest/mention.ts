import type { Phrase } from '../library/phraseTrie.ts';

/** Words of a page that may stand for a target. `first` and `last` count words of the block. */
export interface Mention {
  readonly block: number;
  readonly first: number;
  readonly last: number;
  /** The title, heading or anchor the words are, if they are one. */
  readonly phrase: Phrase | null;
}
