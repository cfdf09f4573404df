import type { TextSpan } from '../extract/textBlock.ts';

/** Whether a span lies in a text: whole numbers, in order, up to its length. */
export function isInText({ start, end }: TextSpan, text: string): boolean {
  const areWhole = Number.isInteger(start) && Number.isInteger(end);
  return areWhole && start >= 0 && start <= end && end <= text.length;
}
