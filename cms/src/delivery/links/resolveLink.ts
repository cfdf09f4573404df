import { isPagePath } from '../../published/pageFolders.ts';
import { findSection } from '../../published/sections.ts';
import type { LibraryRow } from '../../published/library/libraryRow.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import { normalizePath } from './normalizePath.ts';

/** What a link needs to know of the published documents. */
export interface LinkLookup {
  get(key: PublishedKey): LibraryRow | undefined;
  findByPath(path: string): LibraryRow | undefined;
}

export interface ResolvedLink {
  status: 'ok' | 'target-unpublished' | 'redirected' | 'broken' | 'unchecked';
  /** Where to lead the reader; null when there is nothing to lead to. */
  href: string | null;
  /** The published document that is led to. */
  target: LibraryRow | null;
  /** Id of the target's heading that is led to; null for the top of a page and for addresses. */
  section: string | null;
  external: boolean;
}

const nowhere = { href: null, target: null, section: null, external: false };
const unpublished: ResolvedLink = { ...nowhere, status: 'target-unpublished' };
const broken: ResolvedLink = { ...nowhere, status: 'broken' };

/** Other schemes could run script in a reader's browser. */
const safeAddress = /^(https?:\/\/|mailto:|tel:)[^\s\u0000-\u001f]+$/i;

/** Works out where a link leads at this revision. */
export function resolveLink(
  lookup: LinkLookup,
  link: {
    target: PublishedKey | null;
    /** Id of a heading of the target; a link whose heading is gone leads to the top. */
    section?: string | undefined;
    url: string | null;
    /** The path of the page with the link; null when its document has no page. */
    from: string | null;
  },
): ResolvedLink {
  if (link.target !== null) return resolveTarget(lookup, link.target, link.section);
  if (link.url === null) return broken;
  if (/^[#?]/.test(link.url)) {
    const page = link.from === null ? undefined : lookup.findByPath(link.from);
    return { ...nowhere, status: 'ok', href: followSection(page, link.url).rest };
  }
  if (/^\.{1,2}\//.test(link.url)) {
    const url = readRelativePath(link.url, link.from);
    return url === null ? broken : resolvePathLink(lookup, url);
  }
  if (!link.url.startsWith('/') || link.url.startsWith('//')) {
    if (!safeAddress.test(link.url)) return broken;
    return { ...nowhere, status: 'unchecked', href: link.url, external: true };
  }
  return resolvePathLink(lookup, link.url);
}

/** The site path that `./x` or `../x` means on a page; null when it means none. */
function readRelativePath(url: string, from: string | null): string | null {
  const base = `https://site.invalid${from ?? ''}`;
  if (from === null || !URL.canParse(url, base)) return null;
  const { pathname, search, hash } = new URL(url, base);
  // A browser would read `//x` as another host.
  return pathname.startsWith('//') ? null : `${pathname}${search}${hash}`;
}

/** The status of a link to a document, by itself: most links are asked for no more. */
export function readTargetStatus(lookup: LinkLookup, key: PublishedKey): ResolvedLink['status'] {
  return lookup.get(key) ? 'ok' : unpublished.status;
}

function resolveTarget(
  lookup: LinkLookup,
  key: PublishedKey,
  wanted: string | undefined,
): ResolvedLink {
  const target = lookup.get(key);
  if (!target) return unpublished;
  const { path } = target;
  const section = wanted === undefined || path === null ? null : findSection(target, wanted);
  const href = section === null ? path : `${path}#${section}`;
  return { ...nowhere, status: 'ok', href, target, section };
}

/**
 * The query and fragment of an address, where a heading's former id becomes the one it has now, and
 * the id of the heading that the fragment means; null where the page has none.
 */
function followSection(
  page: LibraryRow | undefined,
  rest: string,
): { rest: string; section: string | null } {
  const [, before = '', id = ''] = /^([^#]*#)(.+)$/s.exec(rest) ?? [];
  const section = page === undefined || id === '' ? null : findSection(page, id);
  return { rest: section === null ? rest : `${before}${section}`, section };
}

/** What stands at a path; a slash at its end makes no difference, as for readers. */
function findAtPath(lookup: LinkLookup, path: string): LibraryRow | undefined {
  const bare = normalizePath(path);
  return lookup.findByPath(path) ?? (bare === path ? undefined : lookup.findByPath(bare));
}

/** A path at which nothing of the library stands: nothing at all does, or a page of the site's own. */
function resolveUnknownPath(lookup: LinkLookup, url: string, path: string): ResolvedLink {
  return isPagePath(path, lookup.get('site:site'))
    ? broken
    : { ...nowhere, status: 'unchecked', href: url };
}

/** A path typed by hand: it may be a page's, one that a redirect catches, or the site's own. */
function resolvePathLink(lookup: LinkLookup, url: string): ResolvedLink {
  const [path = url] = url.split(/[?#]/, 1);
  const found = findAtPath(lookup, path);
  if (!found) return resolveUnknownPath(lookup, url, path);
  const rest = url.slice(path.length);
  if (found.type !== 'redirects') {
    const led = followSection(found, rest);
    const href = `${path}${led.rest}`;
    return { ...nowhere, status: 'ok', href, target: found, section: led.section };
  }
  const [key] = found.references['target'] ?? [];
  const target = key === undefined ? undefined : lookup.get(key);
  // A redirect to what isn't published looks like nothing at all, as it does for readers.
  if (key !== undefined && !target) return resolveUnknownPath(lookup, url, path);
  if (target?.path == null) {
    return { ...nowhere, status: 'redirected', href: url, target: target ?? null };
  }
  const { rest: after, section } = followSection(target, rest);
  return { ...nowhere, status: 'redirected', href: `${target.path}${after}`, target, section };
}
