import type { Nodes, Parents, Root } from 'mdast';
import 'remark-mdx';
import { isForeignName, isHtmlName } from './htmlNames.ts';
import { addTitle, readKnownComponent } from './mdxComponents.ts';
import { describePart } from './unsupported.ts';
import type { FoundPart } from './unsupported.ts';

export type Jsx = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/**
 * Replaces the MDX nodes of a tree by plain ones. HTML elements stay elements, components give
 * way to their children, expressions become text, and imports and exports, which show nothing to a
 * reader, are left out. Returns what was not plain.
 */
export function replaceMdx(root: Root, source: string): FoundPart[] {
  const unsupported: FoundPart[] = [];
  const sourceOf = (node: Nodes): string =>
    source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

  function replaceJsx(node: Jsx): Nodes {
    const isElement = node.name !== null && /^[a-z]/.test(node.name) && isHtmlName(node.name);
    const isFlow = node.type === 'mdxJsxFlowElement';
    if (isElement) {
      if (isForeignName(node.name ?? '')) node.children = [];
      node.data = { ...node.data, hName: node.name ?? 'div', hProperties: readAttributes(node) };
      return node;
    }
    const hasChildren = node.children.length > 0;
    const known = node.name === null ? null : readKnownComponent(node, readAttributes(node));
    if (known !== null) return known;
    if (node.name !== null) {
      const kept = hasChildren ? 'children' : 'text';
      unsupported.push(describePart('mdx-component', sourceOf(node), kept));
    }
    if (hasChildren || node.name === null) {
      if (node.type === 'mdxJsxFlowElement') addTitle(node, readAttributes(node));
      node.data = { ...node.data, hName: isFlow ? 'div' : 'span', hProperties: {} };
      return node;
    }
    return keepAsText(sourceOf(node), { isFlow });
  }

  function replace(node: Nodes): Nodes | null {
    switch (node.type) {
      case 'mdxjsEsm':
        unsupported.push(describePart('mdx-import', sourceOf(node), 'nothing'));
        return null;
      case 'mdxFlowExpression':
      case 'mdxTextExpression': {
        const literal = /^\s*(["'`])([^"'`\\$]*)\1\s*$/.exec(node.value)?.[2];
        const isFlow = node.type === 'mdxFlowExpression';
        if (literal !== undefined && !isFlow) return { type: 'text', value: literal };
        if (/^\s*(?:\/\*[\s\S]*\*\/\s*)*$/.test(node.value)) {
          if (node.value.trim() !== '') {
            unsupported.push(describePart('html-comment', node.value, 'nothing'));
          }
          return null;
        }
        unsupported.push(describePart('mdx-expression', sourceOf(node), 'text'));
        return keepAsText(`{${node.value}}`, { isFlow });
      }
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return replaceJsx(node);
      default:
        return node;
    }
  }

  function visit(parent: Parents): void {
    const replaced: Nodes[] = [];
    for (const child of parent.children) {
      const node = replace(unravel(child));
      if (node === null) continue;
      if ('children' in node) visit(node);
      replaced.push(node);
    }
    const siblings: Nodes[] = parent.children;
    siblings.splice(0, siblings.length, ...replaced);
  }

  visit(root);
  return unsupported;
}

/** A component that stands alone in its paragraph is a block. */
function unravel(node: Nodes): Nodes {
  if (node.type !== 'paragraph') return node;
  const [only, another] = node.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  if (only?.type !== 'mdxJsxTextElement' || another !== undefined) return node;
  if (only.name === null || /^[a-z]/.test(only.name)) return node;
  const { name, attributes, children, position } = only;
  return {
    type: 'mdxJsxFlowElement',
    ...{ name, attributes, ...(position === undefined ? {} : { position }) },
    children: children.length === 0 ? [] : [{ type: 'paragraph', children }],
  };
}

function keepAsText(text: string, { isFlow }: { isFlow: boolean }): Nodes {
  const words: Nodes = { type: 'inlineCode', value: text.replace(/\s+/g, ' ').trim() };
  return isFlow ? { type: 'paragraph', children: [words] } : words;
}

/** Attributes with plain text values; expressions among them are left out. */
function readAttributes(node: Jsx): Record<string, string> {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}
