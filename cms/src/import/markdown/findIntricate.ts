import { rewriteOutsideCode } from './codeSpans.ts';

/** No paragraph that people write has as many; the time of parsing one grows with their square. */
const MAX_MARKS = 10_000;

/**
 * The line, from 1, of a paragraph with more marks of links and emphasis than can be read in fair
 * time, or null. Each line is a paragraph of its own where it begins with a mark of a list, a
 * heading or a table; code doesn't count.
 */
export function findIntricate(text: string): number | null {
  if (countMarks(text) <= MAX_MARKS) return null;
  const plain = rewriteOutsideCode(text, (part) => part.replace(/[[\]*_~]/g, MARK));
  let marks = 0;
  let start = 1;
  for (const [index, line] of plain.split('\n').entries()) {
    if (/^[\s>]*(?:$|[-+*]\s|[|#]|\d+[.)]\s)/.test(line)) {
      marks = 0;
      start = /[^\s>]/.test(line) ? index + 1 : index + 2;
    }
    marks += line.split(MARK).length - 1;
    if (marks > MAX_MARKS) return start;
  }
  return null;
}

/** Stands for a mark outside code. */
const MARK = '\u0000';

function countMarks(text: string): number {
  return text.match(/[[\]*_~]/g)?.length ?? 0;
}
