import type { RichTextBlock } from './blocks.ts';

/** A rich text in Signpost's delivery format: plain JSON, with links already resolved. */
export interface RichTextRoot {
  type: 'root';
  version: 1;
  children: RichTextBlock[];
}

/** How a paragraph is aligned. */
export type TextAlign = 'left' | 'center' | 'right' | 'justify';

/** A run of text in one style. A style that is absent does not apply. */
export interface TextNode {
  type: 'text';
  text: string;
  bold?: true;
  italic?: true;
  underline?: true;
  strikethrough?: true;
  code?: true;
  subscript?: true;
  superscript?: true;
}

/** A break within a paragraph. */
export interface LineBreakNode {
  type: 'lineBreak';
}

/** The page a link leads to. */
export interface LinkTarget {
  /** The id of the page, for example `articles:6f1c`. */
  key: string;
  type: string;
  /** The last part of its address, unique within its type. */
  slug: string;
  /** Where it stands on the site: a path with a leading slash. */
  path: string;
  /** Its title, or name. */
  title: string;
  /** The id of the heading there that the link leads to, as `href` ends with; null for the top. */
  section?: string | null;
}

/** `target-unpublished`: the page is not public, so `href` is null and the words stand alone. */
export type RichTextLinkStatus = 'ok' | 'target-unpublished' | 'redirected' | 'broken';

/** A link: its words, and where they lead. */
export interface LinkNode {
  type: 'link';
  /** The id of the link's record, the same as in `outgoingLinks`. */
  id?: string;
  /** A path on the site or a web address; null when there is nothing to lead to. */
  href: string | null;
  status: RichTextLinkStatus;
  /** Null for web addresses and for pages that are not published. */
  target: LinkTarget | null;
  external: boolean;
  newTab: boolean;
  children: RichTextInline[];
}

/** What stands within a line. */
export type RichTextInline = TextNode | LineBreakNode | LinkNode;
