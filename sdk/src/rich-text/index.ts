export type {
  CallToActionNode,
  CalloutNode,
  CodeNode,
  ComparisonTableNode,
  DividerNode,
  HeadingNode,
  ListItemNode,
  ListNode,
  ParagraphNode,
  QuoteNode,
  RichTextBlock,
  TableCellNode,
  TableNode,
  TableRowNode,
} from './blocks.ts';
export type {
  CareerSettingNode,
  EducationPathNode,
  ImageNode,
  RelatedGuidesNode,
} from './contentBlocks.ts';
export type { RichTextNode, RichTextNodeMap, RichTextNodeType } from './nodeMap.ts';
export { escapeHtml, renderHtml } from './renderHtml.ts';
export { renderPlainText } from './renderPlainText.ts';
export {
  type RenderContext,
  type RenderOptions,
  type RichTextOverrides,
  renderTree,
} from './renderTree.ts';
export { safeHref, safeSource } from './safeHref.ts';
export type {
  LinkNode,
  LinkTarget,
  RichTextInline,
  RichTextLinkStatus,
  RichTextRoot,
  LineBreakNode,
  TextAlign,
  TextNode,
} from './tree.ts';
export type { ElementAttributes, TreeBuilder } from './treeBuilder.ts';
