import type { Snapshot } from '../published/library/snapshot.ts';
import type { PublishedKey } from '../published/publishedDocument.ts';
import { isRemoved } from '../published/related/relatedRow.ts';
import type { RelatedList } from '../published/related/relatedRow.ts';

/** Above this share of changed guides, all lists are made anew: the changes are felt everywhere. */
const shareForAll = 0.25;

export interface OutdatedLists {
  /** Guides that were published since their list was made, have none, or one made another way. */
  readonly changed: readonly PublishedKey[];
  /** Other guides whose lists name a guide that changed or is gone. */
  readonly touched: readonly PublishedKey[];
  /** Lists of guides that aren't published any more. */
  readonly gone: readonly PublishedKey[];
}

/**
 * Which lists no longer say what the published guides would.
 *
 * @param basis what the engine goes by now
 */
export function findOutdated(
  snapshot: Snapshot,
  lists: readonly RelatedList[],
  basis: string,
): OutdatedLists {
  const known = new Map(lists.map((list) => [list.key, list]));
  const guides = snapshot.listType('articles').byKey();
  const changed = guides
    .filter(({ key, revision }) => {
      const list = known.get(key);
      return list?.revision !== revision || list.basis !== basis;
    })
    .map(({ key }) => key);
  const gone = lists
    .filter((list) => !isRemoved(list) && snapshot.get(list.key) === undefined)
    .map(({ key }) => key);
  const isChanged = new Set([...changed, ...gone]);
  const others = guides.filter(({ key }) => !isChanged.has(key)).map(({ key }) => key);
  const needsAll = isChanged.size > guides.length * shareForAll;
  const touched = others.filter(
    (key) => needsAll || known.get(key)?.guides.some((guide) => isChanged.has(guide.key)) === true,
  );
  return { changed, touched, gone };
}
