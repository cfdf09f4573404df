import { type RenderOptions, renderTree } from './renderTree.ts';
import type { RichTextRoot } from './tree.ts';
import type { ElementAttributes, TreeBuilder } from './treeBuilder.ts';

const voidTags = new Set(['br', 'hr', 'img', 'input']);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is safe in HTML, between tags and within quoted attributes. */
export function escapeHtml(text: unknown): string {
  return String(text ?? '').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

const htmlBuilder: TreeBuilder<string> = {
  text: escapeHtml,
  element(tag, attributes, children) {
    const start = `<${tag}${printAttributes(attributes)}>`;
    return voidTags.has(tag) ? start : `${start}${children.join('')}</${tag}>`;
  },
};

function printAttributes(attributes: ElementAttributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`))
    .join('');
}

/**
 * A rich text as HTML. All text is escaped and only http, https, mailto, tel and relative
 * addresses are linked. What an override returns is used as it is: escape text in it with
 * `escapeHtml`.
 */
export function renderHtml(root: RichTextRoot, options: RenderOptions<string> = {}): string {
  return renderTree(root, htmlBuilder, options).join('');
}
