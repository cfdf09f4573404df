import type { Payload } from 'payload';
import { findOrphanGuides } from '../../link-health/findOrphanGuides.ts';
import { readSiteMap } from '../../link-health/readSiteMap.ts';
import { splitKey } from '../../links/sync/readPublishedKey.ts';
import { currentSnapshot } from '../../published/library/currentSnapshot.ts';
import { createPublishedStore } from '../../published/store.ts';

export interface UnlinkedGuide {
  id: string;
  title: string;
}

/**
 * The guides that the link report calls orphans, by title, from the library in memory; null while
 * that isn't loaded.
 */
export async function readUnlinkedGuides(
  payload: Payload,
  { now }: { now: Date },
): Promise<UnlinkedGuide[] | null> {
  const snapshot = currentSnapshot();
  if (snapshot === null) return null;
  const site = await readSiteMap(createPublishedStore(payload));
  return findOrphanGuides({ snapshot, site, at: now.toISOString() })
    .map(({ key, title }) => ({ id: splitKey(key)?.id ?? '', title: title || 'Untitled' }))
    .sort((one, other) => one.title.localeCompare(other.title));
}
