import type { PayloadRequest } from 'payload';
import { announceRevision } from '../published/announce.ts';
import { transactionOf } from './inTransaction.ts';

const newest = new WeakMap<object, number>();

/** Announces a revision once its transaction is committed, and never when it is rolled back. */
export async function announceAfterCommit(req: PayloadRequest, revision: number): Promise<void> {
  const scope = await transactionOf(req);
  const { logger } = req.payload;
  const onError = (error: unknown) => logger.error({ err: error, msg: 'After publishing' });
  if (!scope) {
    announceRevision(revision, { onError });
    return;
  }
  const isFirst = !newest.has(scope);
  newest.set(scope, revision);
  if (isFirst) {
    scope.afterCommit.push(() => announceRevision(newest.get(scope) ?? revision, { onError }));
  }
}
