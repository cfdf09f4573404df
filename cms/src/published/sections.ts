import type { Card } from './publishedDocument.ts';

/** The ids of a page's headings as its card keeps them: in a text, which takes little memory. */
export function packSections(ids: readonly string[]): Card['values'] {
  return ids.length === 0 ? {} : { sections: ids.join('\n') };
}

/** Whether a page has a heading of this id. */
export function hasSection({ values }: Pick<Card, 'values'>, id: string): boolean {
  const { sections } = values;
  return typeof sections === 'string' && sections.split('\n').includes(id);
}
