import type { Payload } from 'payload';
import { isRecord } from '../../../cms/src/errors/isRecord.ts';
import { publishedKey, readId } from '../../../cms/src/fields/read/readKey.ts';
import { Library } from '../../../cms/src/published/library/library.ts';
import {
  publishedTypes,
  type PublishedKey,
  type PublishedType,
} from '../../../cms/src/published/publishedDocument.ts';
import { createPublishedStore } from '../../../cms/src/published/store.ts';

type ServedType = Exclude<PublishedType, 'site'>;

/** Those of the keys whose main row says that it is published and not in the trash. */
async function findShown(
  payload: Payload,
  type: ServedType,
  keys: readonly PublishedKey[],
): Promise<ReadonlySet<string>> {
  const { docs } = await payload.db.find({
    collection: type,
    where: { id: { in: keys.map((key) => key.slice(type.length + 1)) } },
    select: { _status: true, deletedAt: true },
    pagination: false,
    limit: 0,
  });
  const rows: unknown[] = docs;
  return new Set(
    rows.flatMap((row) =>
      isRecord(row) && (row['_status'] ?? 'published') === 'published' && !row['deletedAt']
        ? publishedKey(type, readId(row) ?? '')
        : [],
    ),
  );
}

/** Loads a library as delivery does, and names what it serves although an editor didn't publish it. */
export async function findServedHidden(payload: Payload): Promise<string[]> {
  const library = new Library({ source: createPublishedStore(payload) });
  await library.refresh();
  const rows = [...(library.current()?.tables.rows.values() ?? [])];
  const broken: string[] = [];
  for (const type of publishedTypes) {
    const served = rows.filter((row) => row.type === type).map(({ key }) => key);
    if (type === 'site' || served.length === 0) continue;
    const shown = await findShown(payload, type, served);
    broken.push(
      ...served.flatMap((key) => (shown.has(key) ? [] : [`${key} is served and not published.`])),
    );
  }
  return broken;
}
