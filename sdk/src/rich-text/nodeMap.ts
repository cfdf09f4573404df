import type { ListItemNode, RichTextBlock, TableCellNode, TableRowNode } from './blocks.ts';
import type { RichTextInline } from './tree.ts';

/** Every node that can stand below the root. */
export type RichTextNode =
  RichTextBlock | RichTextInline | ListItemNode | TableRowNode | TableCellNode;

/** What tells nodes apart. */
export type RichTextNodeType = RichTextNode['type'];

/** The node of each type. */
export type RichTextNodeMap = {
  [Type in RichTextNodeType]: Extract<RichTextNode, { type: Type }>;
};
