import { isReadOnly } from './retryWhileBusy.ts';
import type { LibsqlClient } from './sqliteConnection.ts';
import type { TransactionScope } from './transactionScope.ts';
import type { ReleaseTurn } from './writeTurns.ts';

export type LibsqlTransaction = Awaited<ReturnType<LibsqlClient['transaction']>>;

type Statement = Parameters<LibsqlTransaction['execute']>[0];

interface TransactionOptions {
  writer: LibsqlClient;
  /** Where the outcome of the commit is noted, when Payload began the transaction. */
  scope: TransactionScope | null;
  release: ReleaseTurn;
  /** Called before each statement. */
  breathe: () => Promise<void>;
  /**
   * Told when the connection is of no more use: it may have an unfinished statement left, or can
   * only read.
   */
  onSpoilt: () => void;
}

/** A transaction on the lasting write connection, which `BEGIN` was called on already. */
export function openSqliteTransaction({
  writer,
  scope,
  release,
  breathe,
  onSpoilt,
}: TransactionOptions): LibsqlTransaction {
  let closed = false;

  function checkOpen(): void {
    if (closed) throw new Error('The transaction has ended: a statement came after it.');
  }

  async function execute(statement: Statement) {
    await breathe();
    checkOpen();
    try {
      return await writer.execute(statement);
    } catch (error) {
      if (isReadOnly(error)) onSpoilt();
      throw error;
    }
  }

  async function rollback(): Promise<void> {
    if (closed) return;
    closed = true;
    try {
      await writer.execute('ROLLBACK');
    } finally {
      release();
    }
  }

  return {
    get closed() {
      return closed;
    },
    execute,
    async batch(statements) {
      const results = [];
      for (const statement of statements) results.push(await execute(statement));
      return results;
    },
    async executeMultiple(sql) {
      checkOpen();
      return writer.executeMultiple(sql);
    },
    async commit() {
      checkOpen();
      try {
        await writer.execute('COMMIT');
        closed = true;
        release();
      } catch (error) {
        onSpoilt();
        // The adapter swallows this; the guard around it reads it from here.
        if (scope) scope.failure = error instanceof Error ? error : new Error(String(error));
        await rollback();
        throw error;
      }
    },
    rollback,
    close() {
      void rollback();
    },
  };
}
