import { folderOf, normalizePath } from './normalizePath.ts';

/** True when a link on the page `from` names one of the files. */
export function leadsToFile(
  href: string,
  { from, files }: { from: string; files: readonly string[] },
): boolean {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(href)) return false;
  const target = normalizePath(href.startsWith('/') ? href : folderOf(from) + href);
  return files.some((file) => normalizePath(file) === target);
}
