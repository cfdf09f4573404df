import type { Endpoint } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApi, startApi } from '../support/api.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';
import { logIn } from './support/people.ts';
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

async function call({ method, path }: { method: string; path: string }) {
  const address = path.replaceAll(/:\w+\??/g, '1').replace(/\/$/, '');
  const body = method === 'get' || method === 'delete' ? {} : { body: {} };
  return send(`${api.origin}/api${address}`, { method: method.toUpperCase(), ...body });
}

describe('somebody who is not logged in', () => {
  it('is answered by no route except those to log in, and files', async () => {
    const answered: string[] = [];
    const routes = listRoutes();
    expect(routes.length).toBeGreaterThan(200);
    for (const route of routes) {
      const { status } = await call(route);
      if (![401, 403, 404, 405, 501].includes(status))
        answered.push(`${route.method} ${route.path}`);
    }
    expect(answered.filter((route) => !open.includes(route))).toEqual([]);
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
    expect(JSON.parse(text)).toEqual({ errors: [{ message: expect.stringContaining('Log in') }] });
  });

  it('can’t look at the GraphQL schema', async () => {
    const body = { query: '{ __schema { types { name } } }' };
    const { status, text } = await send(`${api.origin}/api/graphql`, { method: 'POST', body });
    expect(status).toBe(401);
    expect(text).not.toContain('types');
  });

  it('can’t become the first administrator', async () => {
    const body = { email: 'first@example.org', password: 'long enough to be one', name: 'First' };
    const answer = await send(`${api.origin}/api/users/first-register`, { method: 'POST', body });
    expect(answer.status).toBe(403);
    expect((await running.payload.count({ collection: 'users' })).totalDocs).toBe(0);
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
