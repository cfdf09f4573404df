import type { LibraryRow } from '../../published/library/libraryRow.ts';
import type { DeliveryContext } from '../execution/deliveryContext.ts';
import { readKey } from './readStored.ts';

/** The published document that a stored key names; null when there is none. */
export function findReference(context: DeliveryContext, stored: unknown): LibraryRow | null {
  const key = readKey(stored);
  return key === null ? null : (context.get(key) ?? null);
}
