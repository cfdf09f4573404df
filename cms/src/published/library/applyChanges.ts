import type { PublishedKey } from '../publishedDocument.ts';
import type { CardRow } from '../publishedStore.ts';
import { Snapshot } from './snapshot.ts';
import { SnapshotDraft } from './snapshotDraft.ts';
import { touchedTags } from './touchedTags.ts';

export interface SnapshotChange {
  revision: number;
  upserts: readonly CardRow[];
  removals: readonly PublishedKey[];
}

export interface AppliedChange {
  snapshot: Snapshot;
  /** Cache tags of all answers that the change may alter. */
  tags: ReadonlySet<string>;
}

/** Makes the snapshot of a later revision; whatever the change doesn't touch is shared. */
export function applyChanges(base: Snapshot, change: SnapshotChange): AppliedChange {
  const draft = new SnapshotDraft(base);
  const tags = new Set<string>();
  const note = (touched: ReadonlySet<string>): void => {
    for (const tag of touched) tags.add(tag);
  };
  for (const key of change.removals) note(touchedTags(draft.remove(key), undefined));
  for (const card of change.upserts) {
    const { before, after } = draft.put(card);
    note(touchedTags(before, after));
  }
  return { snapshot: new Snapshot(change.revision, draft.freeze()), tags };
}
