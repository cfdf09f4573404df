import { isRecord } from '../extract/lexicalNode.ts';
import { leadsElsewhere } from './leadsElsewhere.ts';
import type { LibraryPage } from './libraryPage.ts';

/** What each of a page's lists holds, by the type of its fields. */
const LISTS = {
  headings: { text: 'string' },
  blocks: { text: 'string', tag: 'string' },
  links: { target: 'string', blockIndex: 'number' },
  listLinks: { target: 'string' },
} as const;

/** Throws a `TypeError` that names the page and its field, unless the engine can read the page. */
export function checkPage(page: unknown): void {
  const slug = isRecord(page) ? page['slug'] : undefined;
  if (!isRecord(page) || typeof slug !== 'string') {
    throw new TypeError('A page has no slug: give a string that no other page has.');
  }
  if (leadsElsewhere(slug)) {
    throw new TypeError(`Page "${slug}" has an address of the web as its slug: give its path.`);
  }
  const refuse = (field: string, wanted: string): never => {
    throw new TypeError(`Page "${slug}" has no ${field}: give ${wanted}.`);
  };
  const { title, summary, blocks } = page;
  if (typeof title !== 'string') refuse('title', 'a string, which may be empty');
  if (summary !== undefined && typeof summary !== 'string')
    refuse('summary', 'a string, or leave it out');
  for (const [name, fields] of Object.entries(LISTS)) {
    const list = page[name];
    if (!Array.isArray(list)) return refuse(name, 'an array, which may be empty');
    list.forEach((item: unknown, at) => {
      for (const [field, type] of Object.entries(fields)) {
        const value = isRecord(item) ? item[field] : undefined;
        if (typeof value !== type) refuse(`${name}[${at}].${field}`, `a ${type}`);
      }
    });
  }
  if (!Array.isArray(blocks)) return;
  blocks.filter(isRecord).forEach(({ headingPath, code }, at) => {
    const isPath =
      Array.isArray(headingPath) && headingPath.every((text) => typeof text === 'string');
    if (!isPath) refuse(`blocks[${at}].headingPath`, 'an array of strings, which may be empty');
    const areSpans = code === undefined || (Array.isArray(code) && code.every(isRecord));
    if (!areSpans) refuse(`blocks[${at}].code`, 'an array of { start, end }, or leave it out');
  });
}

/** The pages as an array, each checked. */
export function checkPages(pages: Iterable<LibraryPage>): LibraryPage[] {
  const given: unknown = pages;
  if (typeof given !== 'object' || given === null || !(Symbol.iterator in given)) {
    throw new TypeError('A library is made of pages: give an array of them, which may be empty.');
  }
  const all = [...pages];
  for (const page of all) checkPage(page);
  return all;
}
