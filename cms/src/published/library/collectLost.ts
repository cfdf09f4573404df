import type { PublishedKey } from '../publishedDocument.ts';
import type { PublishedStore } from '../publishedStore.ts';
import type { SnapshotChange } from './applyChanges.ts';
import type { Snapshot } from './snapshot.ts';

type Source = Pick<PublishedStore, 'loadCards' | 'loadContents' | 'revision'>;

interface LostOptions {
  /** Waits for what another process is just writing. */
  waitForSecondLook: () => Promise<void>;
}

/**
 * Looks up documents whose contents could not be had. What the store has no content of, though its
 * log says nothing of it, is as good as not published: something else than publishing removed or
 * altered its row. It is looked at twice, since a store of several servers, or one without
 * transactions, may show a row's end a moment before its log does. Null when there is no such
 * document, or the log will tell what happened.
 */
export async function collectLost(
  source: Source,
  base: Snapshot,
  doubted: Iterable<PublishedKey>,
  { waitForSecondLook }: LostOptions,
): Promise<SnapshotChange | null> {
  const missed = await findLost(source, base, doubted);
  if (missed === null) return null;
  await waitForSecondLook();
  return findLost(source, base, [...missed.upserts.map(({ key }) => key), ...missed.removals]);
}

async function findLost(
  source: Source,
  base: Snapshot,
  doubted: Iterable<PublishedKey>,
): Promise<SnapshotChange | null> {
  const rows = [...doubted].flatMap((key) => base.get(key) ?? []);
  if (rows.length === 0) return null;
  const keys = rows.map(({ key }) => key);
  const contents = await source.loadContents(keys);
  const cards = new Map((await source.loadCards(keys)).map((card) => [card.key, card]));
  // Whatever was published or withdrawn meanwhile stands in the log.
  if ((await source.revision()) !== base.revision) return null;
  const lost = rows.filter(({ key, revision }) => contents.get(key)?.revision !== revision);
  if (lost.length === 0) return null;
  const upserts = lost.flatMap(({ key }) => {
    const card = cards.get(key);
    return card && card.revision === contents.get(key)?.revision ? [card] : [];
  });
  const kept = new Set(upserts.map(({ key }) => key));
  const removals = lost.flatMap(({ key }) => (kept.has(key) ? [] : [key]));
  return { revision: base.revision, upserts, removals };
}
