import type { PublishedChange, PublishedKey } from '../publishedDocument.ts';
import type { SnapshotChange } from './applyChanges.ts';
import type { CardRow } from '../publishedStore.ts';
import type { PublishedStore } from '../publishedStore.ts';

/** The change log doesn't reach back to the revision asked for, or has a hole. */
export class ChangeLogGapError extends Error {
  override readonly name = 'ChangeLogGapError';
}

/** The log and the documents kept changing while they were read. */
export class UnsettledStoreError extends Error {
  override readonly name = 'UnsettledStoreError';
}

const batchSize = 500;
const maxRounds = 20;

/**
 * Reads what changed since a revision, as the state at one later revision. Cards are read after the
 * log, so they may already be newer than it: then the log is read on until both agree. Null when
 * nothing changed.
 */
export async function collectChanges(
  source: Pick<PublishedStore, 'changesSince' | 'loadCards'>,
  since: number,
): Promise<SnapshotChange | null> {
  const lastChanges = new Map<PublishedKey, PublishedChange>();
  const cards = new Map<PublishedKey, CardRow>();
  let revision = since;
  for (let round = 0; round < maxRounds; round += 1) {
    const changes = await source.changesSince(revision, { limit: batchSize });
    if (changes.length === 0 && lastChanges.size === 0) return null;
    for (const change of changes) {
      if (change.revision !== revision + 1) throw new ChangeLogGapError('Changes are missing.');
      revision = change.revision;
      lastChanges.set(change.key, change);
    }
    const keys = [...new Set(changes.map((change) => change.key))];
    for (const key of keys) cards.delete(key);
    if (keys.length > 0) for (const card of await source.loadCards(keys)) cards.set(card.key, card);
    const settled = [...lastChanges.values()].every((change) =>
      isSettled(change, cards.get(change.key), revision),
    );
    if (settled) return makeChange(revision, lastChanges, cards);
  }
  throw new UnsettledStoreError('The store changed faster than it could be read.');
}

function isSettled(change: PublishedChange, card: CardRow | undefined, revision: number): boolean {
  if (change.kind === 'unpublish') return card === undefined;
  return card !== undefined && card.revision <= revision;
}

function makeChange(
  revision: number,
  lastChanges: ReadonlyMap<PublishedKey, PublishedChange>,
  cards: ReadonlyMap<PublishedKey, CardRow>,
): SnapshotChange {
  const removals = [...lastChanges.keys()].filter((key) => !cards.has(key));
  return { revision, upserts: [...cards.values()], removals };
}
