import { buildAddressBook } from '../addresses/addressBook.ts';
import type { AddressBook, AddressedPage } from '../addresses/addressBook.ts';
import type { NamedHeading } from '../addresses/headingNames.ts';
import { inferSite } from '../addresses/inferSite.ts';
import type { InferredSite } from '../addresses/inferSite.ts';
import type { AddressTarget } from '../addresses/linkResolution.ts';
import { normalizePath } from '../addresses/normalizePath.ts';
import type { PageAddress } from '../addresses/pageAddress.ts';
import { claimGuides } from './claimGuides.ts';
import type { ClaimingPage } from './claimGuides.ts';
import { findMount } from './findMount.ts';
import type { KnownDocument, LibraryIndex } from './libraryIndex.ts';
import { addNumber, nameGuides } from './nameGuides.ts';
import { readHosts } from './importMark.ts';
import { makeOrigin, readOrigin } from './pageOrigin.ts';
import type { PageOrigin } from './pageOrigin.ts';

/** What is kept of each page while a folder is imported: everything but its body. */
export interface ScannedPage extends PageAddress {
  readonly file: string;
  readonly title: string;
  readonly headings: readonly NamedHeading[];
  readonly hrefs: readonly string[];
}

export interface PlannedPage extends AddressedPage, ScannedPage {
  readonly originalAddress: string;
  /** The slug that the file asks for. */
  readonly wanted: string;
  /** The guide that the page updates, or null for a new one. */
  readonly existing: KnownDocument | null;
  /** True when that guide was imported from another folder. */
  readonly isFromElsewhere: boolean;
  readonly origin: PageOrigin;
}

export interface ImportPlan {
  readonly pages: readonly PlannedPage[];
  readonly book: AddressBook;
  readonly site: InferredSite;
}

/**
 * Decides which page becomes which guide, and which address leads where. A page updates the guide
 * that was imported from its address, or else one of its slug that has no address. No two pages
 * share a guide, an address or a slug, also with guides of other folders.
 */
export function planPages(
  scanned: readonly ScannedPage[],
  {
    library,
    known,
    rootName,
    root,
    pathOf,
    hosts = [],
  }: {
    library: LibraryIndex;
    known: ReadonlyMap<string, AddressTarget>;
    rootName: string | null;
    /** Real path of the folder that the files lie in, also where only some of them are imported. */
    root: string;
    pathOf: (slug: string) => string;
    /** Hosts that are the pages' own; without any, those of the import before. */
    hosts?: readonly string[];
  },
): ImportPlan {
  const first = giveSlugs(scanned);
  const draftBook = buildAddressBook({ pages: first, known, rootName, pathOf });
  const hrefs = scanned.flatMap((page) => page.hrefs);
  const onSite = new Map(
    [...known].filter(
      ([address, { collection, slug }]) => collection !== 'articles' || address === pathOf(slug),
    ),
  );
  const siteBook = buildAddressBook({ pages: first, known: onSite, rootName, pathOf });
  const inferred = inferSite(hrefs, { book: draftBook, siteBook });
  const remembered = hosts.length > 0 ? [] : readKnownHosts(library, root);
  const site = { ...inferred, hosts: new Set([...inferred.hosts, ...hosts, ...remembered]) };
  const mount = findMount(hrefs, { site, rootName, book: draftBook });
  const claiming = scanned.map((page) => readClaim(page, { mount, root }));
  const claims = claimGuides(claiming, library.all('articles'));
  const isSlugTaken = (slug: string): boolean => library.find('articles', slug) !== null;
  const names = nameGuides(claiming, { claims, isSlugTaken });
  const pages = claiming.flatMap((claim): PlannedPage[] => {
    const name = names.get(claim);
    if (name === undefined) return [];
    const { guide: existing = null, isFromElsewhere = false } = claims.get(claim) ?? {};
    const { page, origin } = claim;
    const wanted = page.slug;
    return [
      { ...page, ...name, wanted, collection: 'articles', existing, isFromElsewhere, origin },
    ];
  });
  return { pages, site, book: buildAddressBook({ pages, known, rootName, pathOf }) };
}

function readClaim(
  page: ScannedPage,
  { mount, root }: { mount: string; root: string },
): ClaimingPage & { page: ScannedPage } {
  const { title, slug, file, permalink, filePath } = page;
  return {
    ...{ page, title, slug },
    address: permalink ?? `${mount}${filePath}`,
    fullPath: `/${file}`,
    origin: makeOrigin({ root, file }),
    isFrontPage: normalizePath(permalink ?? filePath) === '/',
  };
}

/** The hosts that counted as the site of a folder of this name when it was imported last. */
function readKnownHosts(library: LibraryIndex, root: string): string[] {
  const own = makeOrigin({ root, file: '' }).folder;
  const hosts = [...library.all('articles')]
    .filter(({ importMark }) => readOrigin(importMark)?.folder === own)
    .flatMap(({ importMark }) => readHosts(importMark));
  return [...new Set(hosts)].toSorted();
}

/** Slugs for the time until it is known which guides there are. */
function giveSlugs(scanned: readonly ScannedPage[]): (ScannedPage & AddressedPage)[] {
  const taken = new Set<string>();
  return scanned.map((page) => {
    const slug = addNumber(page.slug, (name) => taken.has(name));
    taken.add(slug);
    return { ...page, collection: 'articles', slug };
  });
}
