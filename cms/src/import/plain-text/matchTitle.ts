import { stemmer } from 'stemmer';

/** A guide that a phrase may name. */
export interface TitledGuide {
  readonly slug: string;
  readonly title: string;
}

/** How alike a phrase and a title must be; at 1 they have the same words. */
export const TITLE_THRESHOLD = 0.55;
/** How much better than the second the first must be. */
const LEAD = 0.04;
/** What a title's part before its colon or question mark counts, beside the whole. */
const HEAD_SHARE = 0.95;

const SMALL = new Set(
  'a an and are as at be by can do does for from how i in is it its my of on or our that the their them they this to vs what when where which who why with you your best top guide understanding learn about difference between'.split(
    ' ',
  ),
);
/** Words that guides use for one another. */
const SAME: Readonly<Record<string, string>> = {
  kid: 'children',
  kids: 'children',
  child: 'children',
  bpo: 'outsourcing',
  outsource: 'outsourcing',
  outsourced: 'outsourcing',
  recruiter: 'recruiting',
  recruiters: 'recruiting',
  recruitment: 'recruiting',
  hiring: 'recruiting',
  pay: 'salary',
  school: 'degree',
  long: 'length',
  therapist: 'therapy',
  therapists: 'therapy',
  outpatient: 'clinic',
};

/** The abbreviations that a text explains: "occupational therapist (OT)". */
export function readAbbreviations(text: string): Map<string, string> {
  const known = new Map<string, string>();
  for (const match of text.matchAll(/((?:[\p{L}-]+\s+){1,6})\(([A-Z]{2,6})s?\)/gu)) {
    const [, before = '', short = ''] = match;
    const words = before.trim().split(/\s+/).slice(-short.length);
    const initials = words.map((word) => word.charAt(0).toUpperCase()).join('');
    if (initials === short && !known.has(short.toLowerCase())) {
      known.set(short.toLowerCase(), words.join(' ').toLowerCase());
    }
  }
  return known;
}

function readWords(text: string, abbreviations: ReadonlyMap<string, string>): Set<string> {
  const words = text
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => abbreviations.get(word.replace(/s$/, ''))?.split(' ') ?? [word]);
  const kept = words.filter((word) => word !== '' && !SMALL.has(word));
  return new Set(kept.map((word) => stemmer(SAME[word] ?? word)));
}

/**
 * Makes a matcher over the titles of guides. A word that few titles have counts more than one that
 * many have. A phrase matches one guide, or none when it is not alike enough or not alone.
 */
export function createTitleMatcher(
  guides: readonly TitledGuide[],
  abbreviations: ReadonlyMap<string, string>,
): (phrase: string) => { slug: string; score: number } | null {
  const names = guides.flatMap(({ slug, title }) =>
    [title, title.split(/:\s/)[0] ?? title, slug.replaceAll(/[-/]/g, ' ')].map((name) => ({
      slug,
      words: readWords(name, abbreviations),
    })),
  );
  const counts = new Map<string, Set<string>>();
  for (const { slug, words } of names) {
    for (const word of words) counts.set(word, (counts.get(word) ?? new Set()).add(slug));
  }
  const weigh = (word: string): number =>
    Math.log(1 + guides.length / Math.max(1, counts.get(word)?.size ?? 1));
  const sum = (words: Iterable<string>): number =>
    [...words].reduce((total, word) => total + weigh(word), 0);
  return (phrase) => {
    const best = new Map<string, number>();
    const [head = phrase] = phrase.split(/[:?]\s/);
    for (const [part, share] of [[phrase, 1] as const, [head, HEAD_SHARE] as const]) {
      const wanted = readWords(part, abbreviations);
      for (const { slug, words } of names) {
        const shared = sum([...wanted].filter((word) => words.has(word)));
        const score = shared === 0 ? 0 : (share * 2 * shared) / (sum(wanted) + sum(words));
        best.set(slug, Math.max(best.get(slug) ?? 0, score));
      }
    }
    const [first, second] = [...best].toSorted(([, a], [, b]) => b - a);
    if (first === undefined || first[1] < TITLE_THRESHOLD) return null;
    if (second !== undefined && first[1] - second[1] < LEAD) return null;
    return { slug: first[0], score: first[1] };
  };
}
