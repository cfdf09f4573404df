import { isRecord } from '../transport/isRecord.ts';
import { listOf } from './listOf.ts';
import { renderers } from './renderers.ts';
import type { RichTextNode, RichTextNodeMap, RichTextNodeType } from './nodeMap.ts';
import { safeHref } from './safeHref.ts';
import type { LinkNode, RichTextRoot } from './tree.ts';
import type { TreeBuilder } from './treeBuilder.ts';

/** What a renderer or an override may use. */
export interface RenderContext<Output> {
  /** Makes elements and texts. */
  builder: TreeBuilder<Output>;
  /** Renders nodes, by the overrides where there are some. */
  renderNodes(nodes: readonly RichTextNode[]): Output[];
  /** Where a link leads, made safe; null for words without a link. */
  hrefOf(link: LinkNode): string | null;
}

/** Replaces how nodes of a type are rendered. */
export type RichTextOverrides<Output> = {
  [Type in RichTextNodeType]?:
    | ((
        node: RichTextNodeMap[Type],
        context: RenderContext<Output> & {
          /** The rendered children; empty for nodes that have none. */
          children: Output[];
          /** What would be rendered without the override. */
          renderDefault(): Output[];
        },
      ) => Output)
    | undefined;
};

/** How a rich text is rendered. */
export interface RenderOptions<Output> {
  /** Renderers of your own, by type of node. @default none */
  overrides?: RichTextOverrides<Output> | undefined;
  /** Where a link leads, to put pages at addresses of your own. @default `link.href` */
  href?: ((link: LinkNode) => string | null) | undefined;
}

/** Renders a rich text with a builder. Nodes of unknown type give their words or nothing. */
export function renderTree<Output>(
  root: RichTextRoot,
  builder: TreeBuilder<Output>,
  options: RenderOptions<Output>,
): Output[] {
  const { overrides = {}, href = readHref } = options;
  const context: RenderContext<Output> = {
    builder,
    renderNodes: (nodes) =>
      listOf(nodes).flatMap((node) => renderNode(node.type, node, context, overrides)),
    hrefOf: (link) => safeHref(href(link)),
  };
  return context.renderNodes(root.children);
}

function readHref(link: LinkNode): string | null {
  return link.href;
}

function renderNode<Output, Type extends RichTextNodeType>(
  type: Type,
  node: RichTextNodeMap[Type],
  context: RenderContext<Output>,
  overrides: RichTextOverrides<Output>,
): Output[] {
  if (!isKnownType(type)) return renderUnknown(node, context);
  const renderDefault = (): Output[] => renderers[type](node, context);
  const override = overrides[type];
  if (override === undefined) return renderDefault();
  const children = 'children' in node ? context.renderNodes(node.children) : [];
  return [override(node, { ...context, children, renderDefault })];
}

/** A newer server may send nodes that this version does not know. */
function isKnownType(type: string): type is RichTextNodeType {
  return Object.hasOwn(renderers, type);
}

function renderUnknown<Output>(node: unknown, context: RenderContext<Output>): Output[] {
  if (!isRecord(node)) return [];
  if (typeof node['text'] === 'string') return [context.builder.text(node['text'])];
  return hasNodes(node) ? context.renderNodes(node.children) : [];
}

function hasNodes(value: object): value is { children: RichTextNode[] } {
  return 'children' in value && Array.isArray(value.children);
}
