import { renderTree } from './renderTree.ts';
import type { RichTextRoot } from './tree.ts';
import type { TreeBuilder } from './treeBuilder.ts';

const lineTags = /^(?:p|h\d|li|tr|pre|figcaption|caption|hr|br|ul|ol|table)$/;

const textBuilder: TreeBuilder<string> = {
  text: (text) => text,
  element: (tag, _attributes, children) => {
    if (tag === 'td' || tag === 'th') return `${children.join('')} `;
    return lineTags.test(tag) ? `${children.join('')}\n` : children.join('');
  },
};

/** The words of a rich text, one line for each paragraph, heading, item or row. */
export function renderPlainText(root: RichTextRoot): string {
  return renderTree(root, textBuilder, {})
    .join('')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
