import { richText } from '../links/support/richText.ts';

/** Saved rich text in the shape that the content model's types ask for. */
export function editorState(...children: object[]) {
  const { root } = richText(...children);
  return {
    root: {
      ...root,
      children: root.children.map((child) => ({ type: 'paragraph', version: 1, ...child })),
      direction: null,
      format: '' as const,
      indent: 0,
    },
  };
}
