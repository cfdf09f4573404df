import { linkTargets } from '../../fields/rich-text/linkTargets.ts';
import { finishInTurns, type TurnedWork } from '../../published/library/inTurns.ts';
import type { LibraryRow } from '../../published/library/libraryRow.ts';
import { findSection } from '../../published/sections.ts';
import type { Snapshot } from '../../published/library/snapshot.ts';

/** Pages looked at between two breaks: a few milliseconds. */
const pagesInTurn = 250;

const found = new WeakMap<Snapshot, Promise<readonly string[]>>();

/**
 * The ids of the published links that lead to a heading which their page no longer has. They are
 * looked for once a snapshot, with breaks for whoever else asks the process for something.
 */
export function findLostSections(snapshot: Snapshot): Promise<readonly string[]> {
  const known = found.get(snapshot);
  if (known) return known;
  const lost = finishInTurns(searchPages(snapshot));
  found.set(snapshot, lost);
  return lost;
}

function* searchPages(snapshot: Snapshot): TurnedWork<readonly string[]> {
  const lost: string[] = [];
  let looked = 0;
  for (const type of linkTargets) {
    for (const page of snapshot.listType(type).byKey()) {
      if (page.path !== null) lost.push(...listLost(snapshot, page));
      looked += 1;
      if (looked % pagesInTurn === 0) yield;
    }
  }
  return lost;
}

function listLost(snapshot: Snapshot, { links }: LibraryRow): string[] {
  return [...links.indices()].flatMap((index) => {
    const section = links.targetSectionAt(index);
    const key = links.targetAt(index);
    if (section === undefined || key === null) return [];
    const target = snapshot.get(key);
    const isLost = target !== undefined && findSection(target, section) === null;
    return isLost ? [links.at(index).id] : [];
  });
}
