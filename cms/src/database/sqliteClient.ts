import { retryWhileBusy } from './retryWhileBusy.ts';
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
  const writer = await openConnection(settings);
  const reader = await openConnection({ ...settings, readOnly: true });

  /** Runs a write that is in no transaction, in its turn. */
  async function write<Result>(run: () => Promise<Result>): Promise<Result> {
    if (currentScope()?.state === 'open') throw new NestedWriteError();
    const release = await turns.take({ waitMs });
    try {
      return await retryWhileBusy(run, { limitMs: waitMs });
    } finally {
      release();
    }
  }

  return {
    get closed() {
      return writer.closed;
    },
    protocol: writer.protocol,
    execute(statement) {
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
        await retryWhileBusy(() => writer.execute(begin), { limitMs: waitMs });
      } catch (error) {
        release();
        throw error;
      }
      return openSqliteTransaction({ writer, scope, release });
    },
    sync: () => writer.sync(),
    close() {
      reader.close();
      writer.close();
    },
  };
}
