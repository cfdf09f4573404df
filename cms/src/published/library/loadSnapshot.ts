import { setImmediate as passTurn } from 'node:timers/promises';
import { applyingChanges } from './applyChanges.ts';
import { collectChanges } from './collectChanges.ts';
import { finishInTurns } from './inTurns.ts';
import type { PublishedStore } from '../publishedStore.ts';
import { Snapshot } from './snapshot.ts';
import { SnapshotDraft } from './snapshotDraft.ts';

/** Cards read and packed in one turn of the event loop: about ten milliseconds. */
const batchSize = 50;

/**
 * Builds the library from the store, some cards at a time, so that others are answered in between.
 * Documents may be published during the scan: what is newer than the revision at its start is put
 * right from the change log.
 */
export async function loadSnapshot(source: PublishedStore): Promise<Snapshot> {
  const revision = await source.revision();
  const draft = new SnapshotDraft(Snapshot.empty);
  for await (const batch of source.scanCards({ batchSize })) {
    for (const card of batch) draft.put(card);
    await passTurn();
  }
  const snapshot = new Snapshot(revision, await finishInTurns(draft.freezing()));
  const later = await collectChanges(source, revision);
  if (later === null) return snapshot;
  return (await finishInTurns(applyingChanges(snapshot, later))).snapshot;
}
