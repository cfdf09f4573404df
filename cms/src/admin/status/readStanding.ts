import type { CollectionSlug, Payload } from 'payload';
import { cache } from 'react';
import { batches } from '../../database/batches.ts';
import { readId } from '../../fields/read/readKey.ts';
import { readRecord, readText } from '../../fields/read/readValue.ts';
import { gatherIds } from '../gatherIds.ts';

/** What a document is to readers, and was. */
interface Standing {
  /** The main row: its status and dates only. */
  main: unknown;
  /** Whether readers have ever seen it. */
  wasPublished: boolean;
}

async function findMainRows(payload: Payload, collection: CollectionSlug, ids: readonly string[]) {
  const { docs }: { docs: unknown[] } = await payload.db.find({
    collection,
    where: { id: { in: [...ids] } },
    select: { _status: true, deletedAt: true },
    pagination: false,
  });
  return new Map(docs.flatMap((row) => [[readId(row) ?? '', row] as const]));
}

/**
 * Those of some documents that readers have ever seen, by the log of what was published: versions of
 * a document are kept up to a number, and the published one is among the first to go.
 */
async function findOncePublished(
  payload: Payload,
  collection: CollectionSlug,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const some of batches(ids)) {
    const keys = some.map((id) => `${collection}:${id}`);
    const { docs }: { docs: unknown[] } = await payload.db.find({
      collection: 'published-changes',
      where: { key: { in: keys } },
      select: { key: true },
      pagination: false,
    });
    for (const row of docs)
      found.add(readText(readRecord(row)['key']).slice(collection.length + 1));
  }
  return found;
}

async function readAll(
  payload: Payload,
  collection: CollectionSlug,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const rows = await findMainRows(payload, collection, ids);
  const hidden = [...rows].flatMap(([id, row]) =>
    readRecord(row)['_status'] === 'published' ? [] : [id],
  );
  const once = await findOncePublished(payload, collection, hidden);
  return new Map([...rows].map(([id, main]) => [id, { main, wasPublished: once.has(id) }]));
}

const openBatch = cache((payload: Payload, collection: CollectionSlug) =>
  gatherIds<string, Standing>((ids) => readAll(payload, collection, ids)),
);

/**
 * What a document is to readers. Asked of the database, since the Local API gives lists the newest
 * version. The cells of a rendered page share their queries.
 */
export async function readStanding(
  payload: Payload,
  collection: CollectionSlug,
  id: string,
): Promise<Standing> {
  const standing = await openBatch(payload, collection)(id);
  return standing ?? { main: null, wasPublished: false };
}
