import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { createPassedOverList } from './passedOver.ts';
import type { PassedOverList } from './passedOver.ts';
import { SourceError } from './sourceError.ts';

export const PAGE_FILE = /\.(?:md|mdx|markdown|mdown|mkdn?)$/i;
export const ARTICLE_FILE = /\.txt$/i;
const IMAGE_FILE = /\.(?:png|jpe?g|webp|gif|avif)$/i;
const MAX_PAGES = 20_000;

/** Text files that programs read. */
const NO_ARTICLE =
  /^(?:robots|humans|ads|app-ads|security|licen[cs]e|copying|notice|requirements.*|constraints.*|cmakelists|llms.*|version|manifest|sitemap)\.txt$/i;
const PART = /^_(?!index\.)/i;
const PARTS_FOLDER = /(?:^|\/)_(?:includes|layouts|partials|snippets|site)\//;

export interface PageList {
  /** The folder's real path. */
  root: string;
  /** Markdown files: paths inside the folder, with `/`, in a fixed order. */
  files: string[];
  /** Plain-text articles, likewise. */
  articles: string[];
  /** Symbolic links that were passed over, by their paths inside the folder. */
  links: string[];
  /** Images by their names in lower case. */
  images: Map<string, string[]>;
  /** What else there is; images may be added that no page shows. */
  passedOver: PassedOverList;
}

/**
 * Lists the files below a folder that can be imported, and counts the others. Hidden folders and
 * node_modules are passed over, and symbolic links aren't followed, so that nothing outside the
 * folder is read.
 */
export async function listPages(folder: string): Promise<PageList> {
  const root = await realpath(folder);
  const files: string[] = [];
  const articles: string[] = [];
  const links: string[] = [];
  const images = new Map<string, string[]>();
  const others = createPassedOverList();
  const addFile = (file: string, name: string): void => {
    const other = readOther(file, name);
    if (other !== null) others.addAs(file, other);
    else if (PAGE_FILE.test(name)) files.push(file);
    else if (ARTICLE_FILE.test(name)) articles.push(file);
    else if (IMAGE_FILE.test(name)) {
      const key = name.toLowerCase();
      images.set(key, [...(images.get(key) ?? []), file]);
    } else others.add(file);
  };
  const queue = [''];
  for (let place = queue.shift(); place !== undefined; place = queue.shift()) {
    const entries = await readFolder(root, place);
    if (entries === null) {
      others.addAs(`${place}/`, UNREADABLE);
      continue;
    }
    for (const entry of entries) {
      const inside = place === '' ? entry.name : `${place}/${entry.name}`;
      if (entry.isSymbolicLink()) links.push(inside);
      else if (entry.isFile()) addFile(inside, entry.name);
      else if (!entry.isDirectory()) continue;
      else if (entry.name.startsWith('.') || entry.name === 'node_modules') {
        others.addAs(`${inside}/`, HIDDEN);
      } else queue.push(inside);
    }
    if (files.length + articles.length > MAX_PAGES) {
      throw new SourceError(`The folder holds more than ${MAX_PAGES} pages. Import its parts.`);
    }
  }
  const byName = (a: string, b: string): number => (a < b ? -1 : 1);
  return {
    root,
    files: files.toSorted(byName),
    articles: articles.toSorted(byName),
    links: links.toSorted(byName),
    images,
    passedOver: others,
  };
}

/** Null for a folder inside the root that can't be read. */
async function readFolder(root: string, place: string): Promise<Dirent[] | null> {
  try {
    return await readdir(path.join(root, place), { withFileTypes: true });
  } catch (cause) {
    if (place !== '') return null;
    throw new SourceError(`"${root}" can’t be read: look whether you may open it.`, { cause });
  }
}

const UNREADABLE = {
  kind: 'folders that can’t be read',
  reason: 'Nothing in them is imported. Look whether you may open them, and import again.',
};
const HIDDEN = { kind: 'hidden, or of programs', reason: 'Not read.' };

/** What a file is that is no page, though its name ends like one; null for all others. */
function readOther(file: string, name: string): { kind: string; reason: string } | null {
  if (name.startsWith('.')) return HIDDEN;
  if (PAGE_FILE.test(name) && (PART.test(name) || PARTS_FOLDER.test(file))) {
    const reason = 'Parts of other pages. Import one by its own path if it is a guide.';
    return { kind: 'Markdown that begins with _', reason };
  }
  return NO_ARTICLE.test(name)
    ? { kind: '.txt for programs', reason: 'Not articles by their names: not read.' }
    : null;
}
