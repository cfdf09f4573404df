import type { BaseDatabaseAdapter } from 'payload';
import {
  currentScope,
  enterScope,
  NestedWriteError,
  openTransactions,
  type TransactionScope,
} from './transactionScope.ts';
import type { WriteTurns } from './writeTurns.ts';

export type TransactionMethods = Pick<
  BaseDatabaseAdapter,
  'beginTransaction' | 'commitTransaction' | 'rollbackTransaction'
>;

export interface TurnLimits {
  /** How long a writer waits for its turn, in milliseconds. */
  waitMs: number;
  /** How long a transaction may stay open before it is rolled back, in milliseconds. */
  holdMs: number;
}

interface GuardOptions extends TurnLimits {
  turns: WriteTurns;
  /** Told when a transaction was left open and had to be rolled back. */
  onAbandoned: (message: string) => void;
}

/**
 * Makes the transactions of an adapter take turns, refuses one that is nested in another by
 * mistake, reports a commit that failed, and calls what waits for the commit.
 */
export function guardTransactions(
  inner: TransactionMethods,
  { turns, waitMs, holdMs, onAbandoned }: GuardOptions,
): TransactionMethods {
  const open = openTransactions();

  function end(id: string, scope: TransactionScope, state: 'committed' | 'ended'): void {
    open.delete(id);
    scope.state = state;
    scope.release();
  }

  function watch(id: string, scope: TransactionScope): void {
    const timer = setTimeout(() => {
      if (open.get(id) !== scope) return;
      scope.doomedBy = new Error('The transaction was open for too long and was rolled back.');
      onAbandoned(`A transaction was open for ${holdMs / 1000} s and was rolled back.`);
      void inner
        .rollbackTransaction(id)
        .catch((error: unknown) => onAbandoned(String(error)))
        .finally(() => {
          scope.state = 'ended';
          scope.release();
        });
    }, holdMs);
    timer.unref();
    const { release } = scope;
    scope.release = () => {
      clearTimeout(timer);
      release();
    };
  }

  async function begin(
    scope: TransactionScope,
    options?: Record<string, unknown>,
  ): Promise<number | string | null> {
    try {
      scope.release = await turns.take({ waitMs });
      scope.hasTurn = true;
      const id = await inner.beginTransaction(options);
      if (id === null || id === undefined) {
        scope.state = 'ended';
        scope.release();
        return null;
      }
      scope.state = 'open';
      open.set(String(id), scope);
      watch(String(id), scope);
      return id;
    } catch (error) {
      scope.state = 'ended';
      scope.release();
      throw scope.failure ?? error;
    }
  }

  return {
    // Not async: the scope has to be entered before the caller's first await.
    beginTransaction(options) {
      if (currentScope()?.state === 'open') return Promise.reject(new NestedWriteError());
      return begin(enterScope(), options);
    },

    async commitTransaction(incoming) {
      const id = String(await incoming);
      const scope = open.get(id);
      if (!scope) return inner.commitTransaction(incoming);
      try {
        if (scope.doomedBy) {
          await inner.rollbackTransaction(id);
          throw scope.doomedBy;
        }
        await inner.commitTransaction(id);
        if (scope.failure) throw scope.failure;
      } catch (error) {
        end(id, scope, 'ended');
        throw error;
      }
      end(id, scope, 'committed');
      for (const call of scope.afterCommit) call();
    },

    async rollbackTransaction(incoming) {
      const id = String(await incoming);
      const scope = open.get(id);
      try {
        await inner.rollbackTransaction(id);
      } finally {
        if (scope) end(id, scope, 'ended');
      }
    },
  };
}
