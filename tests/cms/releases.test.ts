import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createPublishedStore } from '../../cms/src/published/store.ts';
import { logIn, type Person } from '../security/support/people.ts';
import { send } from '../security/support/send.ts';
import { startApi, type RunningApi } from '../support/api.ts';
import { checkInvariants } from '../support/checkInvariants.ts';
import { guide } from '../support/guide.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';

type Type = 'articles' | 'services' | 'guide-sets';
type Act = 'publish' | 'unpublish';
type Listed = readonly [type: Type, id: string, act?: Act];

let running: RunningPayload;
let api: RunningApi;
let editor: Person;
let marketer: Person;

beforeAll(async () => {
  running = await startPayload();
  api = await startApi();
  editor = await logIn(running.payload, 'editor');
  marketer = await logIn(running.payload, 'marketer');
});
afterAll(async () => {
  await api.stop();
  await running.stop();
});

async function makeGuide(slug: string, change: object = {}): Promise<string> {
  const data = { ...guide(slug), _status: 'draft' as const, ...change };
  const { id } = await running.payload.create({ collection: 'articles', data, draft: true });
  return String(id);
}

async function makeService(slug: string): Promise<string> {
  const data = {
    name: slug,
    slug,
    summary: 'A service.',
    audience: 'All',
    _status: 'draft',
  } as const;
  const { id } = await running.payload.create({ collection: 'services', data, draft: true });
  return String(id);
}

async function makeSet(slug: string, article: string): Promise<string> {
  const set = { title: slug, slug, summary: 'Guides.', guides: [{ guide: article }] };
  const data = { ...set, _status: 'draft' as const };
  const { id } = await running.payload.create({ collection: 'guide-sets', data, draft: true });
  return String(id);
}

async function publishGuide(slug: string): Promise<string> {
  const id = await makeGuide(slug);
  const data = { _status: 'published' } as const;
  await running.payload.update({ collection: 'articles', id, data });
  return id;
}

async function plan(...documents: Listed[]): Promise<string> {
  const { id } = await running.payload.create({
    collection: 'releases',
    data: {
      name: 'Autumn',
      status: 'planned',
      documents: documents.map(([relationTo, value, act = 'publish']) => ({
        document: { relationTo, value },
        act,
      })),
    },
  });
  return String(id);
}

async function release(id: string, person: Person = editor) {
  const { status, text } = await send(`${api.origin}/api/releases/${id}/release`, {
    method: 'POST',
    headers: person.headers,
  });
  const body: { releasedAt?: string; errors?: { message: string }[] } = JSON.parse(text);
  return { status, body, message: body.errors?.[0]?.message };
}

const readRelease = (id: string) =>
  running.payload.findByID({ collection: 'releases', id, depth: 0 });

async function isPublished(type: Type, id: string): Promise<boolean> {
  const [card] = await createPublishedStore(running.payload).loadCards([`${type}:${id}`]);
  return card !== undefined;
}

describe('a release', () => {
  it('publishes and unpublishes all that it lists, and says when', async () => {
    const fresh = await makeGuide('released');
    const service = await makeService('released-service');
    const old = await publishGuide('withdrawn');
    expect(await isPublished('articles', old)).toBe(true);
    const id = await plan(
      ['articles', old, 'unpublish'],
      ['articles', fresh],
      ['services', service],
    );
    const { status, body } = await release(id);
    expect([status, body]).toEqual([200, { documents: 3, releasedAt: expect.any(String) }]);
    expect(await readRelease(id)).toMatchObject({
      status: 'released',
      releasedAt: body.releasedAt,
    });
    expect(await isPublished('articles', fresh)).toBe(true);
    expect(await isPublished('services', service)).toBe(true);
    expect(await isPublished('articles', old)).toBe(false);
    expect(await checkInvariants(running.payload)).toEqual([]);
  });

  it('changes nothing when one document is refused, and says which and why', async () => {
    const { payload } = running;
    const good = await makeGuide('good-one');
    const bad = await makeGuide('without-summary', { summary: '' });
    const id = await plan(['articles', good], ['articles', bad]);
    const revision = await createPublishedStore(payload).revision();
    const { status, message } = await release(id);
    expect(status).toBe(409);
    expect(message).toMatch(/^Nothing was published\. “A guide named without-summary”.*Summary/);
    expect(await isPublished('articles', good)).toBe(false);
    expect(await createPublishedStore(payload).revision()).toBe(revision);
    const kept = await readRelease(id);
    expect([kept.status, kept.releasedAt ?? null]).toEqual(['failed', null]);
    expect(message).toContain(kept.failure);

    const data = { summary: 'It has one now.' };
    await payload.update({ collection: 'articles', id: bad, data, draft: true });
    expect((await release(id)).status).toBe(200);
    expect(await readRelease(id)).toMatchObject({ status: 'released', failure: null });
    expect(await isPublished('articles', bad)).toBe(true);
    expect(await checkInvariants(payload)).toEqual([]);
  });

  it('is refused whole when something in it is gone', async () => {
    const good = await makeGuide('left-in-a-release');
    const gone = await makeGuide('gone');
    const id = await plan(['articles', good], ['articles', gone]);
    const data = { deletedAt: new Date().toISOString() };
    await running.payload.update({ collection: 'articles', id: gone, data });
    const { status, message } = await release(id);
    expect([status, message]).toEqual([409, expect.stringContaining('lies in the trash')]);
    expect(await isPublished('articles', good)).toBe(false);
  });

  it('is refused whole when something in it was deleted for good, until that is off its list', async () => {
    const { payload } = running;
    const good = await makeGuide('beside-a-deleted-one');
    const gone = await makeGuide('deleted-for-good');
    const id = await plan(['articles', good], ['articles', gone]);
    await payload.delete({ collection: 'articles', id: gone });
    const failure = 'Document 2 of its list can’t be published. It isn’t there any more';
    const { status, message } = await release(id);
    expect([status, message]).toEqual([409, expect.stringContaining(failure)]);
    expect(await isPublished('articles', good)).toBe(false);
    expect(await readRelease(id)).toMatchObject({
      status: 'failed',
      failure: expect.stringContaining(failure),
    });

    const documents = [
      { document: { relationTo: 'articles', value: good }, act: 'publish' },
    ] as const;
    await payload.update({ collection: 'releases', id, data: { documents: [...documents] } });
    expect((await release(id)).status).toBe(200);
    expect(await readRelease(id)).toMatchObject({ status: 'released', failure: null });
    expect(await isPublished('articles', good)).toBe(true);
  });

  it('is no way around what a person may publish', async () => {
    const service = await makeService('for-marketers');
    const article = await makeGuide('not-for-marketers');
    const mixed = await plan(['services', service], ['articles', article]);
    const before = await readRelease(mixed);
    const refused = await release(mixed, marketer);
    expect([refused.status, refused.message]).toEqual([403, expect.stringContaining('may not')]);
    expect(await readRelease(mixed)).toEqual(before);
    expect(await isPublished('services', service)).toBe(false);
    expect((await release(await plan(['services', service]), marketer)).status).toBe(200);
    expect(await isPublished('services', service)).toBe(true);
  });

  it('is done once, however many ask for it at the same moment', async () => {
    const { payload } = running;
    const id = await plan(['articles', await makeGuide('asked-for-twice')]);
    const revision = await createPublishedStore(payload).revision();
    const answers = await Promise.all([release(id), release(id), release(id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await createPublishedStore(payload).revision()).toBe(revision + 1);
  });

  it('can’t be saved with a document listed twice', async () => {
    const once = await makeGuide('listed-once');
    const twice = await makeGuide('listed-twice');
    const saving = plan(
      ['articles', twice, 'unpublish'],
      ['articles', once],
      ['articles', twice, 'publish'],
    );
    const message = 'Documents 1 and 3 of the list are the same. Remove one of them.';
    await expect(saving).rejects.toMatchObject({
      status: 400,
      data: { errors: [expect.objectContaining({ path: 'documents', message })] },
    });
    await expect(plan()).rejects.toMatchObject({ status: 400 });
  });

  it('publishes guides before the sets that show them', async () => {
    const article = await makeGuide('shown-by-a-set');
    const set = await makeSet('a-set', article);
    expect((await release(await plan(['guide-sets', set], ['articles', article]))).status).toBe(
      200,
    );
    expect(await isPublished('guide-sets', set)).toBe(true);
  });

  it('publishes no set whose only guide it takes away', async () => {
    const article = await publishGuide('taken-from-its-set');
    const set = await makeSet('left-empty', article);
    const id = await plan(['guide-sets', set], ['articles', article, 'unpublish']);
    const { status, message } = await release(id);
    expect([status, message]).toEqual([409, expect.stringContaining('“left-empty” can’t be')]);
    expect(message).toContain('a set with nothing in it');
    expect(await isPublished('guide-sets', set)).toBe(false);
    expect(await isPublished('articles', article)).toBe(true);
    expect(await checkInvariants(running.payload)).toEqual([]);
  });
});

describe('where the database has no transactions', () => {
  it('refuses a release before anything is changed', async () => {
    const { payload } = running;
    const good = await makeGuide('not-half-done');
    const id = await plan(
      ['articles', good],
      ['articles', await makeGuide('bad', { summary: '' })],
    );
    const before = await readRelease(id);
    const revision = await createPublishedStore(payload).revision();
    const begin = vi.spyOn(payload.db, 'beginTransaction').mockResolvedValue(null);
    try {
      const { status, message } = await release(id);
      expect([status, message]).toEqual([501, expect.stringContaining('without transactions')]);
    } finally {
      begin.mockRestore();
    }
    expect(await readRelease(id)).toEqual(before);
    expect(await isPublished('articles', good)).toBe(false);
    expect(await createPublishedStore(payload).revision()).toBe(revision);
  });
});
