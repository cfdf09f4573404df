import type { TextSpan } from '../extract/textBlock.ts';

/** A heading of a page. Level 1–6. */
export interface PageHeading {
  readonly level: number;
  readonly text: string;
}

/** A paragraph, list item, quote or table cell. */
export interface PageBlock {
  readonly text: string;
  /** HTML element name; `h1`–`h6`, `code`, `pre`, `a` and `button` never get a suggestion. */
  readonly tag: string;
  /** Texts of the headings above, outermost first. */
  readonly headingPath: readonly string[];
  /** Where inline code stands in the text: it never becomes part of a link. Default: nowhere. */
  readonly code?: readonly TextSpan[] | undefined;
}

/**
 * A link inside a sentence. Offsets are indices into `blocks[blockIndex].text`; of a link that stands
 * outside of the text only the target counts.
 */
export interface PageLink {
  readonly blockIndex: number;
  readonly start: number;
  readonly end: number;
  readonly anchor: string;
  /**
   * Slug of the page it leads to. What begins with a scheme (`https:`, `mailto:`), with `//` or `#`
   * is never a page: such a link takes its words and counts as one that the reader sees, no more.
   */
  readonly target: string;
}

/** A link that fills a block of its own, as in a see-also list. */
export interface PageListLink {
  readonly anchor: string;
  /** As of a `PageLink`. */
  readonly target: string;
}

/** A page of the library as the link engine reads it. */
export interface LibraryPage {
  /** Unique in the library; segments between slashes are read as its place in the site. */
  readonly slug: string;
  readonly title: string;
  readonly summary?: string | undefined;
  readonly headings: readonly PageHeading[];
  readonly blocks: readonly PageBlock[];
  readonly links: readonly PageLink[];
  readonly listLinks: readonly PageListLink[];
}
