import path from 'node:path';
import { readTextFile } from '../files/readTextFile.ts';
import type { ParsedPage } from '../markdown/parsedPage.ts';
import { parsePage } from '../markdown/parsePage.ts';

/** Characters of source whose parsed pages are kept; what goes beyond is parsed a second time. */
const KEPT_CHARACTERS = 1_500_000;

/** Parsed pages of a folder. Memory is bounded however large the folder is. */
export interface PageStore {
  /** Reads and parses a page. Throws when its file can't be read. */
  load(file: string): Promise<ParsedPage>;
  /** Tells that a page isn't needed again. */
  release(file: string): void;
}

export function createPageStore(
  root: string,
  { contentFolder, now }: { contentFolder: string; now: Date },
): PageStore {
  const kept = new Map<string, ParsedPage>();
  let characters = 0;
  return {
    async load(file) {
      const known = kept.get(file);
      if (known !== undefined) return known;
      const text = await readTextFile(path.join(root, file));
      const page = parsePage({ path: file, text, folder: path.basename(root), contentFolder, now });
      if (characters + text.length <= KEPT_CHARACTERS) {
        characters += text.length;
        kept.set(file, page);
      }
      return page;
    },
    release(file) {
      kept.delete(file);
    },
  };
}
