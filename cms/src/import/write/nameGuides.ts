import type { ClaimingPage, GuideClaim } from './claimGuides.ts';

/** What makes a page's guide different from every other one. */
export interface GuideName {
  readonly slug: string;
  readonly originalAddress: string;
}

/**
 * Gives each page an address and a slug that no other page has. Guides that exist keep theirs, so
 * that a page that comes later doesn't move them; a new page whose address is taken gets its
 * file's path, and one whose slug is taken a number.
 */
export function nameGuides<P extends ClaimingPage>(
  pages: readonly P[],
  {
    claims,
    isSlugTaken,
  }: {
    claims: ReadonlyMap<P, GuideClaim>;
    /** Tells whether the library has a guide of this slug. */
    isSlugTaken: (slug: string) => boolean;
  },
): Map<P, GuideName> {
  const names = new Map<P, GuideName>();
  const addresses = new Set<string>();
  const slugs = new Set<string>();
  const keptAddress = (page: P): string | null => {
    const kept = claims.get(page)?.guide.originalAddress ?? null;
    return kept === page.address || kept === page.fullPath ? kept : null;
  };
  const isKept = (page: P): boolean => keptAddress(page) !== null;
  for (const page of [...pages.filter(isKept), ...pages.filter((page) => !isKept(page))]) {
    const isTaken = (address: string): boolean => addresses.has(address);
    const wanted = keptAddress(page) ?? page.address;
    const originalAddress = isTaken(wanted) ? addNumber(page.fullPath, isTaken) : wanted;
    const guide = claims.get(page)?.guide;
    const slug =
      guide?.slug ?? addNumber(page.slug, (name) => slugs.has(name) || isSlugTaken(name));
    addresses.add(originalAddress);
    slugs.add(slug);
    names.set(page, { slug, originalAddress });
  }
  return names;
}

/** The name itself if it is free, or else with the first number that makes it so. */
export function addNumber(name: string, isTaken: (name: string) => boolean): string {
  let numbered = name;
  for (let count = 2; isTaken(numbered); count += 1) numbered = `${name}-${count}`;
  return numbered;
}
