import type { NamedHeading } from '../addresses/headingNames.ts';
import { readPageAddress } from '../addresses/pageAddress.ts';
import { showAddress } from '../addresses/pageName.ts';
import { convertTree } from '../lexical/convertTree.ts';
import { listNamedHeadings } from '../lexical/namedHeadings.ts';
import { rootState } from '../lexical/nodes.ts';
import type { LexicalState } from '../lexical/nodes.ts';
import { readBodyParts, takeTitleHeading } from './bodyParts.ts';
import { findIntricate } from './findIntricate.ts';
import { findDeepestLine } from './findDeepestLine.ts';
import { readFrontMatter } from './frontMatter.ts';
import type { DividedFile } from './frontMatter.ts';
import { createFieldReader } from './frontMatterValues.ts';
import { createLineFinder } from './lineFinder.ts';
import { readHeldBack } from './heldBack.ts';
import { PageError } from './pageError.ts';
import type { ParsedPage } from './parsedPage.ts';
import { findFirstWords } from './firstWords.ts';
import { parseMarkdown } from './parseMarkdown.ts';
import { shorten } from './shorten.ts';
import { plainText } from './plainText.ts';
import { readDay } from './readDay.ts';
import { describePart } from './unsupported.ts';
import type { FoundPart, UnsupportedPart } from './unsupported.ts';

interface PageSource {
  /** Path inside the imported folder. */
  path: string;
  /** With plain line ends. */
  text: string;
  /** Name of the imported folder, which names an index page without a title. */
  folder?: string;
  /** The folder in it that is no part of the pages' addresses. */
  contentFolder?: string;
  /** When the import runs; now by default. A page of a later date is held back. */
  now?: Date;
}

const DATES = new Set('publishedAt published pubDate date reviewedOn last_reviewed'.split(' '));

export const TOO_DEEP =
  'Quotes, lists, tags or brackets nest too deeply here. Take levels out, and import again.';
const TOO_INTRICATE =
  'A paragraph here has more than 10,000 marks of links and emphasis. Divide it, and import again.';

/**
 * Reads a Markdown or MDX file. Throws `PageError` when its front matter can't be read it nests
 * too deeply, or a paragraph is too intricate; any other body can be read.
 */
export function parsePage(source: PageSource): ParsedPage {
  try {
    return readPage(source, readFrontMatter(source.text));
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new PageError(TOO_DEEP, { line: findDeepestLine(source.text), cause });
  }
}

function readPage(
  { path, text, folder, contentFolder = '', now = new Date() }: PageSource,
  divided: DividedFile,
): ParsedPage {
  const { frontMatter, body, bodyLine } = divided;
  const intricate = findIntricate(body);
  if (intricate !== null) {
    throw new PageError(TOO_INTRICATE, { line: bodyLine + intricate - 1 });
  }
  const fields = createFieldReader(frontMatter);
  const dialect = /\.mdx$/i.test(path) ? 'mdx' : 'markdown';
  const { tree, unsupported } = parseMarkdown(body, { dialect, firstLine: bodyLine });
  const notes = { unsupported };
  const given = fields.text('title', 'headline', 'name');
  const { heading, blocks } = takeTitleHeading(convertTree(tree, notes), {
    title: given === null ? null : plainText(given),
    isFirstHeadingTitle: startsWithTitle(body),
  });
  const cut = (name: string, value: string, limit: number): string => {
    const short = shorten(value, limit);
    if (short.endsWith('…') || short.length < value.length - 1) {
      notes.unsupported.push(describePart('shortened', `${name} (${limit})`, 'text'));
    }
    return short;
  };
  const words =
    (given && plainText(given)) ||
    heading?.text ||
    nameFromFile(path.slice(contentFolder.length), folder);
  const title = cut('title', words, 150);
  const state = rootState(blocks);
  const parts = readBodyParts(state);
  const about = fields.text('summary', 'description', 'desc', 'excerpt', 'lead');
  const aboutWords = about === null ? '' : plainText(about);
  const hasFootnotes = unsupported.some(({ kind }) => kind === 'footnote');
  const firstWords = shorten(findFirstWords(blocks, { besides: title, hasFootnotes }), 300);
  const seo = (name: string, other: string, limit: number): string | null => {
    const value = fields.text(name, other);
    return value === null ? null : cut(name, plainText(value), limit);
  };
  const postedOn = readDay(/(?:^|\/)(\d{4}-\d{2}-\d{2})-[^/]+$/.exec(path)?.[1]);
  const publishedAt =
    fields.date('publishedAt', 'published', 'pubDate', 'publishDate', 'date') ?? postedOn;
  const held = readHeldBack(fields, { publishedAt, now });
  const page = {
    ...readPageAddress(path, { fields, title, contentFolder }),
    file: path,
    title,
    summary: aboutWords === '' ? firstWords : cut('summary', aboutWords, 300),
    body: state,
    references: {
      topics: fields.texts('topics', 'tags', 'categories', 'category'),
      occupations: fields.texts('occupations'),
      settings: fields.texts('settings'),
      sources: fields.texts('sources'),
      authors: fields.texts('authors', 'author'),
    },
    publishedAt,
    reviewedOn: fields.date('reviewedOn', 'last_reviewed'),
    seo: {
      title: seo('seoTitle', 'seo_title', 70),
      description: seo('seoDescription', 'seo_description', 200),
    },
    isDraft: held.isDraft || /(?:^|\/)_drafts\//.test(path),
    heldBack: held.reason,
    headings: listHeadings(state, { title, heading }),
    hrefs: parts.hrefs,
    images: parts.images,
  };
  const unread = fields.listUnread().map((name) => describeUnread(name, frontMatter[name]));
  if (divided.isUnclosed) unread.push(describePart('front-matter', '---', 'text'));
  return {
    ...page,
    lines: findLines([...page.hrefs, ...page.images.map(({ src }) => src)], text),
    unsupported: locate([...unread, ...notes.unsupported], text),
  };
}

/** The page's headings; its title is one of them, as most generators number them. */
function listHeadings(
  body: LexicalState,
  { title, heading }: { title: string; heading: Pick<NamedHeading, 'text' | 'names'> | null },
): NamedHeading[] {
  const headings = listNamedHeadings(body);
  return heading === null
    ? [...headings, { id: null, text: title, names: [] }]
    : [{ ...heading, id: null }, ...headings];
}

/** Of a date its text is told as well, since it can be written so that it is read. */
function describeUnread(name: string, value: unknown): FoundPart {
  const isDate = DATES.has(name) && typeof value === 'string' && readDay(value) === null;
  if (!isDate) return describePart('front-matter', name, 'nothing');
  return { ...describePart('date', `${name}: ${value}`, 'nothing'), source: name };
}

/** Gives each part its line. */
function locate(parts: readonly FoundPart[], text: string): UnsupportedPart[] {
  const find = createLineFinder(text);
  return parts.map(({ source, line, ...part }) => ({ ...part, line: line ?? find(source) }));
}

/** The lines on which addresses stand, in their order. */
function findLines(addresses: readonly string[], text: string): Map<string, number[]> {
  const find = createLineFinder(text);
  const lines = new Map<string, number[]>();
  for (const address of addresses) {
    const line = find(showAddress(address));
    if (line === null) continue;
    const known = lines.get(address);
    if (known === undefined) lines.set(address, [line]);
    else known.push(line);
  }
  return lines;
}

/** True when the body's first words are a heading of the first level. */
function startsWithTitle(body: string): boolean {
  const start = body.replace(/^(?:\s|<!--[\s\S]*?-->|^(?:import|export)\b.*$)*/m, '');
  return /^(?:#[ \t]|<h1\b)/.test(start) || /^[^\n]+\n=+[ \t]*(?:\n|$)/.test(start);
}

function nameFromFile(path: string, folder: string | undefined): string {
  const parts = path.replace(/\.\w+$/, '').split('/');
  const isIndex = /^(?:_?index|readme)$/i.test(parts.at(-1) ?? '');
  const name = isIndex ? (parts.at(-2) ?? folder) : parts.at(-1);
  const words = (name ?? 'page').replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
