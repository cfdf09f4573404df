import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardTransactions } from '../../cms/src/database/guardTransactions.ts';
import { openSqliteClient } from '../../cms/src/database/sqliteClient.ts';
import { openConnection, type LibsqlClient } from '../../cms/src/database/sqliteConnection.ts';
import { WriteTurns } from '../../cms/src/database/writeTurns.ts';
import { describeDatabaseFault } from '../../cms/src/errors/describeDatabaseFault.ts';
import { makeTestFolder } from '../support/testEnvironment.ts';

const waitMs = 200;
const dataDir = makeTestFolder();
const url = `file:${path.join(dataDir, 'busy.db')}`;
const settings = { url, busyTimeoutMs: 10, synchronous: 'NORMAL', readOnly: false } as const;

/** As Payload's adapter begins one: of an error it hands on the words alone. */
function beginAsPayload(client: LibsqlClient): () => Promise<string> {
  return async () => {
    try {
      await client.transaction();
      return 'begun';
    } catch (error) {
      throw new Error(`Error: cannot begin transaction: ${String(error)}`);
    }
  };
}

describe('a save while another program holds the file for longer than saves wait', () => {
  const turns = new WriteTurns();
  let client: LibsqlClient;
  let other: Awaited<ReturnType<typeof openConnection>>;
  const begin = () =>
    guardTransactions(
      {
        beginTransaction: beginAsPayload(client),
        commitTransaction: () => Promise.resolve(),
        rollbackTransaction: () => Promise.resolve(),
      },
      { turns, waitMs, holdMs: 60_000, onAbandoned: () => undefined },
    ).beginTransaction();

  beforeAll(async () => {
    client = await openSqliteClient({ ...settings, turns, waitMs });
    other = await openConnection(settings);
  });
  afterAll(async () => {
    client.close();
    other.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('is refused as one to try again, not as an unknown error', async () => {
    await other.execute('BEGIN IMMEDIATE');
    const refused: unknown = await begin().catch((error: unknown) => error);
    expect(describeDatabaseFault(refused)).toEqual({
      status: 503,
      message: expect.stringContaining('try again'),
    });
    await other.execute('ROLLBACK');
  });

  it('leaves the turn to the next one', async () => {
    expect(await begin()).toBe('begun');
  });
});
