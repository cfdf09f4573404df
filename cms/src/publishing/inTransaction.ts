import type { PayloadRequest } from 'payload';
import { openTransactions, type TransactionScope } from '../database/transactionScope.ts';

const queues = new WeakMap<object, Promise<unknown>>();

/** The open transaction of a request, or null where the database has none. */
export async function transactionOf(req: PayloadRequest): Promise<TransactionScope | null> {
  const id = await req.transactionID;
  return id === undefined || id === null ? null : (openTransactions().get(String(id)) ?? null);
}

/**
 * Runs a step of publishing as a part of the request's transaction. Steps of one transaction go one
 * after another, since a bulk change runs its documents side by side; when one fails, the
 * transaction can no longer commit, even if the caller goes on with its other documents.
 */
export async function inTransaction<Result>(
  req: PayloadRequest,
  step: () => Promise<Result>,
): Promise<Result> {
  const scope = await transactionOf(req);
  const queue = scope ?? req.payload;
  const before = queues.get(queue) ?? Promise.resolve();
  const result = before.then(step);
  queues.set(
    queue,
    result.catch(() => undefined),
  );
  try {
    return await result;
  } catch (error) {
    if (scope) scope.doomedBy ??= error instanceof Error ? error : new Error(String(error));
    throw error;
  }
}
