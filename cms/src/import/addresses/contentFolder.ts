/** Folders in which generators keep pages and which are no part of their addresses. */
const NAME =
  /^(?:src\/)?(?:content\/docs|content|contents|pages|docs|_docs|_pages|site|website|www)\//;

/** The folder that holds all of the files and is no part of their addresses, with a slash; or none. */
export function findContentFolder(files: readonly string[]): string {
  const folder = NAME.exec(files[0] ?? '')?.[0] ?? '';
  return files.every((file) => file.startsWith(folder)) ? folder : '';
}
