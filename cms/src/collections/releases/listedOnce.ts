import { array } from 'payload/shared';
import type { ArrayFieldValidation } from 'payload';
import { readId } from '../../fields/read/readKey.ts';
import { readRecord } from '../../fields/read/readValue.ts';

/** The first document that stands in the list of a release again, by its two rows from 1; null when each stands once. */
function findTwice(documents: readonly unknown[]): readonly [first: number, again: number] | null {
  const rows = new Map<string, number>();
  for (const [index, listed] of documents.entries()) {
    const { relationTo, value } = readRecord(readRecord(listed)['document']);
    const id = readId(value);
    if (id === null) continue;
    const key = `${String(relationTo)}:${id}`;
    const first = rows.get(key);
    if (first !== undefined) return [first, index + 1];
    rows.set(key, index + 1);
  }
  return null;
}

/** What is done to a document would depend on the order of two rows, so it may stand in one alone. */
export const listedOnce: ArrayFieldValidation = (value, options) => {
  const twice = findTwice(value ?? []);
  if (twice === null) return array(value, options);
  return `Documents ${twice.join(' and ')} of the list are the same. Remove one of them.`;
};
