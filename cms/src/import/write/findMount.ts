import type { AddressBook } from '../addresses/addressBook.ts';
import type { InferredSite } from '../addresses/inferSite.ts';

/** The path under which pages without a permalink stood, as far as links tell. */
export function findMount(
  hrefs: readonly string[],
  { site, rootName, book }: { site: InferredSite; rootName: string | null; book: AddressBook },
): string {
  const root = rootName === null ? null : `/${rootName.toLowerCase()}`;
  const leadsBelow = (mount: string): boolean =>
    hrefs.some(
      (href) => href.toLowerCase().startsWith(`${mount}/`) && book.findAddress(href) !== null,
    );
  if (root !== null && leadsBelow(root)) return root;
  return site.mounts[0] ?? '';
}
