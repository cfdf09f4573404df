import { readLinkAddress } from '../../fields/linkAddress.ts';
import type { AddressBook } from './addressBook.ts';
import { stripMounts } from './inferSite.ts';
import type { InferredSite } from './inferSite.ts';
import type { AddressTarget, LinkResolution } from './linkResolution.ts';
import { folderOf } from './normalizePath.ts';

export interface LinkSurroundings {
  book: AddressBook;
  site: InferredSite;
  /** The page the link stands on: its file inside the folder, and its address if it gives one. */
  page: { file: string; permalink: string | null };
  /** Ids of the page's headings, for links within the page. */
  headingIds: ReadonlySet<string>;
}

/** Finds where a link of a file leads: to a document, to an address on the web, or nowhere. */
export function resolveLink(href: string, around: LinkSurroundings): LinkResolution {
  const address = href.trim();
  if (/^%7B(?:%7B|%25)/i.test(address)) return words('Only the template knows where it leads.');
  if (address.startsWith('#')) return resolveFragment(address, around);
  if (address.startsWith('//')) return words('It does not say http or https.');
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return resolveAbsolute(address, around);
  const target = findTarget(address, around);
  if (target !== null) return { kind: 'document', ...target };
  return words(
    /\.(?!html?$|mdx?$)[a-z0-9]{2,5}$/i.test(address.replace(/[?#].*$/s, ''))
      ? 'It leads to a file that is not a page.'
      : 'No page of the folder and no document has this address.',
  );
}

function words(reason: string): LinkResolution {
  return { kind: 'words', reason };
}

function resolveFragment(fragment: string, { headingIds }: LinkSurroundings): LinkResolution {
  return headingIds.has(fragment.slice(1).toLowerCase())
    ? { kind: 'address', url: fragment.toLowerCase() }
    : words('The page has no heading with this id.');
}

function resolveAbsolute(address: string, around: LinkSurroundings): LinkResolution {
  const url = readLinkAddress(address);
  if (url === null) return words('It is not a web, mail or telephone address.');
  if (!/^https?:/.test(url)) return { kind: 'address', url };
  const { host, hostname, pathname } = new URL(url);
  if (around.site.hosts.has(host.toLowerCase())) {
    const target = findAbsolute(pathname, around);
    if (target !== null) return { kind: 'document', ...target };
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
