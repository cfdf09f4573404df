import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { SourceError } from './sourceError.ts';

const PAGE = /\.(?:md|mdx|markdown)$/i;
const MAX_PAGES = 20_000;

export interface PageList {
  /** The folder's real path. */
  root: string;
  /** Paths inside the folder, with `/`, in a fixed order. */
  files: string[];
  /** Symbolic links that were passed over, by their paths inside the folder. */
  links: string[];
}

/**
 * Lists the Markdown files below a folder. Hidden folders and node_modules are passed over, and
 * symbolic links aren't followed, so that nothing outside the folder is read.
 */
export async function listPages(folder: string): Promise<PageList> {
  const root = await realpath(folder);
  const files: string[] = [];
  const links: string[] = [];
  const queue = [''];
  for (let place = queue.shift(); place !== undefined; place = queue.shift()) {
    const entries = await readdir(path.join(root, place), { withFileTypes: true });
    for (const entry of entries) {
      const inside = place === '' ? entry.name : `${place}/${entry.name}`;
      if (entry.isSymbolicLink()) links.push(inside);
      else if (entry.isDirectory() && !isPassedOver(entry.name)) queue.push(inside);
      else if (entry.isFile() && PAGE.test(entry.name)) files.push(inside);
    }
    if (files.length > MAX_PAGES) {
      throw new SourceError(`The folder holds more than ${MAX_PAGES} pages. Import its parts.`);
    }
  }
  const byName = (a: string, b: string): number => (a < b ? -1 : 1);
  return { root, files: files.toSorted(byName), links: links.toSorted(byName) };
}

function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
