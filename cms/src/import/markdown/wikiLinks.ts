import { makeWikiAddress, readWikiParts } from '../addresses/pageName.ts';
import { describePart } from './unsupported.ts';
import type { FoundPart } from './unsupported.ts';

const LINK = /(!?)\[\[(?![\s[])((?:[^[\]\n]|\[(?!\[))+?)\]\](?![([])/g;
const IMAGE = /\.(?:png|jpe?g|webp|gif|avif|svg)$/i;

/**
 * Writes the links of wikis and Obsidian, `[[Page]]`, as Markdown's, and their images too. Which part
 * is the page and which the text is told later, by what pages there are.
 */
export function rewriteWikiLinks(text: string, unsupported: FoundPart[]): string {
  return text.replace(LINK, (whole, embed: string, inner: string) => {
    const [first] = readWikiParts(inner);
    const { page, text: shown } = first ?? { page: inner, text: null };
    if (embed !== '' && IMAGE.test(page)) {
      const alt = shown !== null && !/^\d+(?:x\d+)?$/.test(shown) ? shown : '';
      return `![${escapeWords(alt)}](${encodeURI(page)})`;
    }
    if (embed !== '') unsupported.push(describePart('embed', whole, 'text'));
    return `[${escapeWords(shown ?? page.replace(/^#/, ''))}](${makeWikiAddress(inner)})`;
  });
}

function escapeWords(words: string): string {
  return words.replace(/[\\[\]`*_<>]/g, String.raw`\$&`);
}
