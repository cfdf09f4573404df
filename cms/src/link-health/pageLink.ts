import type { LibraryRow } from '../published/library/libraryRow.ts';
import type { PublishedKey } from '../published/publishedDocument.ts';
import type { PublishedLink } from '../published/publishedLink.ts';
import type { Snapshot } from '../published/library/snapshot.ts';
import { isLinkTarget, linkTargets } from '../fields/rich-text/linkTargets.ts';
import { findRedirectTarget, judgeLink } from './judgeLink.ts';
import type { JudgedLink, LinkSurroundings } from './judgeLink.ts';

/** A link of a published page with what became of it. */
export interface PageLink extends JudgedLink {
  readonly source: LibraryRow;
  readonly link: PublishedLink;
}

/** The published documents with a page, by type and in the order of the library. */
export function listPages(snapshot: Snapshot): LibraryRow[] {
  return linkTargets.flatMap((type) => [...snapshot.listType(type).byKey()]).filter(hasPage);
}

function hasPage(row: LibraryRow): boolean {
  return row.path !== null && isLinkTarget(row.type);
}

/** Whether readers get the link at a moment (ISO 8601). */
export function isActive(
  { activeFrom, activeUntil }: Pick<PublishedLink, 'activeFrom' | 'activeUntil'>,
  at: string,
): boolean {
  return (activeFrom ?? '') <= at && at < (activeUntil ?? '~');
}

/** The links that readers get on these pages at a moment (ISO 8601), in document order. */
export function listActiveLinks(
  pages: readonly LibraryRow[],
  at: string,
): Omit<PageLink, keyof JudgedLink>[] {
  return pages.flatMap((source) =>
    [...source.links.indices()]
      .map((index) => source.links.at(index))
      .filter((link) => isActive(link, at))
      .map((link) => ({ source, link })),
  );
}

/** The document that a link leads to, straight or by a redirect, when it isn't published. */
export function findMissingTarget(
  snapshot: Snapshot,
  { target, url }: Pick<PublishedLink, 'target' | 'url'>,
): PublishedKey | null {
  const key = target ?? findRedirectTarget(snapshot, url) ?? null;
  return key === null || snapshot.get(key) !== undefined ? null : key;
}

/** Those of several links. */
export function listMissingTargets(
  snapshot: Snapshot,
  links: readonly Pick<PageLink, 'link'>[],
): Set<PublishedKey> {
  return new Set(links.flatMap(({ link }) => findMissingTarget(snapshot, link) ?? []));
}

export function judgeLinks(
  links: readonly Omit<PageLink, keyof JudgedLink>[],
  surroundings: LinkSurroundings,
): PageLink[] {
  return links.map(({ source, link }) => ({
    source,
    link,
    ...judgeLink(surroundings, link, source.path),
  }));
}
