import GithubSlugger from 'github-slugger';

/** A heading of a page with what a link may call it. */
export interface NamedHeading {
  /** Null for the page's title: a link to it leads to the top. */
  readonly id: string | null;
  readonly text: string;
  /** Ids that the file itself gives it. */
  readonly names: readonly string[];
}

/** The headings of a page, to be found by what links call them. */
export interface HeadingNames {
  /** The heading's id, null for the top of the page, or undefined when it has no such heading. */
  find(fragment: string): string | null | undefined;
}

/**
 * Indexes headings in their order. First come the names of the file, then the ids that GitHub,
 * Docusaurus and Hugo make, then those made here, and then any that has the same letters and
 * digits, as MkDocs and Jekyll write them. Of several with one text, `pay-1` or `pay_1` means the
 * second.
 */
export function indexHeadings(headings: readonly NamedHeading[]): HeadingNames {
  const exact = new Map<string, string | null>();
  const loose = new Map<string, (string | null)[]>();
  const add = (name: string, id: string | null): void => {
    if (!exact.has(name)) exact.set(name, id);
  };
  const slugger = new GithubSlugger();
  const slugs = headings.map(({ text }) => slugger.slug(text.trim()));
  for (const { names, id } of headings) for (const name of names) add(name, id);
  for (const { names, id } of headings) for (const name of names) add(name.toLowerCase(), id);
  for (const [index, { id }] of headings.entries()) add(slugs[index] ?? '', id);
  for (const { id } of headings) if (id !== null) add(id, id);
  add('top', null);
  for (const read of [lettersOf, lettersFromFirst]) {
    const found = new Map<string, (string | null)[]>();
    for (const { text, id } of headings) {
      const key = read(text);
      const same = found.get(key);
      if (same === undefined) found.set(key, [id]);
      else same.push(id);
    }
    for (const [key, ids] of found) if (key !== '' && !loose.has(key)) loose.set(key, ids);
  }
  const findLoosely = (name: string): string | null | undefined => {
    const [same] = loose.get(lettersOf(name)) ?? [];
    if (same !== undefined) return same;
    const [, base = '', count = ''] = /^(.+)[-_](\d{1,3})$/.exec(name) ?? [];
    return loose.get(lettersOf(base))?.[Number(count)];
  };
  return {
    find(fragment) {
      const name = decode(fragment);
      const known = exact.get(name);
      if (known !== undefined) return known;
      const lower = exact.get(name.toLowerCase());
      return lower === undefined ? findLoosely(name) : lower;
    },
  };
}

/** The headings of a page of which nothing is known. */
export const noHeadings: HeadingNames = indexHeadings([]);

/** What an address has behind its first number sign; null when that is nothing. */
export function readFragment(address: string): string | null {
  return /#(.+)$/s.exec(address)?.[1] ?? null;
}

/** Letters and digits alone, without marks: what all ways to make an id of a text keep. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The same from the first letter on: some leave out the number before a heading. */
function lettersFromFirst(text: string): string {
  return lettersOf(text).replace(/^\P{L}+/u, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign is a character like any other.
    return text;
  }
}
