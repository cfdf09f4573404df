import type { BaseDatabaseAdapter } from 'payload';
import { isConnected } from './isConnected.ts';

/** Holds the one row that every transaction writes to first. */
const collection = 'signpost-turns';

/** Writes to the row of the turn in an open transaction; fails while another transaction has it. */
export async function claimTurn(adapter: BaseDatabaseAdapter, id: number | string): Promise<void> {
  const session = isConnected(adapter) ? adapter.sessions[id] : undefined;
  if (!isConnected(adapter) || !session) throw new Error('There is no such transaction.');
  await adapter.connection
    .collection<{ _id: string; taken: number }>(collection)
    .updateOne({ _id: 'write' }, { $inc: { taken: 1 } }, { session, upsert: true });
}
