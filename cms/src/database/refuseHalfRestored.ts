import type { BaseDatabaseAdapter } from 'payload';
import { isConnected } from './isConnected.ts';

/** A collection that stands in a MongoDB database while a backup is restored into it. */
export const restoreMark = 'signpost-restoring';

/** Throws when restoring a backup into this database was cut off: it holds a part of it only. */
export async function refuseHalfRestored(adapter: BaseDatabaseAdapter): Promise<void> {
  if (!isConnected(adapter)) return;
  const { connection } = adapter;
  const collections = await connection.listCollections();
  if (!collections.some(({ name }) => name === restoreMark)) return;
  throw new Error(
    `Restoring a backup into the database "${connection.name}" was cut off, or is still under way. Drop that database and restore anew.`,
  );
}
