/** A paragraph of plain words, as the editor stores it. */
export function paragraph(text: string) {
  return {
    type: 'paragraph',
    version: 1,
    format: '' as const,
    indent: 0,
    direction: null,
    textFormat: 0,
    children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
  };
}

/** Rich text as the editor stores it. */
export function richText<Node extends { type: string; version: number }>(children: Node[]) {
  return {
    root: {
      type: 'root',
      version: 1,
      format: '' as const,
      indent: 0,
      direction: null,
      children,
    },
  };
}

/** A complete published guide, with the slug in its words. */
export function guide(slug: string) {
  return {
    title: `A guide named ${slug}`,
    slug,
    summary: `What ${slug} is about.`,
    body: richText([paragraph(`Some words about ${slug}.`)]),
    _status: 'published' as const,
  };
}
