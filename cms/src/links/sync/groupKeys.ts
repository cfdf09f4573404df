import type { PublishedKey, PublishedType } from '../../published/publishedDocument.ts';
import { splitKey } from './readPublishedKey.ts';

type DocumentCollection = Exclude<PublishedType, 'site'>;

/** Keys by collection and id, so that each collection is asked once. */
export function groupKeys(
  keys: Iterable<PublishedKey>,
): Map<DocumentCollection, Map<string, PublishedKey>> {
  const groups = new Map<DocumentCollection, Map<string, PublishedKey>>();
  for (const key of keys) {
    const parts = splitKey(key);
    if (parts === null || parts.type === 'site') continue;
    const ids = groups.get(parts.type) ?? new Map<string, PublishedKey>();
    groups.set(parts.type, ids.set(parts.id, key));
  }
  return groups;
}
