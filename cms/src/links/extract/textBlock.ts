import type { LexicalNode, LexicalPath } from './lexicalNode.ts';

/** A text node's characters inside a block. `start` is an index into the block's text. */
export interface TextRun {
  readonly text: string;
  readonly start: number;
  readonly path: LexicalPath;
  readonly insideLink: boolean;
  /** True for inline code. */
  readonly isCode: boolean;
}

/** A stretch of a text, by indices into it. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A link node inside a block; `start` and `end` are indices into the block's text. */
export interface LinkSpan extends TextSpan {
  readonly node: LexicalNode;
  readonly path: LexicalPath;
}

/** A heading with its id, unique in its document. Level 1–6. */
export interface OutlineHeading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

/**
 * A stretch of text with nothing but inline nodes in it: a paragraph, heading, list item, quote,
 * table cell or code. `tag` is the HTML element that says best what it is.
 */
export interface TextBlock {
  readonly tag: string;
  readonly text: string;
  /** Texts of the headings above, outermost first. */
  readonly headingPath: readonly string[];
  /** The nearest heading above, or the block's own heading when it is one. */
  readonly heading: OutlineHeading | null;
  readonly isHeading: boolean;
  readonly runs: readonly TextRun[];
  readonly links: readonly LinkSpan[];
}

/** True for a block whose words may be linked: neither a heading nor code. */
export function isPassage({ isHeading, tag }: TextBlock): boolean {
  return !isHeading && tag !== 'pre';
}
