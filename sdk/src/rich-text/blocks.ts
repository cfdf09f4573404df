import type {
  CareerSettingNode,
  EducationPathNode,
  ImageNode,
  RelatedGuidesNode,
} from './contentBlocks.ts';
import type { RichTextInline, TextAlign } from './tree.ts';

/** A paragraph. */
export interface ParagraphNode {
  type: 'paragraph';
  align?: TextAlign;
  children: RichTextInline[];
}

/** A heading; the page's own title is level 1. */
export interface HeadingNode {
  type: 'heading';
  level: 2 | 3 | 4;
  /** Stable and unique within the text: what `#…` addresses and `outline` refer to. */
  id: string;
  /**
   * Ids that it had before its words changed, newest first, for addresses from then. The renderers
   * make an empty anchor of each.
   * @default []
   */
  formerIds?: string[];
  children: RichTextInline[];
}

/** A list of items, in order or not; `start` is the number of the first, 1 unless it says so. */
export interface ListNode {
  type: 'list';
  ordered: boolean;
  start?: number;
  children: ListItemNode[];
}

/** Running text and, after it, the lists nested in it. */
export interface ListItemNode {
  type: 'listItem';
  /** Present on items of a check list. */
  checked?: boolean;
  children: Array<RichTextInline | ListNode>;
}

/** A quotation that stands on lines of its own. */
export interface QuoteNode {
  type: 'quote';
  children: RichTextInline[];
}

/** A table. */
export interface TableNode {
  type: 'table';
  children: TableRowNode[];
}

/** A row of a table. */
export interface TableRowNode {
  type: 'tableRow';
  children: TableCellNode[];
}

/** A cell of a table, with the columns and rows that it covers, 1 unless it says so. */
export interface TableCellNode {
  type: 'tableCell';
  header: boolean;
  colSpan?: number;
  rowSpan?: number;
  children: RichTextBlock[];
}

/** A line between two parts. */
export interface DividerNode {
  type: 'divider';
}

/** Code, as it is; the language in lower case, where it is known. */
export interface CodeNode {
  type: 'code';
  language: string | null;
  code: string;
}

/** A remark that is set apart. */
export interface CalloutNode {
  type: 'callout';
  tone: 'note' | 'tip' | 'caution';
  title: string | null;
  children: RichTextBlock[];
}

/** Things compared: each row has as many cells as there are columns. */
export interface ComparisonTableNode {
  type: 'comparisonTable';
  caption: string;
  columns: string[];
  rows: Array<{ label: string; cells: string[] }>;
}

/** What readers are asked to do: words, and a button with its address. */
export interface CallToActionNode {
  type: 'callToAction';
  text: string;
  label: string;
  url: string;
}

/** What stands on lines of its own: told apart by `type`. */
export type RichTextBlock =
  | ParagraphNode
  | HeadingNode
  | ListNode
  | QuoteNode
  | TableNode
  | DividerNode
  | CodeNode
  | CalloutNode
  | ComparisonTableNode
  | CallToActionNode
  | ImageNode
  | CareerSettingNode
  | EducationPathNode
  | RelatedGuidesNode;
