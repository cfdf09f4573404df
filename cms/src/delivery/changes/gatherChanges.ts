import type { LibraryRow } from '../../published/library/libraryRow.ts';
import type { Snapshot } from '../../published/library/snapshot.ts';
import type {
  PublishedChange,
  PublishedKey,
  PublishedType,
} from '../../published/publishedDocument.ts';

/** A document that changed, as it is now, whatever happened to it in between. */
export interface DocumentChange {
  key: PublishedKey;
  type: PublishedType;
  /** The newest revision among those read that changed it. */
  revision: number;
  at: string;
  /** Null when it is no longer published. */
  row: LibraryRow | null;
  /** Where else it stood within the range. */
  previousPaths: readonly string[];
  tags: readonly string[];
}

function describeDocument(
  changes: readonly PublishedChange[],
  newest: PublishedChange,
  snapshot: Pick<Snapshot, 'get'>,
): DocumentChange {
  const { key, type, revision, at } = newest;
  const row = snapshot.get(key) ?? null;
  const paths = new Set(changes.flatMap(({ path, previousPath }) => [previousPath, path]));
  return {
    key,
    type,
    revision,
    at,
    row,
    previousPaths: [...paths].flatMap((path) => (path === row?.path ? [] : (path ?? []))),
    tags: [...new Set(changes.flatMap(({ tags }) => tags))],
  };
}

/** One entry for each document in a part of the log, in the order of its newest change. */
export function gatherChanges(
  log: readonly PublishedChange[],
  snapshot: Pick<Snapshot, 'get'>,
): readonly DocumentChange[] {
  return [...groupByKey(log).values()]
    .flatMap((changes) => {
      const newest = changes.at(-1);
      return newest ? [describeDocument(changes, newest, snapshot)] : [];
    })
    .sort((one, other) => one.revision - other.revision);
}

function groupByKey(log: readonly PublishedChange[]): Map<PublishedKey, PublishedChange[]> {
  const groups = new Map<PublishedKey, PublishedChange[]>();
  for (const change of log) {
    const group = groups.get(change.key) ?? [];
    groups.set(change.key, group);
    group.push(change);
  }
  return groups;
}
