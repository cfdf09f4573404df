import { buildAddressBook } from '../addresses/addressBook.ts';
import type { AddressBook, AddressedPage } from '../addresses/addressBook.ts';
import { inferSite } from '../addresses/inferSite.ts';
import type { InferredSite } from '../addresses/inferSite.ts';
import type { AddressTarget } from '../addresses/linkResolution.ts';
import type { PageAddress } from '../addresses/pageAddress.ts';
import type { KnownDocument, LibraryIndex } from './libraryIndex.ts';

/** What is kept of each page while a folder is imported: everything but its body. */
export interface ScannedPage extends PageAddress {
  readonly file: string;
  readonly title: string;
  readonly hrefs: readonly string[];
}

export interface PlannedPage extends AddressedPage, ScannedPage {
  readonly title: string;
  readonly originalAddress: string;
  /** The guide that the page updates, or null for a new one. */
  readonly existing: KnownDocument | null;
}

export interface ImportPlan {
  readonly pages: readonly PlannedPage[];
  readonly book: AddressBook;
  readonly site: InferredSite;
}

/**
 * Decides which page becomes which guide, and which address leads where. A page updates the guide
 * that was imported from its address, or else the one of its slug. Of two pages with one slug the
 * second gets a number.
 */
export function planPages(
  scanned: readonly ScannedPage[],
  {
    library,
    known,
    rootName,
    pathOf,
    hosts = [],
  }: {
    library: LibraryIndex;
    known: ReadonlyMap<string, AddressTarget>;
    rootName: string | null;
    pathOf: (slug: string) => string;
    /** Hosts that are known to be the pages' own. */
    hosts?: readonly string[];
  },
): ImportPlan {
  const first = giveSlugs(scanned);
  const draftBook = buildAddressBook({ pages: first, known, rootName, pathOf });
  const hrefs = scanned.flatMap((page) => page.hrefs);
  const inferred = inferSite(hrefs, draftBook);
  const site = { ...inferred, hosts: new Set([...inferred.hosts, ...hosts]) };
  const mount = findMount(hrefs, { site, rootName, book: draftBook });
  const byAddress = new Map<string, KnownDocument>();
  for (const document of library.all('articles')) {
    if (document.originalAddress !== null) byAddress.set(document.originalAddress, document);
  }
  const pages = first.map((page): PlannedPage => {
    const originalAddress = page.permalink ?? `${mount}${page.filePath}`;
    const existing = byAddress.get(originalAddress) ?? library.find('articles', page.slug);
    return { ...page, originalAddress, existing, slug: existing?.slug ?? page.slug };
  });
  return { pages, site, book: buildAddressBook({ pages, known, rootName, pathOf }) };
}

function giveSlugs(scanned: readonly ScannedPage[]): (ScannedPage & AddressedPage)[] {
  const taken = new Set<string>();
  return scanned.map((page) => {
    let slug = page.slug;
    for (let count = 2; taken.has(slug); count += 1) slug = `${page.slug}-${count}`;
    taken.add(slug);
    return { ...page, collection: 'articles', slug };
  });
}

/** The path under which pages without a permalink stood, as far as links tell. */
function findMount(
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
