import type { ReportedPage } from '../linkReport.ts';

/** Told apart by people who see few colors, on white (Okabe and Ito, 2008), and two more. */
const palette = [
  '#0072b2',
  '#e69f00',
  '#009e73',
  '#cc79a7',
  '#d55e00',
  '#56b4e9',
  '#8a6d00',
  '#6a3d9a',
];

export const otherColor = '#8c939b';

/** A color for each of the topics with most pages; the others share one. */
export function pickTopicColors(pages: readonly ReportedPage[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { topic } of pages) {
    if (topic !== null) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  const topics = [...counts].sort(
    ([one, many], [other, more]) => more - many || (one < other ? -1 : 1),
  );
  return new Map(
    palette.flatMap((color, at) => topics.slice(at, at + 1).map(([name]) => [name, color])),
  );
}
