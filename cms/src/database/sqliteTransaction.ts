import type { LibsqlClient } from './sqliteConnection.ts';
import type { TransactionScope } from './transactionScope.ts';
import type { ReleaseTurn } from './writeTurns.ts';

export type LibsqlTransaction = Awaited<ReturnType<LibsqlClient['transaction']>>;

interface TransactionOptions {
  writer: LibsqlClient;
  /** Where the outcome of the commit is noted, when Payload began the transaction. */
  scope: TransactionScope | null;
  release: ReleaseTurn;
  /** Called before each statement. */
  breathe: () => Promise<void>;
  /** Told when the connection may have an unfinished statement left. */
  onCommitFailed: () => void;
}

/** A transaction on the lasting write connection, which `BEGIN` was called on already. */
export function openSqliteTransaction({
  writer,
  scope,
  release,
  breathe,
  onCommitFailed,
}: TransactionOptions): LibsqlTransaction {
  let closed = false;

  function checkOpen(): void {
    if (closed) throw new Error('The transaction has ended: a statement came after it.');
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
    async execute(statement) {
      await breathe();
      checkOpen();
      return writer.execute(statement);
    },
    async batch(statements) {
      const results = [];
      for (const statement of statements) {
        await breathe();
        checkOpen();
        results.push(await writer.execute(statement));
      }
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
        onCommitFailed();
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
