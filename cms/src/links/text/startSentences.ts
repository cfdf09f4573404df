const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Characters cut at a time: `Intl.Segmenter` takes longer for each sentence of a longer text. */
const WINDOW = 2_000;

/** Where the sentences of a line start, in order; none in an empty line. */
export function startSentences(line: string): number[] {
  const starts: number[] = [];
  let from = 0;
  let size = WINDOW;
  while (from < line.length) {
    const found = [...segmenter.segment(line.slice(from, from + size))].map(({ index }) => index);
    const isEnd = from + size >= line.length;
    // What the last two sentences are may hang on what comes after the window.
    const sure = isEnd ? found.length : found.length - 2;
    if (sure < 1) {
      size *= 2;
      continue;
    }
    for (const start of found.slice(0, sure)) starts.push(from + start);
    if (isEnd) break;
    from += found[sure] ?? 0;
    size = WINDOW;
  }
  return starts;
}
