import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import { ARTICLE_FILE, PAGE_FILE } from './files/listPages.ts';
import { SourceError } from './files/sourceError.ts';
import { importFolder } from './write/importFolder.ts';
import type { ImportOptions } from './write/importOptions.ts';
import type { ImportReport } from './write/importReport.ts';

/** Imports a folder, a Markdown or MDX file, or a plain-text article. Throws `SourceError`. */
export async function importPath(
  payload: Payload,
  source: string,
  options: ImportOptions & { now?: Date } = {},
): Promise<ImportReport> {
  const { folder, files } = await findSource(source);
  return importFolder(payload, folder, files === undefined ? options : { ...options, files });
}

/**
 * The folder to import, and the file in it if only that is meant. Throws `SourceError` for anything
 * that is neither a folder nor a page, an archive for example.
 */
export async function findSource(source: string): Promise<{ folder: string; files?: string[] }> {
  const found = await stat(source).catch(() => null);
  if (found === null) throw new SourceError(`There is no file or folder "${source}".`);
  if (found.isDirectory()) return { folder: source };
  if (!found.isFile()) throw new SourceError(`"${source}" is neither a file nor a folder.`);
  const file = await realpath(source);
  if (/\.(?:zip|tar|tgz|gz|bz2|xz|7z|rar)$/i.test(file)) {
    throw new SourceError(`"${source}" is an archive. Unpack it, and import the folder.`);
  }
  if (PAGE_FILE.test(file) || ARTICLE_FILE.test(file)) {
    return { folder: path.dirname(file), files: [path.basename(file)] };
  }
  throw new SourceError(
    `"${source}" is not Markdown (.md, .mdx) nor plain text (.txt). Turn it into one of them, for example with pandoc.`,
  );
}
