import { Fragment, type ReactElement, type ReactNode, createElement } from 'react';
import { type RenderOptions, renderTree } from '../renderTree.ts';
import type { RichTextRoot } from '../tree.ts';
import type { ElementAttributes, TreeBuilder } from '../treeBuilder.ts';

const propertyNames: Readonly<Record<string, string>> = {
  class: 'className',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  checked: 'defaultChecked',
};

const reactBuilder: TreeBuilder<ReactNode> = {
  text: (text) => text,
  element: (tag, attributes, children) =>
    createElement(tag, readProperties(attributes), ...children),
};

function readProperties(attributes: ElementAttributes): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [propertyNames[name] ?? name, value]),
  );
}

/** What `RichText` takes: the text and how to render it. */
export interface RichTextProps extends RenderOptions<ReactNode> {
  /** The text. */
  root: RichTextRoot;
}

/**
 * A rich text as React elements, without state or effects, so that it runs in server components.
 * The same rules as `renderHtml`: only http, https, mailto, tel and relative addresses are linked.
 */
export function RichText({ root, ...options }: RichTextProps): ReactElement {
  return createElement(Fragment, null, ...renderTree(root, reactBuilder, options));
}
