import type { LibraryRow } from '../../published/library/libraryRow.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';

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
  external: boolean;
}

const unpublished: ResolvedLink = {
  status: 'target-unpublished',
  href: null,
  target: null,
  external: false,
};

const broken: ResolvedLink = { ...unpublished, status: 'broken' };

/** Other schemes could run script in a reader's browser. */
const safeAddress = /^(https?:\/\/|mailto:|tel:)[^\s\u0000-\u001f]+$/i;

/** Works out where a link leads at this revision. */
export function resolveLink(
  lookup: LinkLookup,
  link: {
    target: PublishedKey | null;
    url: string | null;
    /** The path of the page with the link; null when its document has no page. */
    from: string | null;
  },
): ResolvedLink {
  if (link.target !== null) return resolveTarget(lookup, link.target);
  if (link.url === null) return broken;
  if (/^[#?]/.test(link.url)) {
    return { status: 'ok', href: link.url, target: null, external: false };
  }
  if (/^\.{1,2}\//.test(link.url)) {
    const url = readRelativePath(link.url, link.from);
    return url === null ? broken : resolvePathLink(lookup, url);
  }
  if (!link.url.startsWith('/') || link.url.startsWith('//')) {
    if (!safeAddress.test(link.url)) return broken;
    return { status: 'unchecked', href: link.url, target: null, external: true };
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

function resolveTarget(lookup: LinkLookup, key: PublishedKey): ResolvedLink {
  const target = lookup.get(key);
  if (!target) return unpublished;
  return { status: 'ok', href: target.path, target, external: false };
}

/** A path typed by hand: it may be a page's, one that a redirect catches, or the site's own. */
function resolvePathLink(lookup: LinkLookup, url: string): ResolvedLink {
  const [path = url] = url.split(/[?#]/, 1);
  const found = lookup.findByPath(path);
  if (!found) return { status: 'unchecked', href: url, target: null, external: false };
  const rest = url.slice(path.length);
  if (found.type !== 'redirects') {
    return { status: 'ok', href: url, target: found, external: false };
  }
  const [key] = found.references['target'] ?? [];
  const target = key === undefined ? undefined : lookup.get(key);
  const href = target?.path == null ? url : `${target.path}${rest}`;
  return { status: 'redirected', href, target: target ?? null, external: false };
}
