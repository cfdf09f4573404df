import { findLast } from '../text/findLast.ts';
import type { ReadBlock } from './readPage.ts';

/** A stretch of a text; both are indices into it. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const PARTNERS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
const CLOSING: ReadonlySet<string> = new Set(PARTNERS.values());

interface Run {
  readonly first: number;
  readonly last: number;
}

/**
 * Where the words from `first` to `last` stand, so that no bracket among them lacks its partner: one
 * right beside the words is taken along if it is free, otherwise what lies beyond the bracket is let
 * go. The stretch keeps a word at least.
 */
export function closeBrackets(
  block: Pick<ReadBlock, 'text' | 'starts' | 'ends'>,
  run: Run,
  isFree: (at: number) => boolean,
): Stretch {
  const { text, starts, ends } = block;
  const { first, last } = run;
  const start = starts[first] ?? 0;
  const end = ends[last] ?? 0;
  const { opened, closed } = findAlone(text, { start, end });
  const alone = opened[0] ?? closed[0];
  if (alone === undefined) return { start, end };
  if (opened.length + closed.length === 1) {
    const sign = text.charAt(alone);
    if (PARTNERS.get(sign) === text.charAt(end) && isFree(end)) return { start, end: end + 1 };
    if (PARTNERS.get(text.charAt(start - 1)) === sign && isFree(start - 1)) {
      return { start: start - 1, end };
    }
  }
  return closeBrackets(block, cut(run, { starts, at: alone, isOpened: opened.length > 0 }), isFree);
}

/** The words before an opening bracket, or those after a closing one. */
function cut(
  { first, last }: Run,
  { starts, at, isOpened }: { starts: readonly number[]; at: number; isOpened: boolean },
): Run {
  const after = findLast(starts, at) + 1;
  return isOpened ? { first, last: after - 1 } : { first: after, last };
}

/** Brackets of a stretch whose partner isn't in it, in order. */
function findAlone(text: string, { start, end }: Stretch): { opened: number[]; closed: number[] } {
  const opened: number[] = [];
  const closed: number[] = [];
  for (let at = start; at < end; at += 1) {
    const sign = text.charAt(at);
    if (PARTNERS.has(sign)) opened.push(at);
    else if (CLOSING.has(sign)) {
      const isPair = PARTNERS.get(text.charAt(opened.at(-1) ?? -1)) === sign;
      if (isPair) opened.pop();
      else closed.push(at);
    }
  }
  return { opened, closed };
}
