import type { Payload } from 'payload';
import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';
import { testDatabase } from '../support/testEnvironment.ts';

let running: RunningPayload;
let payload: Payload;

beforeAll(async () => {
  running = await startPayload();
  payload = running.payload;
});
afterAll(() => running.stop());

const topic = (slug: string) => ({ name: slug, slug });

describe('transactions', () => {
  it('are on', async () => {
    const id = await payload.db.beginTransaction();
    expect(id).toBeTruthy();
    if (id) await payload.db.rollbackTransaction(id);
  });

  it('lets twenty writers at the same moment all succeed', async () => {
    const slugs = Array.from({ length: 20 }, (_, index) => `parallel-${index}`);
    await Promise.all(
      slugs.map((slug) => payload.create({ collection: 'topics', data: topic(slug) })),
    );
    const { totalDocs } = await payload.count({
      collection: 'topics',
      where: { slug: { in: slugs } },
    });
    expect(totalDocs).toBe(20);
  });

  it('refuses a write nested outside its transaction at once, and goes on', async () => {
    const req = await createLocalReq({}, payload);
    const id = await payload.db.beginTransaction();
    if (id) req.transactionID = id;
    await payload.create({ collection: 'topics', data: topic('nested-inside'), req });
    await expect(
      payload.create({ collection: 'topics', data: topic('nested-outside') }),
    ).rejects.toThrow('Pass `req` on');
    if (id) await payload.db.commitTransaction(id);
    await payload.create({ collection: 'topics', data: topic('nested-after') });
    const { docs } = await payload.find({
      collection: 'topics',
      where: { slug: { in: ['nested-inside', 'nested-outside', 'nested-after'] } },
      sort: 'slug',
    });
    expect(docs.map((doc) => doc.slug)).toEqual(['nested-after', 'nested-inside']);
  });

  it('leaves nothing behind after a rollback', async () => {
    const req = await createLocalReq({}, payload);
    const id = await payload.db.beginTransaction();
    if (id) req.transactionID = id;
    await payload.create({ collection: 'topics', data: topic('rolled-back'), req });
    if (id) await payload.db.rollbackTransaction(id);
    const { totalDocs } = await payload.count({
      collection: 'topics',
      where: { slug: { equals: 'rolled-back' } },
    });
    expect(totalDocs).toBe(0);
  });
});

describe.runIf(testDatabase() === 'sqlite')('the connections of the embedded database', () => {
  it('keep their settings after transactions', async () => {
    await payload.create({ collection: 'topics', data: topic('settings') });
    const read = async (pragma: string, inTransaction: boolean) => {
      const client: unknown = Reflect.get(payload.db, 'client');
      if (typeof client !== 'object' || client === null) throw new Error('no client');
      const target: unknown = inTransaction
        ? await Reflect.get(client, 'transaction').call(client)
        : client;
      if (typeof target !== 'object' || target === null) throw new Error('no connection');
      const result = await Reflect.get(target, 'execute').call(target, `PRAGMA ${pragma}`);
      if (inTransaction) await Reflect.get(target, 'rollback').call(target);
      return Object.values(result.rows[0])[0];
    };
    for (const inTransaction of [false, true]) {
      expect(await read('busy_timeout', inTransaction)).toBe(1000);
      expect(await read('synchronous', inTransaction)).toBe(1);
      expect(await read('journal_mode', inTransaction)).toBe('wal');
      expect(await read('foreign_keys', inTransaction)).toBe(1);
    }
    expect(await read('query_only', false)).toBe(1);
    expect(await read('query_only', true)).toBe(0);
  });
});
