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

/** Other schemes could run script in a reader's browser. */
const safeAddress = /^(https?:\/\/|mailto:|tel:)[^\s\u0000-\u001f]+$/i;

/** Works out where a link leads at this revision. */
export function resolveLink(
  lookup: LinkLookup,
  link: { target: PublishedKey | null; url: string | null },
): ResolvedLink {
  if (link.target !== null) return resolveTarget(lookup, link.target);
  if (link.url === null) return { ...unpublished, status: 'broken' };
  if (!link.url.startsWith('/') || link.url.startsWith('//')) {
    if (!safeAddress.test(link.url)) return { ...unpublished, status: 'broken' };
    return { status: 'unchecked', href: link.url, target: null, external: true };
  }
  return resolvePathLink(lookup, link.url);
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
