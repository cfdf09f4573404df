import type { Payload } from 'payload';
import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Library } from '../../cms/src/published/library/library.ts';
import { rebuildPublished } from '../../cms/src/published/rebuild.ts';
import { createPublishedStore } from '../../cms/src/published/store.ts';
import { verifyPublished } from '../../cms/src/published/verify.ts';
import { checkInvariants } from '../support/checkInvariants.ts';
import { guide } from '../support/guide.ts';
import { testDatabase } from '../support/testEnvironment.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';

let running: RunningPayload;
let payload: Payload;
let ids: (number | string)[];

beforeAll(async () => {
  running = await startPayload();
  payload = running.payload;
  await payload.updateGlobal({ slug: 'site-settings', data: { name: 'Careers' } });
  ids = [];
  for (const slug of ['a', 'b', 'c', 'd']) {
    ids.push((await payload.create({ collection: 'articles', data: guide(slug) })).id);
  }
});
afterAll(() => running.stop());

async function storedRow(key: string) {
  const row: unknown = await payload.db.findOne({
    collection: 'published-documents',
    where: { key: { equals: key } },
  });
  if (typeof row !== 'object' || row === null) throw new Error(`no row ${key}`);
  return { ...row, id: String(Reflect.get(row, 'id')) };
}

describe('verify', () => {
  it('finds no difference after ordinary publishing', async () => {
    expect(await verifyPublished(payload)).toEqual([]);
    expect(await checkInvariants(payload)).toEqual([]);
  });

  it('names rows that were altered, removed or added by hand, and rebuild mends them', async () => {
    const [altered, missing, extra] = ids.map((id) => `articles:${id}` as const);
    const req = await createLocalReq({}, payload);
    const row = await storedRow(`${altered}`);
    await payload.db.updateOne({
      collection: 'published-documents',
      id: row.id,
      data: { ...row, content: { body: 'defaced' } },
      req,
    });
    await payload.db.deleteOne({
      collection: 'published-documents',
      where: { key: { equals: `${missing}` } },
      req,
    });
    await payload.db.deleteOne({
      collection: 'articles',
      where: { id: { equals: ids[2] } },
      req,
    });

    const found = await verifyPublished(payload);
    expect(found.map(({ problem, key }) => `${problem} ${key}`).sort()).toEqual(
      [`altered ${altered}`, `missing ${missing}`, `extra ${extra}`, `log ${missing}`].sort(),
    );
    // One more: what is extra is served.
    expect(await checkInvariants(payload)).toHaveLength(found.length + 1);

    const before = await createPublishedStore(payload).revision();
    expect(await rebuildPublished(payload)).toEqual({ mended: 3 });
    expect(await verifyPublished(payload)).toEqual([]);
    expect(await createPublishedStore(payload).revision()).toBe(before + 3);
  });

  it('writes nothing when a rebuild finds nothing to mend', async () => {
    const before = await createPublishedStore(payload).revision();
    expect(await rebuildPublished(payload)).toEqual({ mended: 0 });
    expect(await createPublishedStore(payload).revision()).toBe(before);
  });

  it('notices a publish that was acknowledged and is not there', async () => {
    const key = `articles:${ids[3]}` as const;
    expect(await checkInvariants(payload, { acknowledged: new Map([[key, ['Lost']]]) })).toEqual([
      `${key} was acknowledged as Lost, and is A guide named d.`,
    ]);
  });

  it('finds dates that were altered by hand, which readers are shown', async () => {
    const req = await createLocalReq({}, payload);
    for (const field of ['publishedAt', 'updatedAt']) {
      const row = await storedRow(`articles:${ids[0]}`);
      const data = { ...row, [field]: '2001-01-01T00:00:00.000Z' };
      await payload.db.updateOne({ collection: 'published-documents', id: row.id, data, req });
      expect(await verifyPublished(payload)).toMatchObject([
        { problem: 'altered', key: `articles:${ids[0]}` },
      ]);
      expect(await rebuildPublished(payload)).toEqual({ mended: 1 });
      expect(await verifyPublished(payload)).toEqual([]);
    }
  });

  it('mends a log with a hole, and libraries from before load everything anew', async () => {
    const store = createPublishedStore(payload);
    const library = new Library({ source: store, pollMs: 60_000 });
    await library.refresh();
    const revision = await store.revision();
    const req = await createLocalReq({}, payload);
    await payload.db.deleteOne({
      collection: 'published-changes',
      where: { revision: { equals: revision - 1 } },
      req,
    });
    expect(await verifyPublished(payload)).toContainEqual({
      problem: 'revision-gap',
      key: null,
      revision: revision - 1,
    });
    await rebuildPublished(payload);
    expect(await verifyPublished(payload)).toEqual([]);
    expect(await store.revision()).toBeGreaterThan(revision);
    const changes = await store.changesSince(0, { limit: 100 });
    expect(changes[0]?.revision).toBe(revision);

    await library.refresh();
    expect(library.status()).toMatchObject({
      revision: await store.revision(),
      documents: (await scanKeys()).length,
    });
  });

  it('mends a log whose record cannot be read', async () => {
    const store = createPublishedStore(payload);
    const revision = await store.revision();
    await defaceChange(revision);
    expect(await verifyPublished(payload)).toContainEqual({
      problem: 'revision-gap',
      key: null,
      revision,
    });
    await rebuildPublished(payload);
    expect(await verifyPublished(payload)).toEqual([]);
  });

  it('mends in parts, between which others publish: what they did is neither lost nor done twice', async () => {
    const keys = [ids[0], ids[1], ids[3]].map((id) => `articles:${id}`);
    for (const key of keys) {
      const where = { key: { equals: key } };
      await payload.db.updateOne({
        collection: 'published-documents',
        where,
        data: { hash: 'of another state' },
      });
    }
    const title = 'Published meanwhile';
    const seen: number[] = [];
    const { mended } = await rebuildPublished(payload, {
      batchSize: 1,
      onProgress: async ({ done, total }) => {
        seen.push(done);
        expect(total).toBe(keys.length);
        if (done > 1) return;
        const stored = await Promise.all(keys.map(storedRow));
        const behind = stored.findLast((row) => Reflect.get(row, 'hash') === 'of another state');
        const id = String(Reflect.get(behind ?? {}, 'key')).slice('articles:'.length);
        await payload.update({ collection: 'articles', id, data: { title } });
      },
    });
    expect(seen).toEqual([1, 2, 3]);
    expect(mended).toBe(2);
    expect(await verifyPublished(payload)).toEqual([]);
    const titles = (await Promise.all(keys.map(storedRow))).map((row) =>
      Reflect.get(Object(Reflect.get(row, 'card')), 'title'),
    );
    expect(titles).toContain(title);
  });
});

describe('a row that can no longer be read', () => {
  it.each([
    ['whose card is empty', { card: {} }],
    ['whose card is no object', { card: 'oops' }],
    ['whose content is a list', { content: [] }],
    ['whose type was mistyped', { type: 'artcles' }],
    ['whose type is another one', { type: 'topics' }],
    ['whose key was mistyped', { key: 'artcles:x' }],
  ])('%s is named, left out by the library, and mended', async (_, change) => {
    const key = `articles:${ids[0]}`;
    const row = await storedRow(key);
    const data = { ...row, ...change };
    const req = await createLocalReq({}, payload);
    await payload.db.updateOne({ collection: 'published-documents', id: row.id, data, req });
    await expectNamedAndMended('key' in change ? 'artcles:x' : key, {
      hidden: !('content' in change),
    });
  });

  it.runIf(testDatabase() === 'sqlite').each(['card', 'content'])(
    'for the JSON of its %s is treated alike',
    async (column) => {
      const key = `articles:${ids[0]}`;
      await payload.db.drizzle.run(
        `update published_documents set ${column} = '{"title' where key = '${key}'`,
      );
      await expectNamedAndMended(key, { hidden: column === 'card' });
    },
  );

  it('shows a document without readable content empty instead of failing for ever', async () => {
    const key = `articles:${ids[0]}` as const;
    const row = await storedRow(key);
    const data = { ...row, content: 'oops' };
    const req = await createLocalReq({}, payload);
    await payload.db.updateOne({ collection: 'published-documents', id: row.id, data, req });
    const contents = await createPublishedStore(payload).loadContents([key]);
    expect(contents.get(key)?.content).toEqual({});
    await rebuildPublished(payload);
  });
});

async function scanKeys(): Promise<string[]> {
  const keys = [];
  for await (const rows of createPublishedStore(payload).scanCards({ batchSize: 2 })) {
    keys.push(...rows.map((row) => String(row.key)));
  }
  return keys;
}

async function expectNamedAndMended(named: string, { hidden }: { hidden: boolean }): Promise<void> {
  const key = `articles:${ids[0]}`;
  const found = await verifyPublished(payload);
  expect(found.filter((difference) => difference.key === named)).toContainEqual(
    expect.objectContaining({ problem: named === key ? 'altered' : 'extra' }),
  );
  const keys = await scanKeys();
  expect(keys.includes(key)).toBe(!hidden);
  expect(keys).toEqual(expect.arrayContaining([`articles:${ids[1]}`, `articles:${ids[3]}`]));
  await rebuildPublished(payload);
  expect(await verifyPublished(payload)).toEqual([]);
  expect(await scanKeys()).toContain(key);
}

async function defaceChange(revision: number): Promise<void> {
  const where = { revision: { equals: revision } };
  const row: unknown = await payload.db.findOne({ collection: 'published-changes', where });
  if (typeof row !== 'object' || row === null) throw new Error(`no change ${revision}`);
  await payload.db.updateOne({
    collection: 'published-changes',
    id: String(Reflect.get(row, 'id')),
    data: { ...row, kind: 'oops' },
    req: await createLocalReq({}, payload),
  });
}
