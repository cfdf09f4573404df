import { resolveLink } from '../delivery/links/resolveLink.ts';
import type { LinkLookup } from '../delivery/links/resolveLink.ts';
import type { LibraryRow } from '../published/library/libraryRow.ts';
import type { PublishedKey } from '../published/publishedDocument.ts';
import type { PublishedLink } from '../published/publishedLink.ts';
import { findSection } from '../published/sections.ts';
import type { WebFault } from './judgeWebAddress.ts';
import type { SiteMap } from './readSiteMap.ts';

/**
 * Where a link leads a reader today: `ok` to a page or source, `unpublished` to a document that is
 * there but isn't published, `redirected` to an address that a redirect catches, `broken` to
 * nothing, `broken-section` to the top of a page that lacks the heading it names, `unchecked` to a page of the site that isn't in the library, or to the web, unless a look
 * at the address found it gone or moved.
 */
export type LinkHealth =
  'ok' | 'unpublished' | 'redirected' | 'broken' | 'broken-section' | 'unchecked';

export interface JudgedLink {
  readonly health: LinkHealth;
  /** The published document that the link leads to. */
  readonly target: LibraryRow | null;
  /** When its address on the web was found broken or redirected, ISO 8601; null for other links. */
  readonly checkedAt: string | null;
}

export interface LinkSurroundings {
  readonly lookup: LinkLookup;
  readonly site: SiteMap;
  /** Whether a document is deleted; asked only of those that aren't published. */
  isDeleted(key: PublishedKey): boolean;
  /** What is known to be wrong with an address on the web. Default: nothing. */
  judgeWeb?(address: string): WebFault | null;
}

/** Judges a link of the page at `from`, which is null for a document without a page. */
export function judgeLink(
  surroundings: LinkSurroundings,
  {
    target: key,
    targetSection,
    url: address,
  }: Pick<PublishedLink, 'target' | 'targetSection' | 'url'>,
  from: string | null,
): JudgedLink {
  const { lookup, site, isDeleted, judgeWeb } = surroundings;
  if (key !== null) return judgeDocument(key);
  const url = address === null ? null : findOwnPath(address, site.url);
  const lost = findRedirectTarget(lookup, url);
  if (lost !== undefined && lookup.get(lost) === undefined) return judgeDocument(lost);
  const resolved = resolveLink(lookup, { target: null, url, from });
  const { status, target } = resolved;
  if (status !== 'unchecked') {
    const health = status === 'target-unpublished' ? 'unpublished' : status;
    return { health, target, checkedAt: null };
  }
  const fault = resolved.external ? judgeWeb?.(resolved.href ?? '') : null;
  return { health: 'unchecked', target, checkedAt: null, ...fault };

  function judgeDocument(wanted: PublishedKey): JudgedLink {
    const found = lookup.get(wanted);
    if (found !== undefined) {
      const hasIt = targetSection === undefined || findSection(found, targetSection) !== null;
      return { health: hasIt ? 'ok' : 'broken-section', target: found, checkedAt: null };
    }
    const health = isDeleted(wanted) ? 'broken' : 'unpublished';
    return { health, target: null, checkedAt: null };
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
