import type { PublishedKey } from '../publishedDocument.ts';

/** Keys in order, each once. Most sets are of one key, which then stands for itself: a list would
 * take as much memory as all the rest of its entry. */
export type KeySet = PublishedKey | readonly PublishedKey[];

const none: readonly PublishedKey[] = [];

export function listKeys(set: KeySet | undefined): readonly PublishedKey[] {
  if (set === undefined) return none;
  return typeof set === 'string' ? [set] : set;
}

/** The set with a key more. */
export function withKey(set: KeySet | undefined, key: PublishedKey): KeySet {
  if (set === undefined || set === key) return key;
  const keys = listKeys(set);
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? key) < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? set : keys.toSpliced(low, 0, key);
}

/** The set without a key; undefined when nothing is left. */
export function withoutKey(set: KeySet | undefined, key: PublishedKey): KeySet | undefined {
  const rest = listKeys(set).filter((other) => other !== key);
  return rest.length > 1 ? rest : rest[0];
}
