const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentence (or sentences) of `text` that the span from `start` to `end` touches, trimmed.
 * A line break ends a sentence.
 */
export function findSentence(text: string, span: { start: number; end: number }): string {
  const lineStart = text.lastIndexOf('\n', Math.max(0, span.start - 1)) + 1;
  const lineBreak = text.indexOf('\n', span.end);
  const line = text.slice(lineStart, lineBreak === -1 ? text.length : lineBreak);
  const last = Math.max(span.start, span.end - 1);
  let from = line.length;
  let to = 0;
  for (const { index, segment } of segmenter.segment(line)) {
    const start = lineStart + index;
    if (start + segment.length <= span.start || start > last) continue;
    from = Math.min(from, index);
    to = Math.max(to, index + segment.length);
  }
  return (from < to ? line.slice(from, to) : line).trim();
}
