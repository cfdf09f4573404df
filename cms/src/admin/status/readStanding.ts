import type { CollectionSlug, Payload } from 'payload';
import { cache } from 'react';
import { readId } from '../../fields/read/readKey.ts';
import { readOptionalText, readRecord } from '../../fields/read/readValue.ts';

/** What a document is to readers, and was. */
interface Standing {
  /** The main row: its status and dates only. */
  main: unknown;
  /** Whether one of its versions was published. */
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

/** Those of some documents that have a published version. */
async function findOncePublished(
  payload: Payload,
  collection: CollectionSlug,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { docs }: { docs: unknown[] } = await payload.db.findVersions({
    collection,
    where: { and: [{ parent: { in: [...ids] } }, { 'version._status': { equals: 'published' } }] },
    select: { parent: true },
    pagination: false,
  });
  return new Set(docs.map((version) => readOptionalText(readRecord(version)['parent']) ?? ''));
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

/** One of these for each rendered page and collection: its cells share their queries. */
const openBatch = cache((payload: Payload, collection: CollectionSlug) => {
  let waiting: string[] = [];
  let answer: Promise<ReadonlyMap<string, Standing>> | null = null;
  return (id: string): Promise<ReadonlyMap<string, Standing>> => {
    waiting.push(id);
    answer ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      const ids = waiting;
      [waiting, answer] = [[], null];
      return readAll(payload, collection, ids);
    });
    return answer;
  };
});

/**
 * What a document is to readers. Asked of the database, since the Local API gives lists the newest
 * version.
 */
export async function readStanding(
  payload: Payload,
  collection: CollectionSlug,
  id: string,
): Promise<Standing> {
  const standings = await openBatch(payload, collection)(id);
  return standings.get(id) ?? { main: null, wasPublished: false };
}
