import { collectTextBlocks } from './collectTextBlocks.ts';
import { isPassage } from './textBlock.ts';
import type { TextBlock, TextSpan } from './textBlock.ts';

/** One paragraph, list item, quote or table cell as the link engine reads it. */
export interface TextPassage {
  readonly text: string;
  /** `p`, `li`, `td`, `th` or `blockquote`. */
  readonly tag: string;
  /** Texts of the headings above, outermost first. */
  readonly headingPath: readonly string[];
  /** Where inline code stands in the text, in order; absent when there is none. */
  readonly code?: readonly TextSpan[];
}

/**
 * The plain text of saved rich text by block, headings (`outlineHeadings` has those) and code
 * left out.
 * A suggestion's `block` is an index into this list. A line break is `\n`.
 */
export function readText(lexicalState: unknown): TextPassage[] {
  return collectTextBlocks(lexicalState)
    .filter(isPassage)
    .map(({ text, tag, headingPath, runs }) => ({ text, tag, headingPath, ...readCode(runs) }));
}

function readCode(runs: TextBlock['runs']): Pick<TextPassage, 'code'> {
  const code = runs
    .filter((run) => run.isCode)
    .map((run) => ({ start: run.start, end: run.start + run.text.length }));
  return code.length === 0 ? {} : { code };
}
