import type { PublishedKey } from './publishedDocument.ts';

/**
 * The stored rich text tree, version 1. Delivery turns each `target` into an address and a status
 * and each `key` of a block into the document it names; the rest is delivered as it stands.
 */
export interface StoredRichText {
  type: 'root';
  version: 1;
  children: readonly StoredBlock[];
}

export type StoredBlock =
  | { type: 'paragraph'; align?: Align; children: readonly StoredInline[] }
  | {
      type: 'heading';
      level: 2 | 3 | 4;
      id: string;
      /** Ids that it had before its words changed; absent when it had none. */
      formerIds?: readonly string[];
      children: readonly StoredInline[];
    }
  | StoredList
  | { type: 'quote'; children: readonly StoredInline[] }
  | { type: 'table'; children: readonly StoredTableRow[] }
  | { type: 'divider' }
  | { type: 'image'; key: PublishedKey }
  | {
      type: 'callout';
      tone: 'note' | 'tip' | 'caution';
      title: string | null;
      children: readonly StoredBlock[];
    }
  | { type: 'careerSetting'; key: PublishedKey }
  | { type: 'educationPath'; key: PublishedKey }
  | {
      type: 'comparisonTable';
      caption: string;
      columns: readonly string[];
      rows: readonly { label: string; cells: readonly string[] }[];
    }
  | { type: 'callToAction'; text: string; label: string; url: string }
  | { type: 'relatedGuides'; title: string; keys: readonly PublishedKey[] }
  | { type: 'code'; language: string | null; code: string };

export type Align = 'left' | 'center' | 'right' | 'justify';

export interface StoredList {
  type: 'list';
  ordered: boolean;
  start?: number;
  children: readonly StoredListItem[];
}

/** A list item holds running text and, after it, lists nested in it. */
export interface StoredListItem {
  type: 'listItem';
  checked?: boolean;
  children: readonly (StoredInline | StoredList)[];
}

export interface StoredTableRow {
  type: 'tableRow';
  children: readonly StoredTableCell[];
}

export interface StoredTableCell {
  type: 'tableCell';
  header: boolean;
  colSpan?: number;
  rowSpan?: number;
  children: readonly StoredBlock[];
}

export type StoredInline =
  | {
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
  | { type: 'lineBreak' }
  | {
      type: 'link';
      /** Exactly one of target and url is set. */
      target: PublishedKey | null;
      /** Id of the heading of the target that it leads to; absent for the top of the page. */
      section?: string;
      url: string | null;
      newTab: boolean;
      children: readonly StoredInline[];
    };
