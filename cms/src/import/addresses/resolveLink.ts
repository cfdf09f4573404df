import { readLinkAddress } from '../../fields/linkAddress.ts';
import type { AddressBook } from './addressBook.ts';
import { readFragment } from './headingNames.ts';
import type { HeadingNames } from './headingNames.ts';
import { stripMounts } from './inferSite.ts';
import type { InferredSite } from './inferSite.ts';
import type { AddressTarget, LinkResolution } from './linkResolution.ts';
import { folderOf } from './normalizePath.ts';
import { readReferenceAddress, readWikiAddress, readWikiParts } from './pageName.ts';

export interface LinkSurroundings {
  book: AddressBook;
  site: InferredSite;
  /** The page the link stands on: its file inside the folder, and its address if it gives one. */
  page: { file: string; permalink: string | null };
  /** The page's own headings, for links within it. */
  headings: HeadingNames;
}

/** Finds where a link of a file leads: to a document, to an address on the web, or nowhere. */
export function resolveLink(href: string, around: LinkSurroundings): LinkResolution {
  const address = href.trim();
  if (/%7B(?:%7B|%25)/i.test(address)) return words('Only the template knows where it leads.');
  const wiki = readWikiAddress(address);
  if (wiki !== null) return resolveWiki(wiki, around);
  const reference = readReferenceAddress(address);
  if (reference !== null) return resolveReference(reference, around);
  if (address === '#') return words('It names no heading.');
  if (address.startsWith('#')) return resolveFragment(address, around);
  if (address.startsWith('//')) return words('It does not say http or https.');
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return resolveAbsolute(address, around);
  const target = findTarget(address, around);
  if (target !== null) return leadTo(target, address);
  return words(explainMiss(address, around));
}

function explainMiss(address: string, { book, page }: LinkSurroundings): string {
  const path = address.replace(/[?#].*$/s, '');
  if (path === '') return 'It names no page.';
  if (book.isFolder(path.startsWith('/') ? path : folderOf(page.file) + path)) {
    return 'It leads to a folder that has no index page.';
  }
  return /\.(?!html?$|mdx?$)[a-z][a-z0-9]{1,4}$/i.test(path)
    ? 'It leads to a file that is not a page.'
    : 'No page of the folder and no document has this address.';
}

/** Page and text of a wiki link are told apart by which of them names a page. */
function resolveWiki(inner: string, around: LinkSurroundings): LinkResolution {
  for (const { page, text } of readWikiParts(inner)) {
    if (page.startsWith('#')) return resolveFragment(page, around);
    const target = findByName(page, around);
    if (target !== null) return { ...leadTo(target, page), ...(text ? { words: text } : {}) };
  }
  return words('No page of the folder has this name.');
}

function resolveReference(path: string, around: LinkSurroundings): LinkResolution {
  if (path.startsWith('#')) return resolveFragment(path, around);
  const target = findByName(path, around);
  return target === null
    ? words('No page of the folder has this path or name.')
    : leadTo(target, path);
}

function leadTo(target: AddressTarget, address: string): LinkResolution {
  const fragment = readFragment(address);
  return { kind: 'document', ...target, ...(fragment === null ? {} : { fragment }) };
}

function findByName(name: string, around: LinkSurroundings): AddressTarget | null {
  return findTarget(name, around) ?? around.book.findName(name);
}

function words(reason: string): LinkResolution {
  return { kind: 'words', reason };
}

function resolveFragment(address: string, { headings }: LinkSurroundings): LinkResolution {
  const id = headings.find(address.slice(1));
  if (id === undefined) return words('The page has no heading of this name.');
  return { kind: 'address', url: `#${id ?? 'top'}` };
}

function resolveAbsolute(address: string, around: LinkSurroundings): LinkResolution {
  const url = readLinkAddress(address);
  if (url === null) return words('It is not a web, mail or telephone address.');
  if (!/^https?:/.test(url)) return { kind: 'address', url };
  const { host, hostname, pathname, hash } = new URL(url);
  if (around.site.hosts.has(host.toLowerCase())) {
    const target = findAbsolute(pathname, around);
    if (target !== null) return leadTo(target, hash);
  }
  // The editor takes names without a dot, such as localhost, for mistakes.
  return hostname.includes('.') || hostname.startsWith('[')
    ? { kind: 'address', url }
    : words('It leads to a machine on a local network.');
}

function findAbsolute(path: string, { book, site }: LinkSurroundings): AddressTarget | null {
  const candidates = [path, ...stripMounts(path, site.mounts)];
  return first(candidates, (candidate) => book.findAddress(candidate)) ?? book.findFile(path);
}

function findTarget(href: string, around: LinkSurroundings): AddressTarget | null {
  const { book, page } = around;
  const path = href.replace(/^(?:@site|~)\//, '/').replace(/[?#].*$/s, '');
  if (path === '') return null;
  if (path.startsWith('/')) return findAbsolute(path, around);
  const byFile = (): AddressTarget | null =>
    book.findFile(folderOf(page.file) + path) ?? book.findAddress(`/${folderOf(page.file)}${path}`);
  const own =
    page.permalink ?? `/${page.file.replace(/\.\w+$/, '').replace(/(^|\/)index$/i, '$1')}`;
  const bases =
    page.permalink?.endsWith('/') === false
      ? [folderOf(own), `${own}/`]
      : [`${own}/`, folderOf(own)];
  const byAddress = (): AddressTarget | null =>
    first(bases, (base) => findAbsolute(base + path, around));
  const namesFile = /\.(?:mdx?|markdown)$/i.test(path) || page.permalink === null;
  return namesFile
    ? (byFile() ?? byAddress() ?? book.findFile(path))
    : (byAddress() ?? byFile() ?? book.findFile(path));
}

function first<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
