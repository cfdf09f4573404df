import type { SortPlace, SortValue } from '../../published/library/rowOrder.ts';
import { DeliveryError } from '../errors/deliveryError.ts';

const longestCursor = 1024;

function refuseCursor(): DeliveryError {
  return new DeliveryError(
    'BAD_CURSOR',
    'The "after" cursor is not one of this list. Use an "endCursor" of the same query and order, or leave it out.',
  );
}

/**
 * A place in a list as opaque text: the list's scope, the sort value and the key. It names no row
 * that must exist, so it stays good when things are published or unpublished around it.
 */
export function encodeCursor(scope: string, { value, key }: SortPlace): string {
  return Buffer.from(JSON.stringify([scope, value, key])).toString('base64url');
}

/** Reads a cursor of the same scope; anything else, byte for byte, is refused. */
export function decodeCursor(
  cursor: string,
  { scope, valueType }: { scope: string; valueType: 'string' | 'number' },
): SortPlace {
  if (cursor.length > longestCursor) throw refuseCursor();
  const parts = parseParts(cursor);
  const [foundScope, value, key] = parts;
  if (parts.length !== 3 || foundScope !== scope) throw refuseCursor();
  if (!isSortValue(value, valueType) || typeof key !== 'string') throw refuseCursor();
  const place = { value, key };
  if (encodeCursor(scope, place) !== cursor) throw refuseCursor();
  return place;
}

function isSortValue(value: unknown, type: 'string' | 'number'): value is SortValue {
  return typeof value === type;
}

function parseParts(cursor: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    throw refuseCursor();
  }
}
