import { applyChanges } from './applyChanges.ts';
import { collectChanges } from './collectChanges.ts';
import type { CardRow } from '../publishedStore.ts';
import type { PublishedStore } from '../publishedStore.ts';
import { Snapshot } from './snapshot.ts';

const batchSize = 500;

/**
 * Builds the library from the store. Documents may be published during the scan: what is newer than
 * the revision at its start is put right from the change log.
 */
export async function loadSnapshot(source: PublishedStore): Promise<Snapshot> {
  const revision = await source.revision();
  const cards: CardRow[] = [];
  for await (const batch of source.scanCards({ batchSize })) cards.push(...batch);
  const scanned = { revision, upserts: cards, removals: [] };
  const { snapshot } = applyChanges(Snapshot.empty, scanned);
  const later = await collectChanges(source, revision);
  return later === null ? snapshot : applyChanges(snapshot, later).snapshot;
}
