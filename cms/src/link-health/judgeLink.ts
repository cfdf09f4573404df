import { resolveLink } from '../delivery/links/resolveLink.ts';
import type { LinkLookup } from '../delivery/links/resolveLink.ts';
import type { LibraryRow } from '../published/library/libraryRow.ts';
import type { PublishedKey } from '../published/publishedDocument.ts';
import type { PublishedLink } from '../published/publishedLink.ts';
import type { SiteMap } from './readSiteMap.ts';

/**
 * Where a link leads a reader today: `ok` to a page or source, `unpublished` to a document that is
 * there but isn't published, `redirected` to an address that a redirect catches, `broken` to
 * nothing, `unchecked` to the web or to a page of the site that isn't in the library.
 */
export type LinkHealth = 'ok' | 'unpublished' | 'redirected' | 'broken' | 'unchecked';

export interface JudgedLink {
  readonly health: LinkHealth;
  /** The published document that the link leads to. */
  readonly target: LibraryRow | null;
}

export interface LinkSurroundings {
  readonly lookup: LinkLookup;
  readonly site: SiteMap;
  /** Whether a document is deleted; asked only of those that aren't published. */
  isDeleted(key: PublishedKey): boolean;
}

/** Judges a link of the page at `from`, which is null for a document without a page. */
export function judgeLink(
  { lookup, site, isDeleted }: LinkSurroundings,
  { target: key, url: address }: Pick<PublishedLink, 'target' | 'url'>,
  from: string | null,
): JudgedLink {
  if (key !== null) return judgeDocument(key);
  const url = address === null ? null : findOwnPath(address, site.url);
  const resolved = resolveLink(lookup, { target: null, url, from });
  if (resolved.status === 'redirected' && resolved.target === null) {
    const lost = findRedirectTarget(lookup, url);
    if (lost !== undefined) return judgeDocument(lost);
  }
  const { status, target } = resolved;
  if (status !== 'unchecked') {
    return { health: status === 'target-unpublished' ? 'unpublished' : status, target };
  }
  if (resolved.external || resolved.href === null) return { health: 'unchecked', target };
  return judgeUnknownPath(readPath(resolved.href));

  function judgeDocument(wanted: PublishedKey): JudgedLink {
    const found = lookup.get(wanted);
    if (found !== undefined) return { health: 'ok', target: found };
    return { health: isDeleted(wanted) ? 'broken' : 'unpublished', target: null };
  }

  function judgeUnknownPath(path: string): JudgedLink {
    const bare = path.replace(/(?<=.)\/+$/, '');
    if (bare !== path)
      return judgeLink({ lookup, site, isDeleted }, { target: null, url: bare }, from);
    return { health: site.isLibraryPath(path) ? 'broken' : 'unchecked', target: null };
  }
}

/** The document that the redirect at an address names, published or not. */
export function findRedirectTarget(
  lookup: LinkLookup,
  url: string | null,
): PublishedKey | undefined {
  const row = url === null ? undefined : lookup.findByPath(readPath(url));
  return row?.type === 'redirects' ? row.references['target']?.[0] : undefined;
}

/** An address of the site itself as a path; any other address as it is. */
function findOwnPath(address: string, siteUrl: string | null): string {
  if (siteUrl === null || !address.toLowerCase().startsWith(siteUrl.toLowerCase())) return address;
  const rest = address.slice(siteUrl.length);
  if (rest === '') return '/';
  return rest.startsWith('/') && !rest.startsWith('//') ? rest : address;
}

function readPath(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? url;
}
