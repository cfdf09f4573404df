import { createBreather } from './breather.ts';
import { isBusy, isReadOnly, retryWhileBusy } from './retryWhileBusy.ts';
import { openConnection, type LibsqlClient, type SqliteSettings } from './sqliteConnection.ts';
import { openSqliteTransaction } from './sqliteTransaction.ts';
import { currentScope, NestedWriteError } from './transactionScope.ts';
import { writesData } from './writesData.ts';
import type { WriteTurns } from './writeTurns.ts';

interface ClientOptions extends SqliteSettings {
  turns: WriteTurns;
  /** How long a write waits for its turn or for the file, in milliseconds. */
  waitMs: number;
}

/**
 * The client of an embedded database: one lasting connection to write with and one to read with,
 * both with their settings for good. Writes, single or in transactions, go one after another.
 */
export async function openSqliteClient({
  turns,
  waitMs,
  ...settings
}: ClientOptions): Promise<LibsqlClient> {
  let writer = await openConnection(settings);
  const reader = await openConnection({ ...settings, readOnly: true });
  const breathe = createBreather();
  // The library never ends a statement that failed as busy, and with one open nothing commits again.
  // A connection that was opened while the file was read-only can't ever write.
  let isSpoilt = false;
  const spoil = () => {
    isSpoilt = true;
  };

  async function renewWriter(): Promise<void> {
    const renewed = await openConnection(settings);
    writer.close();
    writer = renewed;
    isSpoilt = false;
  }

  /** Tries on the write connection until nobody else holds the file. */
  function whenFree<Result>(run: () => Promise<Result>): Promise<Result> {
    const attempt = async () => {
      if (isSpoilt) await renewWriter();
      try {
        return await run();
      } catch (error) {
        if (isBusy(error) || (isReadOnly(error) && !settings.readOnly)) spoil();
        throw error;
      }
    };
    return retryWhileBusy(attempt, { limitMs: waitMs });
  }

  /** Runs a write that is in no transaction, in its turn. */
  async function write<Result>(run: () => Promise<Result>): Promise<Result> {
    if (currentScope()?.state === 'open') throw new NestedWriteError();
    const release = await turns.take({ waitMs });
    try {
      return await whenFree(run);
    } finally {
      release();
    }
  }

  return {
    get closed() {
      return writer.closed;
    },
    protocol: writer.protocol,
    async execute(statement) {
      await breathe();
      const sql = typeof statement === 'string' ? statement : statement.sql;
      return writesData(sql) ? write(() => writer.execute(statement)) : reader.execute(statement);
    },
    batch: (statements, mode) => write(() => writer.batch(statements, mode)),
    migrate: (statements) => write(() => writer.migrate(statements)),
    executeMultiple: (sql) => write(() => writer.executeMultiple(sql)),
    async transaction() {
      const scope = currentScope();
      if (scope?.state === 'open') throw new NestedWriteError();
      // A scope has taken its turn just before it came here, and gives it back itself.
      const release = scope?.hasTurn ? () => undefined : await turns.take({ waitMs });
      try {
        const begin = settings.readOnly ? 'BEGIN' : 'BEGIN IMMEDIATE';
        await whenFree(() => writer.execute(begin));
      } catch (error) {
        release();
        if (scope && error instanceof Error) scope.failure = error;
        throw error;
      }
      return openSqliteTransaction({ writer, scope, release, breathe, onSpoilt: spoil });
    },
    sync: () => writer.sync(),
    close() {
      reader.close();
      writer.close();
    },
  };
}
