import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { forReading } from '../database/forReading.ts';

/**
 * Runs a unit of work in a transaction of its own: committed when it resolves, rolled back when it
 * throws. Without transactions in the database it runs as it is. One that only reads keeps no other
 * process waiting.
 */
export async function withTransaction<Result>(
  payload: Payload,
  run: (req: PayloadRequest) => Promise<Result>,
  { onlyReads = false }: { onlyReads?: boolean } = {},
): Promise<Result> {
  const req = await createLocalReq({}, payload);
  const id = await payload.db.beginTransaction(onlyReads ? forReading : undefined);
  if (id === null || id === undefined) return run(req);
  req.transactionID = id;
  try {
    const result = await run(req);
    await payload.db.commitTransaction(id);
    return result;
  } catch (error) {
    await payload.db.rollbackTransaction(id);
    throw error;
  }
}
