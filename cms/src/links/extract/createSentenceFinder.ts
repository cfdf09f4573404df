import { findLast } from '../text/findLast.ts';
import { startSentences } from '../text/startSentences.ts';
import type { TextSpan } from './textBlock.ts';

/** The sentence (or sentences) that a span of a text touches, trimmed. */
export type SentenceFinder = (span: TextSpan) => string;

interface Line {
  readonly start: number;
  readonly text: string;
  /** Where its sentences start. */
  readonly sentences: readonly number[];
}

/** Finds sentences of one text, each line of which is cut once. A line break ends a sentence. */
export function createSentenceFinder(text: string): SentenceFinder {
  let line: Line | null = null;

  function findLine({ start, end }: TextSpan): Line {
    if (line !== null && line.start <= start && end <= line.start + line.text.length) return line;
    const lineStart = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    const lineBreak = text.indexOf('\n', end);
    const ofLine = text.slice(lineStart, lineBreak === -1 ? text.length : lineBreak);
    line = { start: lineStart, text: ofLine, sentences: startSentences(ofLine) };
    return line;
  }

  return (span) => {
    const { start, text: ofLine, sentences } = findLine(span);
    const first = findLast(sentences, span.start - start);
    const last = findLast(sentences, Math.max(span.start, span.end - 1) - start);
    return ofLine.slice(sentences[first] ?? 0, sentences[last + 1]).trim();
  };
}
