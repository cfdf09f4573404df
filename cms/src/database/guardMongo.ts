import type { mongooseAdapter } from '@payloadcms/db-mongodb';
import { beginInTurn } from './beginInTurn.ts';
import { forReading, isForReading } from './forReading.ts';
import { guardTransactions, type TurnLimits } from './guardTransactions.ts';
import { refuseHalfRestored } from './refuseHalfRestored.ts';
import { claimTurn } from './claimTurn.ts';
import { takeSession } from './mongoSession.ts';
import { orderVersions } from './orderVersions.ts';
import { settleCommit } from './settleCommit.ts';
import { WriteTurns } from './writeTurns.ts';

type MongoAdapterFactory = ReturnType<typeof mongooseAdapter>;

const noTransactions =
  'MongoDB runs without transactions, so a crash can leave a publish half done. Use a replica set, and name it in DATABASE_URL: ?replicaSet=<name>.';

/** MongoDB could not be used at the start. */
class MongoUnusable extends Error {
  override readonly name = 'MongoUnusable';

  constructor(cause: unknown) {
    const text = cause instanceof Error ? cause.message : String(cause);
    const details = text.split('Details: ').at(-1) ?? text;
    super(
      `MongoDB can't be used: ${details}. See that it runs and that DATABASE_URL is right, and start again.`,
      { cause },
    );
  }
}

/** How long one commit waits for its answer, and how long a lost answer is asked for. */
const commitMs = 5000;
const settleMs = 15_000;

type MongoAdapter = ReturnType<MongoAdapterFactory['init']>;

/** Commits by ourselves, since the adapter would take a lost answer for a failure. */
function commitSettled(adapter: MongoAdapter): MongoAdapter['commitTransaction'] {
  const commit = adapter.commitTransaction.bind(adapter);
  return async (incoming) => {
    const id = String(await incoming);
    const session = takeSession(adapter.sessions, id);
    if (!session) return commit(id);
    try {
      await settleCommit(() => session.commitTransaction({ timeoutMS: commitMs }), {
        limitMs: settleMs,
      });
    } finally {
      await session.endSession();
    }
  };
}

/** Begins transactions that take turns with those of every other process on the same database. */
function beginAmongProcesses(
  adapter: MongoAdapter,
  { waitMs }: TurnLimits,
): MongoAdapter['beginTransaction'] {
  const begin = adapter.beginTransaction.bind(adapter);
  const rollback = adapter.rollbackTransaction.bind(adapter);
  return (options) =>
    isForReading(options)
      ? begin()
      : beginInTurn(
          { begin: () => begin(options), claim: (id) => claimTurn(adapter, id), rollback },
          { waitMs },
        );
}

/** Makes the transactions of Payload's MongoDB adapter take turns, and says when there are none. */
export function guardMongo(base: MongoAdapterFactory, limits: TurnLimits): MongoAdapterFactory {
  return {
    ...base,
    init({ payload }) {
      const adapter = base.init({ payload });
      orderVersions(adapter);
      const turns = new WriteTurns();
      const connect = adapter.connect?.bind(adapter);

      function guard(): void {
        const guarded = guardTransactions(
          {
            beginTransaction: beginAmongProcesses(adapter, limits),
            commitTransaction: commitSettled(adapter),
            rollbackTransaction: adapter.rollbackTransaction.bind(adapter),
          },
          { turns, ...limits, onAbandoned: (message) => payload.logger.error(message) },
        );
        Object.assign(adapter, guarded);
      }

      let guardedOnce = false;
      return Object.assign(adapter, {
        async connect(options?: { hotReload: boolean }) {
          // The adapter logs a stack and throws; the one line of the error is enough.
          adapter.payload = Object.assign(Object.create(payload), {
            logger: payload.logger.child({}, { level: 'silent' }),
          });
          try {
            await connect?.(options);
          } catch (error) {
            throw new MongoUnusable(error);
          } finally {
            adapter.payload = payload;
          }
          await refuseHalfRestored(adapter);
          // Connecting may switch transactions off by putting another function in their place.
          if (guardedOnce) return;
          guardedOnce = true;
          guard();
          const id = await adapter.beginTransaction(forReading);
          if (id === null || id === undefined) payload.logger.error(noTransactions);
          else await adapter.rollbackTransaction(id);
        },
      });
    },
  };
}
