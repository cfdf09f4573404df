import type {
  CareerSettingNode,
  EducationPathNode,
  ImageNode,
  RelatedGuidesNode,
} from './contentBlocks.ts';
import type { RichTextInline, TextAlign } from './tree.ts';

export interface ParagraphNode {
  type: 'paragraph';
  align?: TextAlign;
  children: RichTextInline[];
}

export interface HeadingNode {
  type: 'heading';
  level: 2 | 3 | 4;
  /** Stable and unique within the text: what `#…` addresses and `outline` refer to. */
  id: string;
  children: RichTextInline[];
}

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

export interface QuoteNode {
  type: 'quote';
  children: RichTextInline[];
}

export interface TableNode {
  type: 'table';
  children: TableRowNode[];
}

export interface TableRowNode {
  type: 'tableRow';
  children: TableCellNode[];
}

export interface TableCellNode {
  type: 'tableCell';
  header: boolean;
  colSpan?: number;
  rowSpan?: number;
  children: RichTextBlock[];
}

export interface DividerNode {
  type: 'divider';
}

export interface CodeNode {
  type: 'code';
  language: string | null;
  code: string;
}

export interface CalloutNode {
  type: 'callout';
  tone: 'note' | 'tip' | 'caution';
  title: string | null;
  children: RichTextBlock[];
}

export interface ComparisonTableNode {
  type: 'comparisonTable';
  caption: string;
  columns: string[];
  rows: Array<{ label: string; cells: string[] }>;
}

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
