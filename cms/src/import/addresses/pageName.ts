import { normalizeFile } from './normalizePath.ts';

/** A link by a page's name, as wikis have it: `[[Page]]`. */
const WIKI = 'wiki:';
/** A link by a page's path or name, as Hugo's ref and Jekyll's post_url have it. */
const REFERENCE = 'ref:';

export function makeWikiAddress(inner: string): string {
  return WIKI + encodeURIComponent(inner);
}

export function makeReferenceAddress(path: string): string {
  return REFERENCE + encodeURIComponent(path);
}

/** What stands in a wiki link, or null for another address. */
export function readWikiAddress(address: string): string | null {
  return read(address, WIKI);
}

export function readReferenceAddress(address: string): string | null {
  return read(address, REFERENCE);
}

function read(address: string, scheme: string): string | null {
  if (!address.startsWith(scheme)) return null;
  try {
    return decodeURIComponent(address.slice(scheme.length));
  } catch {
    // It isn't one that was made here.
    return null;
  }
}

/** An address as the file has it. */
export function showAddress(address: string): string {
  const wiki = readWikiAddress(address);
  return wiki === null ? (readReferenceAddress(address) ?? address) : `[[${wiki}]]`;
}

/** The page and the text of a wiki link, in both orders that wikis have: page first, text first. */
export function readWikiParts(inner: string): { page: string; text: string | null }[] {
  const [left = '', ...others] = inner.split(/\\?\|/).map((part) => part.trim());
  const right = others.at(-1);
  if (right === undefined || right === '') return [{ page: left, text: null }];
  return [
    { page: left, text: right },
    { page: right, text: left },
  ];
}

/** One spelling for the name of a page: of a path the last part, without its extension. */
export function nameKey(name: string): string {
  const file = normalizeFile(name.replace(/[?#].*$/s, ''));
  return file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.(?:mdx?|markdown|mdown|mkdn?|html?|txt)$/, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
