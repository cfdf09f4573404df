import type { ReportedPage } from '../linkReport.ts';
import { hashToShare } from './hashToShare.ts';

/** Told apart by people who see few colors, on white (Okabe and Ito, 2008), and two more. */
const onWhite = [
  '#0072b2',
  '#e69f00',
  '#009e73',
  '#cc79a7',
  '#d55e00',
  '#56b4e9',
  '#8a6d00',
  '#6a3d9a',
];

/** The same, lighter where they would be lost on a dark page. */
const onDark = [
  '#4ea3e0',
  '#f0b429',
  '#2fc79a',
  '#e39cc3',
  '#f0803c',
  '#a8dcf8',
  '#c9ad3f',
  '#a98be0',
];

export const otherColor = 'var(--other)';

const nameColor = (at: number): string => `var(--topic-${at})`;

/** The custom properties that the colors name, for a light page or a dark one. */
export function defineTopicColors(scheme: 'light' | 'dark'): string {
  const palette = scheme === 'light' ? onWhite : onDark;
  return palette.map((color, at) => `--topic-${at}:${color};`).join('');
}

/**
 * A color for each of the topics with most pages, the biggest first; the others share one. It goes by
 * the topics' names, so that a topic keeps its color while the library grows.
 */
export function pickTopicColors(pages: readonly ReportedPage[]): Map<string, string> {
  const biggest = listBiggest(pages);
  const wishes = biggest
    .flatMap((topic) => onWhite.map((_, at) => ({ topic, color: nameColor(at) })))
    .map((wish) => ({ ...wish, rank: hashToShare(`${wish.topic} ${wish.color}`) }))
    .sort((one, other) => one.rank - other.rank);
  const given = new Map<string, string>();
  const taken = new Set<string>();
  for (const { topic, color } of wishes) {
    if (given.has(topic) || taken.has(color)) continue;
    given.set(topic, color);
    taken.add(color);
  }
  return new Map(biggest.map((topic) => [topic, given.get(topic) ?? otherColor]));
}

function listBiggest(pages: readonly ReportedPage[]): string[] {
  const counts = new Map<string, number>();
  for (const { topic } of pages) {
    if (topic !== null) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
    .slice(0, onWhite.length)
    .map(([topic]) => topic);
}
