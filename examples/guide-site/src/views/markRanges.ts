import { html, type Html } from '../markup/html.ts';

/** A text with parts marked, each given as `[start, end)` in UTF-16 units. */
export function markRanges(highlight: {
  text: string;
  ranges: readonly (readonly number[])[];
}): Html {
  const { text, ranges } = highlight;
  const parts: Html[] = [];
  let position = 0;
  for (const [start = 0, end = 0] of [...ranges].sort(([a = 0], [b = 0]) => a - b)) {
    if (start < position || end <= start) continue;
    parts.push(html`${text.slice(position, start)}<mark>${text.slice(start, end)}</mark>`);
    position = end;
  }
  return html`${parts}${text.slice(position)}`;
}
