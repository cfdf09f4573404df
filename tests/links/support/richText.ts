/** Short ways to write saved Lexical JSON in tests. */
export const text = (words: string, format = 0) => ({
  type: 'text',
  version: 1,
  text: words,
  format,
});

export const paragraph = (...children: object[]) => ({ type: 'paragraph', version: 1, children });

export const heading = (level: number, words: string) => ({
  type: 'heading',
  tag: `h${level}`,
  version: 1,
  children: [text(words)],
});

export const linkTo = (value: unknown, ...children: object[]) => ({
  type: 'link',
  version: 3,
  fields: { linkType: 'internal', doc: { relationTo: 'articles', value }, newTab: false },
  children,
});

export const linkOut = (url: string, ...children: object[]) => ({
  type: 'link',
  version: 3,
  fields: { linkType: 'custom', url, newTab: false },
  children,
});

export const richText = (...children: object[]) => ({
  root: { type: 'root', version: 1, children },
});
