import type { CollectionSlug, Payload } from 'payload';
import { cache } from 'react';
import { readId } from '../../fields/read/readKey.ts';

type Rows = ReadonlyMap<string, unknown>;

async function readRows(payload: Payload, collection: CollectionSlug, ids: readonly string[]) {
  const { docs }: { docs: unknown[] } = await payload.db.find({
    collection,
    where: { id: { in: [...ids] } },
    select: { _status: true, deletedAt: true, publishedAt: true },
    pagination: false,
  });
  return new Map(docs.flatMap((row) => [[readId(row) ?? '', row] as const]));
}

/** One of these for each rendered page and collection: its cells share one query. */
const openBatch = cache((payload: Payload, collection: CollectionSlug) => {
  let waiting: string[] = [];
  let answer: Promise<Rows> | null = null;
  return (id: string): Promise<Rows> => {
    waiting.push(id);
    answer ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      const ids = waiting;
      [waiting, answer] = [[], null];
      return readRows(payload, collection, ids);
    });
    return answer;
  };
});

/**
 * The main row of a document: its status and dates only. Asked of the database, since the Local API
 * gives lists the newest version.
 */
export async function readMainRow(
  payload: Payload,
  collection: CollectionSlug,
  id: string,
): Promise<unknown> {
  const rows = await openBatch(payload, collection)(id);
  return rows.get(id) ?? null;
}
