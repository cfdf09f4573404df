import type { LibraryPage, PageLink } from '../../../cms/src/links/index.ts';

/** A page of plain paragraphs. */
export function guide(slug: string, title: string, texts: readonly string[]): LibraryPage {
  const blocks = texts.map((text) => ({ text, tag: 'p', headingPath: [] }));
  return { slug, title, headings: [], blocks, links: [], listLinks: [] };
}

/** A link on the first place where the words stand in the page. */
export function linkFrom(page: LibraryPage, anchor: string, target: string): PageLink {
  const blockIndex = page.blocks.findIndex((block) => block.text.includes(anchor));
  const start = page.blocks[blockIndex]?.text.indexOf(anchor) ?? -1;
  if (start === -1) throw new Error(`"${anchor}" doesn't stand in ${page.slug}`);
  return { blockIndex, start, end: start + anchor.length, anchor, target };
}
