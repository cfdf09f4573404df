import type { PublishedKey } from '../publishedDocument.ts';
import type { CardRow } from '../publishedStore.ts';
import { finish } from './inTurns.ts';
import type { TurnedWork } from './inTurns.ts';
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

/** Documents put in between two breaks: about ten milliseconds. */
const documentsInTurn = 50;

/** Makes the snapshot of a later revision; whatever the change doesn't touch is shared. */
export function applyChanges(base: Snapshot, change: SnapshotChange): AppliedChange {
  return finish(applyingChanges(base, change));
}

/** The same with breaks, for changes of many documents. */
export function* applyingChanges(
  base: Snapshot,
  change: SnapshotChange,
): TurnedWork<AppliedChange> {
  const draft = new SnapshotDraft(base);
  const tags = new Set<string>();
  const note = (touched: ReadonlySet<string>): void => {
    for (const tag of touched) tags.add(tag);
  };
  for (const [index, key] of change.removals.entries()) {
    note(touchedTags(draft.remove(key), undefined));
    if (index % documentsInTurn === documentsInTurn - 1) yield;
  }
  for (const [index, card] of change.upserts.entries()) {
    const { before, after } = draft.put(card);
    note(touchedTags(before, after));
    if (index % documentsInTurn === documentsInTurn - 1) yield;
  }
  return { snapshot: new Snapshot(change.revision, yield* draft.freezing()), tags };
}
