import type { Payload } from 'payload';
import { linkTargets } from '../../fields/rich-text/linkTargets.ts';
import type { LinkTarget } from '../../fields/rich-text/linkTargets.ts';
import { readPathPatterns } from '../../publishing/project/pathPatterns.ts';
import type { AddressTarget } from '../addresses/linkResolution.ts';
import type { LibraryIndex } from './libraryIndex.ts';

/** The path of a document of this collection and slug on the site. */
export type PathOf = (collection: LinkTarget, slug: string) => string;

/** Reads where each type's pages stand. */
export async function readPathOf(payload: Payload): Promise<PathOf> {
  const settings = await payload.findGlobal({ slug: 'site-settings', depth: 0 });
  const patterns = readPathPatterns(settings);
  return (collection, slug) => patterns[collection].replace('{slug}', () => slug);
}

/** Every address at which the library has a document, the earlier ones of imported guides too. */
export function listKnownAddresses(
  library: LibraryIndex,
  pathOf: PathOf,
): Map<string, AddressTarget> {
  const addresses = new Map<string, AddressTarget>();
  for (const collection of linkTargets) {
    for (const { slug, isTrashed } of library.all(collection)) {
      if (!isTrashed) addresses.set(pathOf(collection, slug), { collection, slug });
    }
  }
  for (const { slug, originalAddress, isTrashed } of library.all('articles')) {
    if (originalAddress !== null && !isTrashed && !addresses.has(originalAddress)) {
      addresses.set(originalAddress, { collection: 'articles', slug });
    }
  }
  return addresses;
}
