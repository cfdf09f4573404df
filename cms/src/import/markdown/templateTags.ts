import { rewriteOutsideCode } from './codeSpans.ts';
import type { Dialect } from './parseMarkdown.ts';
import { describePart } from './unsupported.ts';
import type { FoundPart } from './unsupported.ts';

const HIGHLIGHT =
  /\{%-?\s*highlight\s+([\w-]*)[^%]*-?%\}\r?\n?([\s\S]*?)\{%-?\s*endhighlight\s*-?%\}/g;
const COMMENT =
  /\{%-?\s*comment\b[^%]*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}|\{#[ \t][\s\S]*?#\}/g;
const RAW = /\{%-?\s*(?:raw|endraw)\s*-?%\}/g;
const TAG = /\{\{[<%]?[\s\S]*?[>%]?\}\}|\{%[\s\S]*?%\}/g;
const ATTRIBUTES = /\{:?[ \t]*(?:[.#][\w:-]+|[\w-]+="[^"\n]*")(?:[ \t]+[^}\n]*)?\}/g;
const BASE =
  /^(?:site|page|config|environment|blog)?\.?(?:baseurl|base_url|base|url|root|rootPath|siteUrl|relative_path|pathPrefix)$/i;

/** What a tag stands for where an address is expected, or null when that can't be known here. */
export function readTagAddress(tag: string): string | null {
  const inner = tag
    .replace(/^\{\{[<%]?-?|^\{%-?/, '')
    .replace(/-?[>%]?\}\}$|-?%\}$/, '')
    .trim();
  const reference = /^(?:link|post_url|ref|relref|url)\s+["']?([^"'\s|]+)["']?\s*$/.exec(inner);
  if (reference?.[1] !== undefined) return reference[1];
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
  const fenced = text.replace(
    HIGHLIGHT,
    (_all, language: string, code: string) => `\n\`\`\`${language}\n${code.trimEnd()}\n\`\`\`\n`,
  );
  const replaced = rewriteOutsideCode(fenced, (part) =>
    part
      .replace(COMMENT, (comment) => {
        unsupported.push(describePart('template-tag', comment, 'nothing'));
        return '';
      })
      .replace(RAW, '')
      .replace(TAG, (tag, offset: number, whole: string) => {
        const address = readTagAddress(tag);
        if (address !== null) return address;
        // In MDX a double brace is an object inside an attribute.
        if (dialect === 'mdx' && tag.startsWith('{{')) return tag;
        unsupported.push(describePart('template-tag', tag, 'text'));
        return isDestination(whole.slice(0, offset)) ? encodeURIComponent(tag) : tag;
      })
      .replace(ATTRIBUTES, (attributes) => {
        unsupported.push(describePart('attribute-list', attributes, 'nothing'));
        return '';
      }),
  );
  return { text: replaced, unsupported };
}
