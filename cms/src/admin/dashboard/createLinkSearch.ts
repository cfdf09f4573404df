import { linkTargets } from '../../fields/rich-text/linkTargets.ts';
import { finishInTurns, type TurnedWork } from '../../published/library/inTurns.ts';
import type { LibraryRow } from '../../published/library/libraryRow.ts';
import type { Snapshot } from '../../published/library/snapshot.ts';

/** Pages looked at between two breaks: a few milliseconds. */
const pagesInTurn = 250;

/** The ids of those links of a page that are looked for. */
type ListLinks = (snapshot: Snapshot, page: LibraryRow) => readonly string[];

/**
 * A search for some of the links on published pages. It is made once a snapshot, with breaks for
 * whoever else asks the process for something.
 */
export function createLinkSearch(
  list: ListLinks,
): (snapshot: Snapshot) => Promise<readonly string[]> {
  const found = new WeakMap<Snapshot, Promise<readonly string[]>>();
  return (snapshot) => {
    const known = found.get(snapshot);
    if (known) return known;
    const links = finishInTurns(searchPages(snapshot, list));
    found.set(snapshot, links);
    return links;
  };
}

function* searchPages(snapshot: Snapshot, list: ListLinks): TurnedWork<readonly string[]> {
  const links: string[] = [];
  let looked = 0;
  for (const type of linkTargets) {
    for (const page of snapshot.listType(type).byKey()) {
      if (page.path !== null) links.push(...list(snapshot, page));
      looked += 1;
      if (looked % pagesInTurn === 0) yield;
    }
  }
  return links;
}
