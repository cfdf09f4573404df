import type { Payload, PayloadRequest } from 'payload';
import { readId } from '../../fields/read/readKey.ts';
import { withTransaction } from '../../publishing/withTransaction.ts';
import type { PublishedKey } from '../publishedDocument.ts';
import { readRelatedRow, removedList } from './relatedRow.ts';
import type { RelatedList, RelatedRow } from './relatedRow.ts';

const collection = 'related-guides';
const rowsAWrite = 50;
/** More than are written in one version, so that one is always read whole. */
const rowsARead = 200;

/** The stored lists of related guides, as delivery reads them. */
export interface RelatedStore {
  /**
   * Some of the lists written above a version, and of what stands for those removed, in the order of
   * their versions: all of a version or nothing of it. Empty when there are no more.
   */
  changedSince(version: number): Promise<RelatedRow[]>;
}

export function createRelatedStore(payload: Payload): RelatedStore {
  return {
    async changedSince(version) {
      const { docs } = await payload.db.find({
        collection,
        where: { version: { greater_than: version } },
        sort: 'version',
        limit: rowsARead,
        pagination: false,
      });
      const rows = docs.flatMap((row) => readRelatedRow(row) ?? []);
      if (docs.length < rowsARead) return rows;
      // The last version may go on behind the limit.
      const last = rows.at(-1)?.version ?? version;
      return rows.filter((row) => row.version < last);
    },
  };
}

/**
 * Writes lists, and empties those of guides that are gone; some at a time, so that others can write
 * too. No row is deleted: the highest version must never fall, or replicas would miss what follows.
 */
export async function writeRelated(
  payload: Payload,
  { lists, gone }: { lists: readonly RelatedList[]; gone: readonly PublishedKey[] },
): Promise<void> {
  const all = [...lists, ...gone.map(removedList)];
  for (let start = 0; start < all.length; start += rowsAWrite) {
    const some = all.slice(start, start + rowsAWrite);
    await withTransaction(payload, (req) => writeSome(req, some));
  }
}

/** All in one version: who has seen it has seen all of them. */
async function writeSome(req: PayloadRequest, lists: readonly RelatedList[]): Promise<void> {
  const { db } = req.payload;
  const newest = await db.find({
    collection,
    sort: '-version',
    limit: 1,
    pagination: false,
    req,
  });
  const version = (newest.docs.flatMap((row) => readRelatedRow(row) ?? [])[0]?.version ?? 0) + 1;
  const where = { key: { in: lists.map(({ key }) => key) } };
  const { docs } = await db.find({ collection, where, limit: 0, pagination: false, req });
  const ids = new Map(docs.map((row) => [readRelatedRow(row)?.key, readId(row)]));
  for (const list of lists) {
    const data = { ...list, version };
    const id = ids.get(list.key) ?? null;
    if (id === null) await db.create({ collection, data, req, returning: false });
    else await db.updateOne({ collection, id, data, req, returning: false });
  }
}
