import type { Payload } from 'payload';
import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuildPublished } from '../../cms/src/published/rebuild.ts';
import { createPublishedStore } from '../../cms/src/published/store.ts';
import { verifyPublished } from '../../cms/src/published/verify.ts';
import { checkInvariants } from '../support/checkInvariants.ts';
import { guide } from '../support/guide.ts';
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
    expect(await checkInvariants(payload)).toHaveLength(4);

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
    expect(await checkInvariants(payload, { acknowledged: new Map([[key, 'Lost']]) })).toEqual([
      `${key} was acknowledged as Lost, and is A guide named d.`,
    ]);
  });

  it('finds a gap in the revisions', async () => {
    const revision = await createPublishedStore(payload).revision();
    await payload.db.deleteOne({
      collection: 'published-changes',
      where: { revision: { equals: revision - 1 } },
      req: await createLocalReq({}, payload),
    });
    const problems = (await verifyPublished(payload)).map(({ problem }) => problem);
    expect(problems).toContain('revision-gap');
  });
});
