import { makeReferenceAddress, showAddress } from '../addresses/pageName.ts';
import { rewriteAsides } from './asides.ts';
import { isAsideWord } from './asideTone.ts';
import { rewriteOutsideCode } from './codeSpans.ts';
import { rewriteHighlights } from './highlightTags.ts';
import type { Dialect } from './parseMarkdown.ts';
import { readFilmAddress } from './filmAddress.ts';
import { describePart } from './unsupported.ts';
import { rewriteWikiLinks } from './wikiLinks.ts';
import type { FoundPart } from './unsupported.ts';

const COMMENT_TAG =
  /\{%-?\s{0,20}comment\b[^%]{0,300}-?%\}[\s\S]*?\{%-?\s{0,20}endcomment\s{0,20}-?%\}/g;
const COMMENT_END = /\{%-?\s{0,20}endcomment\s{0,20}-?%\}/g;
const COMMENT = /\{#[ \t][\s\S]{0,5000}?#\}|%%[^%][\s\S]{0,5000}?%%/g;
/** Where generators put a table of contents; readers get one from the headings. */
const CONTENTS =
  /^(?:[*+-][ \t].*\n|\d+\.[ \t].*\n)?\{:[ \t]*toc[^}\n]*\}[ \t]*$|^\[(?:TOC|\[_?TOC_?\])\][ \t]*$/gim;
const HEADING_ID =
  /^([ \t>]{0,20}#{1,6}[ \t][^\n{}]{0,300})\{:?[ \t]?#([\w:.-]{1,100})[ \t]?\}[ \t#]{0,20}$/gm;
/** A name set against the end of a heading, as in `## Pay by year#pay`. */
const GLUED_ID = /^(#{1,6}[ \t][^\n#]{0,300}[a-z)])#([a-z][a-z0-9-]{2,80})[ \t]{0,20}$/gm;
const FIGURE = /\{\{<\s*figure\b([^>]{0,2000})>\}\}/g;
const FILM = /\{\{<\s*(youtube|vimeo)\s+(?:id\s*=\s*)?"?([\w-]{5,20})"?\s*>\}\}/g;
const NOTICE =
  /\{\{([<%])\s*(\/?)\s*(notice|callout|alert|hint|admonition|note|tip|warning|info)\b([^\n<>{}%]{0,300})[>%]\}\}/g;
const RAW = /\{%-?\s*(?:raw|endraw)\s*-?%\}/g;
const TAG = /\{\{[<%]?[\s\S]{0,2000}?[>%]?\}\}|\{%[\s\S]{0,2000}?%\}/g;
const ATTRIBUTES = /\{:?[ \t]*(?:[.#][\w:-]+|[\w-]+="[^"\n]*")(?:[ \t]+[^}\n]{0,300})?\}/g;
const BASE =
  /^(?:site|page|config|environment|blog)?\.?(?:baseurl|base_url|base|url|root|rootPath|siteUrl|relative_path|pathPrefix)$/i;

/** What a tag stands for where an address is expected, or null when that can't be known here. */
export function readTagAddress(tag: string): string | null {
  const inner = tag
    .replace(/^\{\{[<%]?-?|^\{%-?/, '')
    .replace(/-?[>%]?\}\}$|-?%\}$/, '')
    .trim();
  const [, word, path] =
    /^(link|post_url|ref|relref|url)\s+(?:path\s*=\s*)?["']?([^"'\s|]+)["']?\s*$/.exec(inner) ?? [];
  if (path !== undefined) {
    if (word === 'link') return `/${path.replace(/^\/+/, '')}`;
    return word === 'url' ? path : makeReferenceAddress(path);
  }
  if (tag.startsWith('{%')) return null;
  const [value = '', ...filters] = inner.split('|').map((part) => part.trim());
  const known = filters.every((filter) =>
    /^(?:url|relative_url|absolute_url|prepend\s*:.*|htmlBaseUrl.*|safe|e|escape)$/i.test(filter),
  );
  if (!known) return null;
  const literal =
    /^(["'])(.*)\1$/s.exec(value) ?? /^(?:url_for|asset)?\(\s*(["'])(.*)\1\s*\)$/.exec(value);
  if (literal?.[2] !== undefined) return literal[2];
  return BASE.test(value) ? '' : null;
}

/** True when the text before a tag opens a link's destination. */
function isDestination(before: string): boolean {
  return /(?:\]\(\s*<?|\b(?:href|src)\s*=\s*["']?|^[ \t]*\[[^\]\n]+\]:\s*)[^\s"'()<>]*$/m.test(
    before.slice(-300),
  );
}

/**
 * Replaces template tags (Liquid, Nunjucks, Hugo) by the address they stand for. A tag with another
 * meaning stays as text and is listed. Nothing is evaluated; code samples are left alone.
 */
export function replaceTemplateTags(
  text: string,
  { dialect }: { dialect: Dialect },
): { text: string; unsupported: FoundPart[] } {
  const unsupported: FoundPart[] = [];
  const fenced = rewriteHighlights(rewriteNotices(text));
  const leaveOut = (comment: string): string => {
    unsupported.push(describePart('template-tag', comment, 'nothing'));
    return '';
  };
  const replaced = rewriteOutsideCode(fenced, (part) =>
    leaveOutComments(part, leaveOut)
      .replace(COMMENT, leaveOut)
      .replace(RAW, '')
      .replace(CONTENTS, leaveOut)
      .replace(HEADING_ID, '$1 <a id="$2"></a>')
      .replace(GLUED_ID, '$1 <a id="$2"></a>')
      .replace(FILM, (_tag, host: string, id: string) => writeFilm(host, id))
      .replace(FIGURE, (figure, attributes: string) => writeFigure(attributes) ?? figure)
      .replace(TAG, (tag, offset: number, whole: string) => {
        const address = readTagAddress(tag);
        const isAddress = isDestination(whole.slice(0, offset));
        if (address !== null && isAddress) return address;
        if (address !== null) {
          // The page's own address isn't known here, nor that of the site.
          if (showAddress(address) !== address || address === '') {
            unsupported.push(
              describePart('template-tag', tag, address === '' ? 'nothing' : 'text'),
            );
          }
          return showAddress(address);
        }
        // In MDX a double brace is an object inside an attribute.
        if (dialect === 'mdx' && tag.startsWith('{{')) return tag;
        unsupported.push(describePart('template-tag', tag, 'text'));
        return isAddress ? encodeURIComponent(tag) : tag;
      })
      .replace(ATTRIBUTES, (attributes) => {
        unsupported.push(describePart('attribute-list', attributes, 'nothing'));
        return '';
      }),
  );
  const linked = replaced.includes('[[')
    ? rewriteOutsideCode(replaced, (part) => rewriteWikiLinks(part, unsupported))
    : replaced;
  return { text: rewriteAsides(linked), unsupported };
}

function writeFilm(host: string, id: string): string {
  const address = readFilmAddress(host, id);
  return address === null ? id : `[${address}](${address})`;
}

/** Looks for comments up to where the last one closes, since looking on from each takes too long. */
function leaveOutComments(part: string, leaveOut: (comment: string) => string): string {
  const last = [...part.matchAll(COMMENT_END)].at(-1);
  if (last === undefined) return part;
  const end = last.index + last[0].length;
  return part.slice(0, end).replace(COMMENT_TAG, leaveOut) + part.slice(end);
}

/** Hugo's figure as an image with its caption below; null without an address. */
function writeFigure(attributes: string): string | null {
  const read = (name: string): string =>
    new RegExp(String.raw`\b${name}\s*=\s*"([^"]*)"`).exec(attributes)?.[1] ?? '';
  const src = read('src');
  const caption = read('caption') || read('title');
  if (src === '') return null;
  return `![${read('alt') || caption}](<${src}>)${caption === '' ? '' : `\n\n*${caption}*\n`}`;
}

/** Hugo's notes as those of Docusaurus, where each that opens is closed. */
function rewriteNotices(text: string): string {
  if (text.search(NOTICE) === -1) return text;
  let open = 0;
  let isPaired = true;
  rewriteOutsideCode(text, (part) => {
    for (const [, , slash] of part.matchAll(NOTICE)) {
      open += slash === '/' ? -1 : 1;
      if (open < 0 || open > 1) isPaired = false;
    }
    return part;
  });
  if (!isPaired || open !== 0) return text;
  return rewriteOutsideCode(text, (part) =>
    part.replace(NOTICE, (_all, _mark, slash: string, name: string, rest: string) => {
      if (slash === '/') return '\n::::::\n';
      const words = rest.match(/(?:\w+=)?"[^"]*"|[^\s"]+/g) ?? [];
      const bare = words.map((word) => word.replace(/^\w+=/, '').replaceAll('"', ''));
      const title = words.find((word) => /^(?:title=)?"/.test(word))?.replace(/^title=/, '') ?? '';
      const tone = [name, ...bare].filter(isAsideWord).at(-1) ?? name;
      return `\n::::::${tone}[${isAsideWord(title.replaceAll('"', '')) ? '' : title.replaceAll('"', '')}]\n`;
    }),
  );
}
