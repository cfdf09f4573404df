import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApi, startApi } from '../support/api.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';
import { makeDocument } from './support/documents.ts';
import { expectRefused } from './support/expectRefused.ts';
import { logIn, type Person } from './support/people.ts';
import { readAll } from './support/readAll.ts';
import { send } from './support/send.ts';

let running: RunningPayload;
let api: RunningApi;
let admin: Person;
let article: string;
let cookie: string;

beforeAll(async () => {
  running = await startPayload();
  api = await startApi();
  admin = await logIn(running.payload, 'admin');
  cookie = `payload-token=${(admin.headers['authorization'] ?? '').replace('JWT ', '')}`;
  const references = { article: '', otherArticle: '', user: '' };
  const made = {
    collection: 'articles',
    operation: 'unpublish',
    owner: admin,
    references,
  } as const;
  article = await makeDocument(running.payload, made);
});

afterAll(async () => {
  await api.stop();
  await running.stop();
});

interface Try {
  method: string;
  path: string;
  body?: unknown;
}

/** What another site would like to do with the cookie of an administrator who visits it. */
const tries = (): Try[] => [
  { method: 'GET', path: '/users/me' },
  { method: 'GET', path: '/users' },
  { method: 'GET', path: '/articles' },
  { method: 'GET', path: `/articles/${article}?draft=true` },
  { method: 'GET', path: `/articles/versions?where[parent][equals]=${article}` },
  { method: 'GET', path: '/globals/site-settings' },
  { method: 'GET', path: '/access' },
  { method: 'POST', path: '/articles', body: { title: 'Forged' } },
  { method: 'PATCH', path: `/articles/${article}`, body: { title: 'Forged' } },
  { method: 'PATCH', path: `/articles?where[id][equals]=${article}`, body: { title: 'Forged' } },
  { method: 'DELETE', path: `/articles/${article}` },
  { method: 'DELETE', path: `/articles?where[id][equals]=${article}` },
  { method: 'POST', path: `/articles/${article}/duplicate`, body: {} },
  { method: 'POST', path: '/globals/site-settings', body: { siteName: 'Forged' } },
  { method: 'PATCH', path: `/users/${admin.id}`, body: { password: 'forged, and long enough' } },
  { method: 'POST', path: '/users/refresh-token', body: {} },
  { method: 'POST', path: '/users/unlock', body: { email: admin.email } },
  { method: 'POST', path: '/graphql', body: { query: '{ Articles { docs { id title } } }' } },
  {
    method: 'POST',
    path: '/graphql',
    body: { query: `mutation { deleteArticle(id: "${article}") { id } }` },
  },
];

const elsewhere: readonly (readonly [string, Record<string, string>])[] = [
  ['a foreign origin', { origin: 'https://elsewhere.example' }],
  ['an origin without a name', { origin: 'null' }],
  ['no origin, and another site', { 'sec-fetch-site': 'cross-site' }],
  ['another port of this host', { origin: 'http://localhost:9' }],
  ['our name as a part of another', { origin: 'http://localhost.elsewhere.example' }],
  ['our origin with a different scheme', { origin: 'https://localhost:3000' }],
  [
    'a foreign origin behind our name',
    { origin: 'https://elsewhere.example', 'x-forwarded-host': 'localhost:3000' },
  ],
];

const ask = ({ method, path, body }: Try, headers: Record<string, string>) =>
  send(`${api.origin}/api${path}`, { method, body, headers });

describe('a request with an administrator’s cookie', () => {
  it.each(elsewhere)('and %s counts as nobody’s', async (_, from) => {
    const before = await readAll(running.payload);
    for (const attempt of tries()) {
      const answer = await ask(attempt, { cookie, ...from });
      expectRefused(answer);
      expect([401, 403], `${attempt.method} ${attempt.path}`).toContain(answer.status);
      expect(answer.headers.get('access-control-allow-origin') ?? '').not.toMatch(/\*|elsewhere/);
      expect(answer.headers.get('set-cookie') ?? '').not.toMatch(/payload-token=\w/);
    }
    expect(await readAll(running.payload)).toBe(before);
  });

  it('and the origin of the admin is the administrator’s: these tests can fail', async () => {
    const origin = running.payload.config.serverURL;
    const reads = tries().filter(({ method, path }) => method === 'GET' || path === '/graphql');
    for (const attempt of reads.slice(0, -1)) {
      expect((await ask(attempt, { cookie, origin })).status, attempt.path).toBe(200);
    }
  });

  it('can’t be sent by a plain form of another site', async () => {
    const before = await readAll(running.payload);
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data']) {
      for (const path of ['/articles', `/articles/${article}/duplicate`, '/graphql']) {
        const answer = await fetch(`${api.origin}/api${path}`, {
          method: 'POST',
          headers: { cookie, 'content-type': type, 'sec-fetch-site': 'cross-site' },
          body: 'title=Forged&_method=DELETE',
        });
        expect([401, 403]).toContain(answer.status);
      }
    }
    expect(await readAll(running.payload)).toBe(before);
  });

  it('is not let through by a preflight of another origin', async () => {
    const answer = await fetch(`${api.origin}/api/articles`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'DELETE',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(answer.headers.get('access-control-allow-origin') ?? '').not.toMatch(/\*|elsewhere/);
  });
});

describe('the login cookie', () => {
  it('is kept from scripts and from other sites’ posts', async () => {
    const person = await logIn(running.payload, 'viewer');
    const { headers } = await send(`${api.origin}/api/users/login`, {
      method: 'POST',
      body: { email: person.email, password: 'a password for tests only' },
    });
    const set = headers.get('set-cookie') ?? '';
    expect(set).toMatch(/HttpOnly/i);
    expect(set).toMatch(/SameSite=Lax/i);
  });
});
