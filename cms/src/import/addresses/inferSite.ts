import type { AddressBook } from './addressBook.ts';

/** What the links of a folder tell about the site it came from. */
export interface InferredSite {
  /** Hosts whose addresses are the folder's own pages, in lower case. */
  readonly hosts: ReadonlySet<string>;
  /** Paths under which the folder's pages stand on that site, such as /docs. */
  readonly mounts: readonly string[];
  /** Other hosts, with the number of links to them whose paths are those of pages. */
  readonly nearHosts: ReadonlyMap<string, number>;
}

const ENOUGH = 3;
const SHARE = 0.5;

interface Tally {
  found: number;
  all: number;
}

/**
 * Links that lead to the folder's pages show the host and the path under which they stood. A host
 * or path counts when at least three different links with it, and half of all, lead to a page.
 * `siteBook` is the book without the earlier addresses of guides. A link to one of these speaks for
 * a path and never against it, so that a folder imported again is seen as it was the first time.
 */
export function inferSite(
  hrefs: Iterable<string>,
  { book, siteBook }: { book: AddressBook; siteBook: AddressBook },
): InferredSite {
  const mounts = new Map<string, Tally>();
  const hosts = new Map<string, Tally>();
  const links = [...new Set(hrefs)].map(readParts).filter((parts) => parts !== null);
  for (const { path } of links.filter(({ host }) => host === null)) {
    if (siteBook.findAddress(path) !== null) continue;
    const isEarlier = book.findAddress(path) !== null;
    for (const [mount, rest] of splitMounts(path)) {
      const found = book.findAddress(rest);
      if (found !== null || !isEarlier) count(mounts, mount, found);
    }
  }
  const accepted = accept(mounts);
  for (const { host, path } of links) {
    if (host === null) continue;
    const rests = [path, ...stripMounts(path, accepted)];
    const found = rests.map((rest) => book.findAddress(rest)).find((target) => target !== null);
    const isFrontPage = path === '/' || path === '';
    if (!isFrontPage) count(hosts, host, found ?? null);
  }
  const own = new Set(accept(hosts));
  const near = [...hosts].filter(([host, { found }]) => found > 0 && !own.has(host));
  const nearHosts = new Map(near.map(([host, { found }]) => [host, found]));
  return { hosts: own, mounts: accepted, nearHosts };
}

/** What remains of a path without each of the mounts it begins with. */
export function stripMounts(path: string, mounts: readonly string[]): string[] {
  const lower = path.toLowerCase();
  return mounts
    .filter((mount) => lower.startsWith(`${mount}/`))
    .map((mount) => path.slice(mount.length));
}

function readParts(href: string): { host: string | null; path: string } | null {
  if (/^\/(?!\/)/.test(href)) return { host: null, path: href.replace(/[?#].*$/s, '') };
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return null;
  const { host, pathname } = new URL(href);
  return { host: host.toLowerCase(), path: pathname };
}

function splitMounts(path: string): [mount: string, rest: string][] {
  const segments = path.split('/').filter((segment) => segment !== '');
  return [1, 2].flatMap((length): [string, string][] =>
    segments.length > length
      ? [
          [
            `/${segments.slice(0, length).join('/').toLowerCase()}`,
            `/${segments.slice(length).join('/')}`,
          ],
        ]
      : [],
  );
}

function count(tallies: Map<string, Tally>, name: string, found: object | null): void {
  const tally = tallies.get(name) ?? { found: 0, all: 0 };
  tally.all += 1;
  if (found !== null) tally.found += 1;
  tallies.set(name, tally);
}

function accept(tallies: Map<string, Tally>): string[] {
  return [...tallies]
    .filter(([, { found, all }]) => found >= ENOUGH && found / all >= SHARE)
    .toSorted(([, a], [, b]) => b.found - a.found)
    .map(([name]) => name);
}
