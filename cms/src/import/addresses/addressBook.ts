import type { AddressTarget } from './linkResolution.ts';
import { folderOf, normalizeFile, normalizePath } from './normalizePath.ts';
import type { PageAddress } from './pageAddress.ts';
import { nameKey } from './pageName.ts';

/** Folders in which generators keep pages and which are no part of their addresses. */
const CONTENT_FOLDER =
  /^\/(?:src\/)?(?:content|contents|pages|docs|_docs|_pages|site|website|www)(?=\/)/;

/** Which document stands at which address. Of two claims to one address the stronger holds. */
export interface AddressBook {
  /** Looks an address up; it needs no normalizing. */
  findAddress(path: string): AddressTarget | null;
  /**
   * Looks up a file of the folder by its path. Without its extension, or where no file has that
   * one, the first of the files of that name counts.
   */
  findFile(path: string): AddressTarget | null;
  /** Looks up a page by its file's name, its title or another name, without its folder. */
  findName(name: string): AddressTarget | null;
  /** True for a folder in which there are pages. */
  isFolder(path: string): boolean;
}

export interface AddressedPage extends AddressTarget, PageAddress {
  /** Path relative to the folder, as it is on disk. */
  readonly file: string;
  readonly title: string;
}

/**
 * Collects the addresses of the folder's pages and of documents that exist already. `known` are
 * the latter, by their path on the site; `rootName` is the name of the folder itself.
 */
export function buildAddressBook({
  pages,
  known,
  rootName,
  pathOf,
}: {
  pages: readonly AddressedPage[];
  known: ReadonlyMap<string, AddressTarget>;
  rootName: string | null;
  /** The path on the site that a guide with this slug gets. */
  pathOf: (slug: string) => string;
}): AddressBook {
  const addresses = new Map<string, AddressTarget>();
  const files = new Map<string, AddressTarget>();
  const claim = (path: string, { collection, slug }: AddressTarget): void => {
    const key = normalizePath(path);
    if (!addresses.has(key)) addresses.set(key, { collection, slug });
  };
  for (const page of pages) claim(page.permalink ?? page.filePath, page);
  for (const { file, collection, slug } of pages) {
    for (const name of [normalizeFile(file), normalizePath(file)]) {
      if (!files.has(name)) files.set(name, { collection, slug });
    }
  }
  for (const page of pages) claim(pathOf(page.slug), page);
  for (const page of pages) claim(page.filePath, page);
  for (const page of pages) {
    for (const path of [...page.redirectsFrom, ...page.otherPaths]) claim(path, page);
  }
  for (const [path, target] of known) claim(path, target);
  for (const page of pages) {
    claim(page.filePath.replace(CONTENT_FOLDER, ''), page);
    if (rootName !== null) claim(`/${rootName}${page.filePath}`, page);
  }
  const names = indexNames(pages);
  const folders = new Set(pages.flatMap(({ file }) => listFolders(file)));
  return {
    findName: (name) => names.get(nameKey(name)) ?? null,
    isFolder: (path) => folders.has(normalizeFile(path)),
    findAddress: (path) => addresses.get(normalizePath(path)) ?? null,
    findFile: (path) => files.get(normalizeFile(path)) ?? files.get(normalizePath(path)) ?? null,
  };
}

/** Of two pages of one name the first counts. A file's name goes before a title, and that before others. */
function indexNames(pages: readonly AddressedPage[]): Map<string, AddressTarget> {
  const names = new Map<string, AddressTarget>();
  const add = (name: string, { collection, slug }: AddressTarget): void => {
    const key = nameKey(name);
    if (key !== '' && !names.has(key)) names.set(key, { collection, slug });
  };
  for (const page of pages) add(page.file, page);
  for (const page of pages) add(page.title.replaceAll('/', ' '), page);
  for (const page of pages) for (const name of page.redirectsFrom) add(name, page);
  return names;
}

/** The folders that a file lies in, from the innermost. */
function listFolders(file: string): string[] {
  const folder = folderOf(file).replace(/\/$/, '');
  return folder === '' ? [] : [normalizeFile(folder), ...listFolders(folder)];
}
