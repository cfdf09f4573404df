import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';
import { testDatabase } from '../support/testEnvironment.ts';

interface SqlClient {
  execute(statement: string): Promise<{ rows: readonly Record<string, unknown>[] }>;
}

function isSqlClient(value: unknown): value is SqlClient {
  return typeof value === 'object' && value !== null && 'execute' in value;
}

describe('the indexes of this database', () => {
  let running: RunningPayload;
  beforeAll(async () => {
    running = await startPayload();
  });
  afterAll(() => running.stop());

  /** The first field of every index of a collection. */
  async function listIndexed(collection: string): Promise<string[]> {
    if (testDatabase() === 'mongodb') {
      const client = await MongoClient.connect(running.databaseUrl);
      try {
        const indexes = await client.db().collection(collection).indexes();
        return indexes.flatMap(({ key }) => Object.keys(key).slice(0, 1));
      } finally {
        await client.close();
      }
    }
    const { db } = running.payload;
    const client: unknown = 'client' in db ? db.client : null;
    if (!isSqlClient(client)) throw new Error('The adapter has no SQL client.');
    const table = collection.replaceAll('-', '_');
    const { rows } = await client.execute(
      `SELECT info.name FROM pragma_index_list('${table}') AS list, pragma_index_info(list.name) AS info WHERE info.seqno = 0`,
    );
    return rows.map((row) =>
      String(row['name']).replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    );
  }

  it.each([
    ['articles', ['slug', 'publishedAt']],
    ['career-settings', ['slug', 'publishedAt']],
    ['occupations', ['slug', 'publishedAt']],
    ['services', ['slug', 'publishedAt']],
    ['guide-sets', ['slug', 'publishedAt']],
    ['topics', ['slug']],
    ['redirects', ['from']],
    ['cross-links', ['sourceKey', 'targetKey', 'linkKey', 'status']],
    ['published-documents', ['key', 'path', 'slug', 'publishedAt', 'revision']],
    ['published-changes', ['revision']],
  ])('of %s hold %j', async (collection, fields) => {
    expect(await listIndexed(collection)).toEqual(expect.arrayContaining(fields));
  });

  it('don’t hold what nobody asks for', async () => {
    expect(await listIndexed('cross-links')).not.toContain('sentence');
  });
});
