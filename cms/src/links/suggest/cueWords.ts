import type { Vocabulary } from '../text/vocabulary.ts';

/** Words that often stand before or after a link in English prose. */
export interface CueWords {
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
  readonly determiners: ReadonlySet<number>;
}

const BEFORE = 'see refer read visit check learn view review consult find follow browse more';
const AFTER =
  'section page guide docs documentation article more information details policy chapter';
const DETERMINERS = 'a an the our your this their';

export function readCueWords(vocabulary: Vocabulary): CueWords {
  const read = (words: string): Set<number> =>
    new Set(words.split(' ').map((word) => vocabulary.idOf(word)));
  return { before: read(BEFORE), after: read(AFTER), determiners: read(DETERMINERS) };
}
