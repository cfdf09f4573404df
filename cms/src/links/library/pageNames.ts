import { readStems, trimStopWords } from '../text/readStems.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { LibraryPage } from './libraryPage.ts';

/** The ways a page may be called, as sequences of stems. */
export interface PageNames {
  /** The whole title first, then its parts, aliases and the slug's words. */
  readonly titles: readonly (readonly number[])[];
  readonly headings: readonly (readonly number[])[];
  /** Stem of the title's initials, found in a text only when written in capitals. */
  readonly acronym: number | null;
}

const GENERIC_SEGMENT = /^(overview|index|introduction|readme|home|about)$/i;

/** Words at either end of a title that say what kind of page it is, not what it is about. */
const KIND_OF_PAGE = 'overview|introduction|intro|index|readme|guide|handbook|documentation|docs';
const KIND_BEFORE = new RegExp(
  `^(?:an? |the )?(?:${KIND_OF_PAGE})(?: (?:to|of|for))? (?=\\S)`,
  'i',
);
const KIND_AFTER = new RegExp(`(?<=\\S) (?:${KIND_OF_PAGE})$`, 'i');

/** The title without such words, unless nothing else would be left. */
export function readSubject(title: string): string {
  return title.replace(KIND_BEFORE, '').replace(KIND_AFTER, '');
}

export function readPageNames(page: LibraryPage, vocabulary: Vocabulary): PageNames {
  const read = (text: string): readonly number[] =>
    trimStopWords(readStems(text, vocabulary), vocabulary);
  const { title } = page;
  const aliases = [...title.matchAll(/\(([^)]{2,40})\)/g)].map((match) => match[1] ?? '');
  const parts = title.split(/:\s|\s[-–—|]\s/);
  const withoutAlias = title.replace(/\s*\([^)]*\)/g, '');
  const titles = [
    title,
    withoutAlias,
    readSubject(withoutAlias),
    ...parts,
    ...aliases,
    readSlugWords(page.slug),
  ].map(read);
  const acronym = readAcronym(withoutAlias);
  return {
    titles: dropRepeats(titles),
    headings: dropRepeats(page.headings.map((heading) => read(cleanHeading(heading.text)))),
    acronym: acronym === null ? null : vocabulary.idOf(acronym),
  };
}

/** A heading without a trailing explicit id in braces. */
export function cleanHeading(text: string): string {
  return text.replace(/\s*\{[#.:][^}]*\}\s*$/, '');
}

/** The words of the slug's last segment that isn't as general as "overview". */
export function readSlugWords(slug: string): string {
  const segments = slug.split('/').filter((segment) => segment !== '');
  const own = segments.findLast((segment) => !GENERIC_SEGMENT.test(segment));
  return (own ?? segments.at(-1) ?? '').replace(/[-_.]+/g, ' ');
}

/** Initials of a title of three to six capitalized words. */
function readAcronym(title: string): string | null {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  const initials = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]);
  return initials.length >= 3 && initials.length <= 6 ? initials.join('').toLowerCase() : null;
}

function dropRepeats(names: readonly (readonly number[])[]): (readonly number[])[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.join();
    if (name.length === 0 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
