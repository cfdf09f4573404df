import { readPageAddress } from '../addresses/pageAddress.ts';
import { convertTree } from '../lexical/convertTree.ts';
import { rootState } from '../lexical/nodes.ts';
import { readBodyParts, takeTitleHeading } from './bodyParts.ts';
import { readFrontMatter } from './frontMatter.ts';
import { readDate, readText, readTexts } from './frontMatterValues.ts';
import type { ParsedPage } from './parsedPage.ts';
import { findFirstWords } from './firstWords.ts';
import { parseMarkdown } from './parseMarkdown.ts';
import { shorten } from './shorten.ts';
import { plainText } from './plainText.ts';
import type { UnsupportedPart } from './unsupported.ts';

/**
 * Reads a Markdown or MDX file. `path` is relative to the imported folder. Throws
 * `FrontMatterError` when the front matter can't be read; the body can always be read.
 */
export function parsePage({ path, text }: { path: string; text: string }): ParsedPage {
  const { frontMatter, body } = readFrontMatter(text);
  const dialect = /\.mdx$/i.test(path) ? 'mdx' : 'markdown';
  const { tree, unsupported } = parseMarkdown(body, { dialect });
  const notes: { unsupported: UnsupportedPart[] } = { unsupported };
  const given = readText(frontMatter, 'title', 'headline', 'name');
  const { heading, blocks } = takeTitleHeading(convertTree(tree, notes), {
    title: given === null ? null : plainText(given),
    isFirstHeadingTitle: startsWithTitle(body),
  });
  const title = shorten((given && plainText(given)) || heading || nameFromFile(path), 150);
  const state = rootState(blocks);
  const parts = readBodyParts(state);
  const firstWords = findFirstWords(blocks, { besides: title });
  const summary = readText(frontMatter, 'summary', 'description', 'desc', 'excerpt', 'lead');
  const seo = (name: string, limit: number): string | null => {
    const value = readText(frontMatter, name);
    return value === null ? null : shorten(plainText(value), limit);
  };
  return {
    ...readPageAddress(path, frontMatter),
    file: path,
    title,
    summary: shorten((summary && plainText(summary)) || firstWords, 300),
    body: state,
    references: {
      topics: readTexts(frontMatter, 'topics', 'tags', 'categories', 'category'),
      occupations: readTexts(frontMatter, 'occupations'),
      settings: readTexts(frontMatter, 'settings'),
      sources: readTexts(frontMatter, 'sources'),
      authors: readTexts(frontMatter, 'authors', 'author'),
    },
    publishedAt: readDate(frontMatter, 'publishedAt', 'published', 'pubDate', 'date'),
    reviewedOn: readDate(frontMatter, 'reviewedOn', 'last_reviewed'),
    seo: { title: seo('seoTitle', 70), description: seo('seoDescription', 200) },
    isDraft: frontMatter['draft'] === true || frontMatter['published'] === false,
    hrefs: parts.hrefs,
    images: parts.images,
    unsupported: notes.unsupported,
  };
}

/** True when the body's first words are a heading of the first level. */
function startsWithTitle(body: string): boolean {
  const start = body.replace(/^(?:\s|<!--[\s\S]*?-->|^(?:import|export)\b.*$)*/m, '');
  return /^(?:#[ \t]|<h1\b)/.test(start) || /^[^\n]+\n=+[ \t]*(?:\n|$)/.test(start);
}

function nameFromFile(path: string): string {
  const parts = path.replace(/\.\w+$/, '').split('/');
  const name = /^(?:_?index|readme)$/i.test(parts.at(-1) ?? '') ? parts.at(-2) : parts.at(-1);
  const words = (name ?? 'page').replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
