const PAGE_EXTENSION = /\.(?:html?|mdx?|markdown|mdown|mkdn?|php|aspx?)$/i;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign is a character like any other.
    return text;
  }
}

function readSegments(path: string): string[] {
  const segments: string[] = [];
  for (const segment of decode(path.replace(/[?#].*$/s, ''))
    .normalize('NFC')
    .split(/[/\\]+/)) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') segments.pop();
    else segments.push(segment.toLowerCase().trim());
  }
  return segments;
}

/** One spelling for all ways to name a file; unlike an address it has its extension. */
export function normalizeFile(path: string): string {
  return `/${readSegments(path).join('/')}`;
}

/**
 * One spelling for all addresses of a page: a leading slash, lower case, no extension, `index` or
 * `readme` at the end, query, fragment or trailing slash. `..` above the root stays at the root.
 */
export function normalizePath(path: string): string {
  const segments = readSegments(path);
  const last = segments.pop()?.replace(PAGE_EXTENSION, '');
  if (last !== undefined && !/^(?:_?index|readme)$/.test(last)) segments.push(last);
  return `/${segments.join('/')}`;
}

/** The folder of a path, with a slash at its end. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
