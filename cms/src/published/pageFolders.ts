import { defaultPathPatterns } from '../fields/pathPatterns.ts';
import { readTexts } from '../fields/read/readValue.ts';
import type { LibraryRow } from './library/libraryRow.ts';

/**
 * The folders at which only pages of the library stand, from where each type's pages stand. A type
 * at the root (`/{slug}`) has none: it would claim the site's own pages too.
 */
export function listPageFolders(patterns: readonly string[]): string[] {
  const folders = patterns.map((pattern) => pattern.replace(/\/\{slug\}$/, ''));
  return [...new Set(folders)].filter((folder) => folder !== '');
}

const defaultFolders = listPageFolders(Object.values(defaultPathPatterns));

/** Those of the site's row; none of a row from an older version, which doesn't name them. */
function readFolders(site: Pick<LibraryRow, 'values'> | undefined): readonly string[] {
  return site === undefined ? defaultFolders : readTexts(site.values['pageFolders']);
}

/** True for a path at which only a page of the library could stand. */
export function isPagePath(path: string, site: Pick<LibraryRow, 'values'> | undefined): boolean {
  return readFolders(site).some(
    (folder) => path.startsWith(`${folder}/`) && /^[^/]+\/*$/.test(path.slice(folder.length + 1)),
  );
}
