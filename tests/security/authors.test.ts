import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningApi, startApi } from '../support/api.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';
import { freshTag, makeDocument } from './support/documents.ts';
import { fixtures, type References } from './support/fixtures.ts';
import { logIn, type Person } from './support/people.ts';
import { readPath } from './support/outcome.ts';
import { send } from './support/send.ts';

let running: RunningPayload;
let api: RunningApi;
let author: Person;
let published: string;
let draft: string;
const references: References = { article: '', otherArticle: '', user: '' };

beforeAll(async () => {
  running = await startPayload();
  api = await startApi();
  author = await logIn(running.payload, 'author');
});

afterAll(async () => {
  await api.stop();
  await running.stop();
});

beforeEach(async () => {
  const own = { collection: 'articles', owner: author, references } as const;
  published = await makeDocument(running.payload, { ...own, operation: 'unpublish' });
  draft = await makeDocument(running.payload, { ...own, operation: 'publish' });
});

async function readMain(id: string): Promise<unknown> {
  return running.payload.db.findOne({ collection: 'articles', where: { id: { equals: id } } });
}

/** Sends a write by the author; the published row must stay as it is. */
async function tryTo(method: string, path: string, body: unknown = {}): Promise<number> {
  const before = await Promise.all([readMain(published), readMain(draft)]);
  const url = `${api.origin}/api/articles${path}`;
  const { status } = await send(url, { method, headers: author.headers, body });
  expect(await Promise.all([readMain(published), readMain(draft)])).toEqual(before);
  return status;
}

async function newestVersion(id: string): Promise<string> {
  const where = { parent: { equals: id } };
  const { docs } = await running.payload.findVersions({ collection: 'articles', where, limit: 1 });
  return String(docs[0]?.id);
}

describe('an author and their own published guide', () => {
  it('may write a draft of it', async () => {
    expect(await tryTo('PATCH', `/${published}?draft=true`, { title: 'Draft title' })).toBe(200);
  });

  it.each([
    ['a write without draft', '', { title: 'New' }],
    ['unpublishing', '', { _status: 'draft' }],
    ['publishing', '', { _status: 'published' }],
    ['a draft that publishes', '?draft=true', { _status: 'published', title: 'New' }],
    ['trash', '', { deletedAt: '2026-01-01T00:00:00.000Z' }],
    ['trash as a draft', '?draft=true', { deletedAt: '2026-01-01T00:00:00.000Z' }],
    ['a publication flag', '?publishAllLocales=true', { title: 'New' }],
    ['an unpublication flag', '?unpublishAllLocales=true', { title: 'New' }],
    ['an autosave that is no draft', '?autosave=true', { title: 'New' }],
  ])('are refused %s', async (_, query, body) => {
    expect(await tryTo('PATCH', `/${published}${query}`, body)).toBe(403);
  });

  it('can’t restore a version of it as published', async () => {
    const version = await newestVersion(published);
    expect(await tryTo('POST', `/versions/${version}`)).toBe(403);
  });

  it('can’t write to many at once except drafts', async () => {
    const query = `?where[id][in]=${published},${draft}`;
    expect(await tryTo('PATCH', query, { title: 'New' })).toBe(403);
    expect(await tryTo('PATCH', query, { _status: 'published' })).toBe(403);
    expect(await tryTo('DELETE', query)).toBe(403);
  });

  it('can’t publish by copying it', async () => {
    expect(await tryTo('POST', `/${published}/duplicate?draft=false`)).toBe(403);
  });
});

describe('an author', () => {
  it('can’t create what is published at once', async () => {
    const data = { ...fixtures['articles']?.data(freshTag(), references), _status: 'published' };
    expect(await tryTo('POST', '', data)).toBe(403);
  });

  it('can’t publish by a schedule', async () => {
    await running.payload.jobs.queue({
      task: 'schedulePublish',
      input: {
        type: 'publish',
        doc: { relationTo: 'articles', value: draft },
        user: { relationTo: 'users', value: author.id },
      },
    });
    await running.payload.jobs.run({ limit: 10 });
    expect(readPath(await readMain(draft), '_status')).toBe('draft');
  });

  it('can’t set what is the system’s or the editors’ to set', async () => {
    const derived = { wordCount: 9e6, readingMinutes: 9e6, outline: [{ id: 'x' }] };
    const body = { ...derived, createdBy: null, publishedAt: '2001-01-01T00:00:00.000Z' };
    await send(`${api.origin}/api/articles/${draft}`, {
      method: 'PATCH',
      headers: author.headers,
      body,
    });
    const row = await readMain(draft);
    expect(readPath(row, 'wordCount')).not.toBe(9e6);
    expect(readPath(row, 'readingMinutes')).not.toBe(9e6);
    expect(readPath(row, 'createdBy')).toBe(author.id);
    expect(readPath(row, 'publishedAt') ?? null).toBeNull();
  });
});
