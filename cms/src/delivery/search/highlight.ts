import { foldWord } from './foldWord.ts';

export interface Highlight {
  field: string;
  /** The whole field, or the part of it around the first match. */
  text: string;
  /** Where the matches are in `text`: [start, end) in UTF-16 code units. */
  ranges: readonly (readonly [number, number])[];
}

const before = 60;
const longest = 240;
const mostRanges = 20;

/** The part of a text that shows the matched words, or null when none is in it. */
export function highlightWords(
  field: string,
  text: string,
  words: ReadonlySet<string>,
): Highlight | null {
  const matches: [number, number][] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (!words.has(foldWord(match[0]))) continue;
    matches.push([match.index, match.index + match[0].length]);
    if (matches.length === mostRanges) break;
  }
  const [first] = matches;
  if (!first) return null;
  const start = text.length <= longest ? 0 : startOfWord(text, Math.max(0, first[0] - before));
  const end = Math.min(text.length, start + longest);
  return {
    field,
    text: text.slice(start, end),
    ranges: matches
      .filter((match) => match[1] <= end)
      .map(([from, to]) => [from - start, to - start] as const),
  };
}

function startOfWord(text: string, index: number): number {
  const space = text.indexOf(' ', index);
  return index === 0 || space < 0 || space > index + before ? index : space + 1;
}
