import type { Endpoint } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApi, startApi } from '../support/api.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';
import { makeDocument } from './support/documents.ts';
import type { References } from './support/fixtures.ts';
import { isCollection } from './support/isCollection.ts';
import { logIn } from './support/people.ts';
import { readAll } from './support/readAll.ts';
import { send } from './support/send.ts';

let running: RunningPayload;
let api: RunningApi;

beforeAll(async () => {
  running = await startPayload();
  api = await startApi();
});

afterAll(async () => {
  await api.stop();
  await running.stop();
});

/** Every route the running app registers, as its configuration says. */
function listRoutes(): { method: string; path: string }[] {
  const { collections, endpoints, globals } = running.payload.config;
  const under = (base: string, own: readonly Endpoint[] | false) =>
    (own || []).map(({ method, path }) => ({ method, path: `${base}${path}` }));
  return [
    ...under('', endpoints),
    ...collections.flatMap(({ endpoints: own, slug }) => under(`/${slug}`, own)),
    ...globals.flatMap(({ endpoints: own, slug }) => under(`/globals/${slug}`, own)),
    { method: 'post', path: '/graphql' },
    { method: 'get', path: '/graphql-playground' },
  ];
}

const open = [
  'post /users/login',
  'post /users/logout',
  'post /users/forgot-password',
  'post /users/reset-password',
  'get /media/file/:filename',
];

/** One that exists of everything a route can name, by collection and by parameter. */
type Known = Record<string, Record<string, string>>;

async function findVersion(collection: string, id: string): Promise<string> {
  const { payload } = running;
  if (!isCollection(payload, collection)) throw new Error(`There is no ${collection}.`);
  const { docs } = await payload.db.findVersions({
    collection,
    where: { parent: { equals: id } },
    limit: 1,
  });
  return String(docs[0]?.id);
}

/** Makes a document in every collection. */
async function makeEverything(): Promise<Known> {
  const { payload } = running;
  const owner = await logIn(payload, 'admin', 'owner');
  const references: References = { article: '', otherArticle: '', user: owner.id };
  const article = { collection: 'articles', operation: 'unpublish', owner, references } as const;
  references.article = await makeDocument(payload, article);
  references.otherArticle = await makeDocument(payload, article);
  const known: Known = {};
  for (const { slug, versions } of payload.config.collections) {
    const id = await makeDocument(payload, {
      collection: slug,
      operation: 'unpublish',
      owner,
      references,
    });
    known[slug] = { ':id': id };
    if (versions) known[slug][':version'] = await findVersion(slug, id);
  }
  const media = await payload.find({ collection: 'media', limit: 1 });
  known['media'] = { ...known['media'], ':filename': media.docs[0]?.filename ?? '' };
  const preferences = await payload.find({ collection: 'payload-preferences', limit: 1 });
  known['payload-preferences'] = {
    ...known['payload-preferences'],
    ':key': preferences.docs[0]?.key ?? '',
  };
  return known;
}

/** The address of a route that names what exists, since what doesn't would not be shown anyway. */
function fillIn(path: string, known: Known): string {
  const [, owner = ''] = path.split('/');
  const ids = known[owner] ?? {};
  return path
    .replace(/(?<=\/versions\/):id/, ids[':version'] ?? 'none')
    .replace(/:\w+(?=\??)/g, (name) => ids[name] ?? 'none')
    .replace(/\?$/, '')
    .replace(/\/$/, '');
}

async function call(
  { method, path }: { method: string; path: string },
  headers: Record<string, string> = {},
) {
  const body = method === 'get' || method === 'delete' ? {} : { body: {} };
  return send(`${api.origin}/api${path}`, { method: method.toUpperCase(), headers, ...body });
}

describe('while there is no user yet, a stranger', () => {
  it('can’t become the first administrator', async () => {
    const body = { email: 'first@example.org', password: 'long enough to be one', name: 'First' };
    const answer = await send(`${api.origin}/api/users/first-register`, { method: 'POST', body });
    expect(answer.status).toBe(403);
    expect((await running.payload.count({ collection: 'users' })).totalDocs).toBe(0);
  });
});

describe('somebody who is not logged in', () => {
  it('is answered by no route except those to log in, and files', async () => {
    const known = await makeEverything();
    const before = await readAll(running.payload);
    const answered: string[] = [];
    const routes = listRoutes();
    expect(routes.length).toBeGreaterThan(200);
    for (const { method, path } of routes) {
      const { status, text } = await call({ method, path: fillIn(path, known) });
      const missing = path === '/graphql-playground' || path === '/og' ? [404] : [];
      if (![401, 403, ...missing].includes(status)) answered.push(`${method} ${path}`);
      else expect(text, path).not.toMatch(/"(docs|doc|totalDocs|id)"/);
    }
    expect(answered.filter((route) => !open.includes(route))).toEqual([]);
    expect(answered).toContain('get /media/file/:filename');
    expect(await readAll(running.payload)).toBe(before);
  });

  it('is refused at addresses that do answer an administrator', async () => {
    const known = await makeEverything();
    const { headers } = await logIn(running.payload, 'admin');
    const answered: string[] = [];
    for (const { method, path } of listRoutes()) {
      if (method !== 'get') continue;
      const { status } = await call({ method, path: fillIn(path, known) }, headers);
      if (status === 200) answered.push(path);
    }
    expect(answered.length).toBeGreaterThan(60);
  });

  it('would be found by this test where a route were open', async () => {
    const { collections } = running.payload.config;
    const topics = collections.find(({ slug }) => slug === 'topics');
    if (!topics?.endpoints) throw new Error('There are no topics.');
    const hole: Endpoint = { method: 'get', path: '/hole', handler: () => Response.json({}) };
    topics.endpoints.unshift(hole);
    const { status } = await call({ method: 'get', path: '/topics/hole' });
    topics.endpoints.shift();
    expect(status).toBe(200);
  });

  it('is told so in the shape of the API', async () => {
    const { status, text } = await send(`${api.origin}/api/articles`);
    expect(status).toBe(401);
    const error = { name: 'NotLoggedIn', message: expect.stringContaining('Log in') };
    expect(JSON.parse(text)).toEqual({ errors: [error] });
  });

  it('can’t look at the GraphQL schema', async () => {
    const body = { query: '{ __schema { types { name } } }' };
    const { status, text } = await send(`${api.origin}/api/graphql`, { method: 'POST', body });
    expect(status).toBe(401);
    expect(text).not.toContain('types');
  });

  it('can’t turn a POST into a read', async () => {
    const { status } = await send(`${api.origin}/api/articles`, {
      method: 'POST',
      headers: { 'X-Payload-HTTP-Method-Override': 'GET' },
      body: {},
    });
    expect(status).toBe(401);
  });
});

describe('jobs', () => {
  it('are run by nobody from outside, whatever the role', async () => {
    const { headers } = await logIn(running.payload, 'admin');
    for (const path of ['run', 'handle-schedules']) {
      const { status } = await send(`${api.origin}/api/payload-jobs/${path}`, { headers });
      expect(status).toBe(401);
    }
  });
});
