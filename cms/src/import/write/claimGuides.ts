import type { KnownDocument } from './libraryIndex.ts';
import { readOrigin } from './pageOrigin.ts';
import type { PageOrigin } from './pageOrigin.ts';

/** What tells which guide a page was imported as before. */
export interface ClaimingPage {
  readonly title: string;
  /** The slug that it would get, were no other page there. */
  readonly slug: string;
  /** Where it stood before, as far as is known. */
  readonly address: string;
  /** The file's whole path: its address where another page has the one above. */
  readonly fullPath: string;
  readonly origin: PageOrigin;
  /** True for the front page, whose address every site has. */
  readonly isFrontPage: boolean;
}

export interface GuideClaim {
  readonly guide: KnownDocument;
  /** True when the guide is that of a page in another folder, so that it may be another page. */
  readonly isFromElsewhere: boolean;
}

/**
 * Finds the guide that each page updates, by address and then by slug. No guide is given to two
 * pages, and the surest claims go first, whatever the order of the files.
 */
export function claimGuides<P extends ClaimingPage>(
  pages: readonly P[],
  guides: Iterable<KnownDocument>,
): Map<P, GuideClaim> {
  const { byAddress, byFile, bySlug } = indexGuides(guides);
  const atAddress = ({ address, fullPath }: P): KnownDocument[] =>
    [fullPath, address].flatMap((place) => byAddress.get(place) ?? []);
  const ofFile = ({ origin }: P): KnownDocument[] => byFile.get(fileKey(origin)) ?? [];
  const ofSlug = ({ slug }: P): KnownDocument[] => bySlug.get(slug) ?? [];
  const rules: { find: (page: P) => KnownDocument[]; holds: Holds }[] = [
    { find: atAddress, holds: isOfFile },
    { find: atAddress, holds: (page, guide) => isOfFolder(page, guide) && hasTitle(page, guide) },
    { find: atAddress, holds: isOfFolder },
    { find: atAddress, holds: (page, guide) => !page.isFrontPage && hasTitle(page, guide) },
    // Links that come or go change the path that a folder's pages are thought to have stood under.
    { find: ofFile, holds: hasSlug },
    { find: ofFile, holds: hasTitle },
    { find: ofSlug, holds: (_, guide) => guide.originalAddress === null },
  ];
  const claims = new Map<P, GuideClaim>();
  const claimed = new Set<KnownDocument>();
  for (const { find, holds } of rules) {
    for (const page of pages) {
      if (claims.has(page)) continue;
      const guide = find(page).find((found) => !claimed.has(found) && holds(page, found));
      if (guide === undefined) continue;
      claimed.add(guide);
      const isFromElsewhere = !isOfFolder(page, guide) || isOfNamesake(page, guide);
      claims.set(page, { guide, isFromElsewhere });
    }
  }
  return claims;
}

type Holds = (page: ClaimingPage, guide: KnownDocument) => boolean;

const isOfFile: Holds = ({ origin }, { importMark }) => {
  const stored = readOrigin(importMark);
  return stored !== null && fileKey(stored) === fileKey(origin);
};

const isOfFolder: Holds = ({ origin }, { importMark }) => {
  const stored = readOrigin(importMark);
  return stored === null || stored.folder === origin.folder;
};

/** A folder may have been moved, so only a page of another title counts as another page. */
const isOfNamesake: Holds = (page, guide) => {
  const place = readOrigin(guide.importMark)?.place ?? '';
  return place !== '' && place !== page.origin.place && !hasTitle(page, guide);
};

const hasTitle: Holds = ({ title }, { name }) => title === name;

const hasSlug: Holds = ({ slug }, guide) =>
  guide.slug === slug || guide.slug.replace(/-\d+$/, '') === slug;

function fileKey({ folder, file }: PageOrigin): string {
  return `${folder}.${file}`;
}

function indexGuides(guides: Iterable<KnownDocument>) {
  const byAddress = new Map<string, KnownDocument[]>();
  const byFile = new Map<string, KnownDocument[]>();
  const bySlug = new Map<string, KnownDocument[]>();
  for (const guide of guides) {
    const origin = readOrigin(guide.importMark);
    if (guide.originalAddress !== null) append(byAddress, guide.originalAddress, guide);
    if (origin !== null) append(byFile, fileKey(origin), guide);
    append(bySlug, guide.slug, guide);
  }
  return { byAddress, byFile, bySlug };
}

function append(index: Map<string, KnownDocument[]>, key: string, guide: KnownDocument): void {
  const list = index.get(key) ?? [];
  list.push(guide);
  index.set(key, list);
}
