import type { mongooseAdapter } from '@payloadcms/db-mongodb';
import { guardTransactions, type TurnLimits } from './guardTransactions.ts';
import { WriteTurns } from './writeTurns.ts';

type MongoAdapterFactory = ReturnType<typeof mongooseAdapter>;

const noTransactions =
  'MongoDB runs without transactions, so a crash can leave a publish half done. Use a replica set, and name it in DATABASE_URL: ?replicaSet=<name>.';

/** Makes the transactions of Payload's MongoDB adapter take turns, and says when there are none. */
export function guardMongo(base: MongoAdapterFactory, limits: TurnLimits): MongoAdapterFactory {
  return {
    ...base,
    init({ payload }) {
      const adapter = base.init({ payload });
      const turns = new WriteTurns();
      const connect = adapter.connect?.bind(adapter);

      function guard(): void {
        const guarded = guardTransactions(
          {
            beginTransaction: adapter.beginTransaction.bind(adapter),
            commitTransaction: adapter.commitTransaction.bind(adapter),
            rollbackTransaction: adapter.rollbackTransaction.bind(adapter),
          },
          { turns, ...limits, onAbandoned: (message) => payload.logger.error(message) },
        );
        Object.assign(adapter, guarded);
      }

      let guardedOnce = false;
      return Object.assign(adapter, {
        async connect(options?: { hotReload: boolean }) {
          await connect?.(options);
          // Connecting may switch transactions off by putting another function in their place.
          if (guardedOnce) return;
          guardedOnce = true;
          guard();
          const id = await adapter.beginTransaction();
          if (id === null || id === undefined) payload.logger.error(noTransactions);
          else await adapter.rollbackTransaction(id);
        },
      });
    },
  };
}
