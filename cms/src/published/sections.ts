import type { Card } from './publishedDocument.ts';

/** A heading of a page, with the ids by which it was known before. */
interface PageHeading {
  readonly id: string;
  readonly formerIds?: readonly string[];
}

/**
 * The ids of a page's headings as its card keeps them: in a text, which takes little memory. A line
 * is a heading, and its former ids follow its id.
 */
export function packSections(headings: readonly PageHeading[]): Card['values'] {
  if (headings.length === 0) return {};
  const lines = headings.map(({ id, formerIds = [] }) => [id, ...formerIds].join(' '));
  return { sections: lines.join('\n') };
}

/** The id of the heading that is or was called so; null when a page has none. */
export function findSection({ values }: Pick<Card, 'values'>, id: string): string | null {
  const { sections } = values;
  if (typeof sections !== 'string' || !sections.includes(id)) return null;
  for (const line of sections.split('\n')) {
    const ids = line.split(' ');
    if (ids.includes(id)) return ids[0] ?? null;
  }
  return null;
}
