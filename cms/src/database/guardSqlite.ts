import { existsSync } from 'node:fs';
import type { sqliteAdapter } from '@payloadcms/db-sqlite';
import { guardTransactions, type TurnLimits } from './guardTransactions.ts';
import { areMigrations, type SqliteMigrations } from './migrations.ts';
import { openSoundFile } from './openSoundFile.ts';
import { orderVersions } from './orderVersions.ts';
import { migrateInWords } from './migrateInWords.ts';
import { openSqliteClient } from './sqliteClient.ts';
import type { SqliteSettings } from './sqliteConnection.ts';
import { makeFolderOf, sqliteFile } from './sqliteFile.ts';
import { holdWriteLock } from './writeLock.ts';
import { WriteTurns } from './writeTurns.ts';

type SqliteAdapterFactory = ReturnType<typeof sqliteAdapter>;

interface GuardOptions extends SqliteSettings, TurnLimits {
  /** Run after connecting; an empty list does nothing. */
  migrations: SqliteMigrations;
  /** Whether a file that isn't there is refused rather than made. */
  mustExist: boolean;
}

/**
 * Puts a client of our own under Payload's SQLite adapter: settings that hold on every connection,
 * writes that take turns, one writing process a file, and migrations at every start.
 */
export function guardSqlite(
  base: SqliteAdapterFactory,
  { migrations, waitMs, holdMs, mustExist, ...settings }: GuardOptions,
): SqliteAdapterFactory {
  const file = sqliteFile(settings.url);
  return {
    ...base,
    init({ payload }) {
      const adapter = base.init({ payload });
      orderVersions(adapter);
      const turns = new WriteTurns();
      const connect = adapter.connect?.bind(adapter);
      const destroy = adapter.destroy?.bind(adapter);
      let releaseLock = () => {};

      const guarded = guardTransactions(
        {
          beginTransaction: adapter.beginTransaction.bind(adapter),
          commitTransaction: adapter.commitTransaction.bind(adapter),
          rollbackTransaction: adapter.rollbackTransaction.bind(adapter),
        },
        { turns, waitMs, holdMs, onAbandoned: (message) => payload.logger.error(message) },
      );

      return Object.assign(adapter, guarded, {
        async connect(options?: { hotReload: boolean }) {
          if (!adapter.client || adapter.client.closed) {
            if ((settings.readOnly || mustExist) && !existsSync(file)) {
              throw new Error(
                `There is no database at ${file} yet. Start Signpost once to make it.`,
              );
            }
            if (!settings.readOnly) {
              makeFolderOf(file);
              releaseLock = holdWriteLock(file);
            }
            const open = () => openSqliteClient({ ...settings, turns, waitMs });
            const isThorough = !settings.readOnly;
            try {
              adapter.client = await openSoundFile(open, { file, migrations, isThorough });
            } catch (error) {
              releaseLock();
              throw error;
            }
          }
          await connect?.(options);
          const known: unknown = migrations;
          if (migrations.length === 0 || settings.readOnly) return;
          if (!areMigrations(known))
            throw new Error('The migrations are not usable: generate them.');
          await migrateInWords(adapter, known);
        },
        async destroy() {
          await destroy?.();
          if (adapter.client && !adapter.client.closed) adapter.client.close();
          releaseLock();
        },
      });
    },
  };
}
