import { getSafeRedirect } from 'payload/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { onRevision } from '../../cms/src/published/announce.ts';
import { createPublishedStore } from '../../cms/src/published/store.ts';
import { verifyPublished } from '../../cms/src/published/verify.ts';
import { openPreviewDesk } from '../../cms/src/preview/openPreviewDesk.ts';
import { endPreviews, subjects } from '../../cms/src/preview/previewEnds.ts';
import { issueGrant, sealGrant } from '../../cms/src/preview/previewGrant.ts';
import { linkTo, paragraph, richText, text } from '../links/support/richText.ts';
import { logIn, makeKey, password, type Person } from '../security/support/people.ts';
import { type RunningApi, startApi } from '../support/api.ts';
import { type RunningDelivery, serveDelivery } from '../support/delivery/serveDelivery.ts';
import { guide } from '../support/guide.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';

const minute = 60_000;

let cms: RunningPayload;
let api: RunningApi;
let delivery: RunningDelivery;
let editor: Person;
let article: string;
let other: string;
let now = Date.now();

beforeAll(async () => {
  cms = await startPayload();
  api = await startApi();
  delivery = await serveDelivery({
    store: createPublishedStore(cms.payload),
    library: { pollMs: 60_000, onRevision },
    delivery: {
      previews: openPreviewDesk(cms.payload, {
        tokenMs: 30 * minute,
        mostForged: 1000,
        clock: () => now,
      }),
    },
  });
  article = await makeDraft('previewed');
  other = await makeDraft('other');
});
afterAll(async () => {
  await delivery.stop();
  await api.stop();
  await cms.stop();
});
beforeEach(async () => {
  now = Date.now();
  editor = await logIn(cms.payload, 'editor');
});

/** A published guide with a draft over it. */
async function makeDraft(slug: string): Promise<string> {
  const { payload } = cms;
  const { id } = await payload.create({ collection: 'articles', data: guide(slug) });
  const data = { title: `Draft of ${slug}`, _status: 'draft' as const };
  await payload.update({ collection: 'articles', id, data, draft: true });
  return id;
}

interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

async function send(address: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(address, { redirect: 'manual', ...init });
  const text = await response.text();
  const body: unknown = text.startsWith('{') ? JSON.parse(text) : {};
  return { status: response.status, headers: response.headers, body: Object(body) };
}
const call = (person: Person, path: string, method = 'GET') =>
  send(`${api.origin}/api/${path}`, { method, headers: person.headers });
const askCode = async (person: Person, id = article): Promise<string> => {
  const { body } = await call(person, `articles/${id}/preview`);
  return String(body['code']);
};
const exchange = (code: string) =>
  send(`${delivery.url}/preview`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const tokenFor = async (person: Person, id = article): Promise<string> =>
  String((await exchange(await askCode(person, id))).body['token']);

const titleOf = '{ article(slug: "previewed") { title } }';
const readTitle = async (token?: string): Promise<unknown> => {
  const answer = await delivery.query(titleOf, undefined, token ? bearer(token) : undefined);
  return answer.errors[0]?.extensions?.code ?? answer.data?.['article'];
};
const draft = { title: 'Draft of previewed' };
const published = { title: 'A guide named previewed' };
const refused = 'UNAUTHENTICATED';

describe('a preview', () => {
  it('shows the draft to whoever has the token, and the published guide to all others', async () => {
    const token = await tokenFor(editor);
    expect(await readTitle(token)).toEqual(draft);
    expect(await readTitle()).toEqual(published);
    expect(await verifyPublished(cms.payload)).toEqual([]);
  });

  it('is shown to nobody for a login to the admin or an API key', async () => {
    const { authorization } = editor.headers;
    const jwt = String(authorization).replace(/^JWT /, '');
    expect(jwt).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    const key = await makeKey(cms.payload);
    for (const headers of [
      { ...editor.headers },
      { cookie: `payload-token=${jwt}` },
      { ...key.headers },
    ]) {
      const answer = await delivery.query(titleOf, undefined, headers);
      expect(answer.data).toEqual({ article: published });
    }
    expect(await readTitle(jwt)).toBe(refused);
  });

  it('shows its own document alone as a draft, by itself, in lists and behind links', async () => {
    const token = await tokenFor(editor);
    const query = '{ article(slug: "other") { title } articles(first: 10) { nodes { title } } }';
    const { data } = await delivery.query(query, undefined, bearer(token));
    expect(data).toEqual({
      article: { title: 'A guide named other' },
      articles: {
        nodes: expect.arrayContaining([draft, { title: 'A guide named other' }]),
      },
    });
  });

  it('shows a guide that was never published, its links with it', async () => {
    const { body: _, ...rest } = guide('unborn');
    const body = richText(paragraph(linkTo(other, text('the other'))));
    const created = await send(`${api.origin}/api/articles?draft=true`, {
      method: 'POST',
      headers: { ...editor.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ ...rest, body, _status: 'draft' }),
    });
    const id = String(Object(created.body['doc']).id);
    const { body: told } = await exchange(await askCode(editor, id));
    expect(told).toMatchObject({ document: `articles:${id}`, path: '/guides/unborn' });
    const query = `{
      article(slug: "unborn") { title outgoingLinks { nodes { anchorText status } } }
      resolvePath(path: "/guides/unborn") { __typename }
    }`;
    const { data } = await delivery.query(query, undefined, bearer(String(told['token'])));
    expect(data).toEqual({
      article: {
        title: 'A guide named unborn',
        outgoingLinks: { nodes: [{ anchorText: 'the other', status: 'OK' }] },
      },
      resolvePath: { __typename: 'PathDocument' },
    });
    expect((await delivery.query(query)).data).toMatchObject({ article: null });
  });

  it('follows what is typed, and a new address, while its token lasts', async () => {
    const id = await makeDraft('typed');
    const token = await tokenFor(editor, id);
    const change = { title: 'Typed on', slug: 'typed-on', _status: 'draft' as const };
    await cms.payload.update({ collection: 'articles', id, data: change, draft: true });
    const query = '{ article(slug: "typed-on") { title path } }';
    expect((await delivery.query(query, undefined, bearer(token))).data).toEqual({
      article: { title: 'Typed on', path: '/guides/typed-on' },
    });
    const { body } = await send(`${delivery.url}/preview`, { headers: bearer(token) });
    expect(body).toMatchObject({ path: '/guides/typed-on' });
  });

  it('is one document in a search too, which goes by the published words', async () => {
    const token = await tokenFor(editor);
    const find = async (words: string, headers?: Record<string, string>) => {
      const query = `{ search(query: "${words}", types: [ARTICLE]) {
        nodes { document { ... on Article { title slug } } highlights { field text } }
      } }`;
      return (await delivery.query(query, undefined, headers)).text;
    };
    const shown = await find('named previewed', bearer(token));
    expect(shown).toContain('"title":"Draft of previewed","slug":"previewed"');
    expect(shown).not.toContain('A guide named previewed');
    expect(await find('named previewed')).toContain('"title":"A guide named previewed"');
  });

  it('takes no writing', async () => {
    const mutation = 'mutation ($c: CommentInput!) { submitComment(comment: $c) { status } }';
    const comment = { article: `articles:${article}`, authorName: 'A', text: 'Text' };
    const token = await tokenFor(editor);
    const { errors } = await delivery.query(mutation, { c: comment }, bearer(token));
    expect(errors[0]?.extensions?.code).toBe('READ_ONLY');
  });
});

describe('a hand-over code', () => {
  it('counts once', async () => {
    const code = await askCode(editor);
    expect((await exchange(code)).status).toBe(200);
    expect((await exchange(code)).status).toBe(401);
  });

  it('counts once also for many at one moment', async () => {
    const code = await askCode(editor);
    const answers = await Promise.all(Array.from({ length: 8 }, () => exchange(code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('and its token are counted among the answers', async () => {
    const count = async (kind: string) => {
      const text = await delivery.metrics.metrics();
      const line = new RegExp(`^signpost_answers_total\\{kind="${kind}"\\} (\\d+)$`, 'm');
      return Number(line.exec(text)?.[1] ?? 0);
    };
    const before = { written: await count('written'), read: await count('read') };
    const headers = bearer(await tokenFor(editor));
    await send(`${delivery.url}/preview`, { headers });
    await send(`${delivery.url}/preview`, { method: 'DELETE', headers });
    await expect.poll(() => count('written')).toBe(before.written + 2);
    await expect.poll(() => count('read')).toBe(before.read + 1);
  });

  it('lasts a minute', async () => {
    const code = await askCode(editor);
    now = Date.now() + minute + 1000;
    expect((await exchange(code)).status).toBe(401);
  });

  it('is no token, and a token no code', async () => {
    const code = await askCode(editor);
    expect(await readTitle(code)).toBe(refused);
    expect((await exchange(await tokenFor(editor))).status).toBe(401);
  });

  it('is brought to the configured site alone', async () => {
    const state = 'a-state-of-the-site-itself';
    const to = (more: string) => call(editor, `articles/${article}/preview?state=${state}${more}`);
    for (const more of ['', '&siteUrl=https://evil.example', '&redirect=//evil.example']) {
      const { status, headers } = await to(more);
      const location = new URL(headers.get('location') ?? '');
      expect(status).toBe(303);
      expect(`${location.origin}${location.pathname}`).toBe('http://localhost:3001/preview');
      expect(location.searchParams.get('state')).toBe(state);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('somebody who isn’t logged in', () => {
  const state = 'a-state-of-the-site-itself';
  const open = (path: string, accept: string) =>
    send(`${api.origin}/api/articles/${path}`, { headers: { accept } });
  const asBrowser = 'text/html,application/xhtml+xml,*/*;q=0.8';

  it('is sent to the login in a browser, and from there back to the preview', async () => {
    const { status, headers } = await open(`${article}/preview?state=${state}`, asBrowser);
    expect(status).toBe(303);
    expect(headers.get('cache-control')).toBe('no-store');
    const location = headers.get('location') ?? '';
    expect(location).toMatch(/^\/admin\/login\?/);
    const back = new URL(location, api.origin).searchParams.get('redirect');
    expect(back).toBe(`/api/articles/${article}/preview?state=${state}`);
  });

  it.each(['', 'application/json', '*/*'])(
    'is refused as a program that takes %j',
    async (accept) => {
      const { status, body } = await open(`${article}/preview?state=${state}`, accept);
      expect(status).toBe(401);
      expect(body).toMatchObject({ errors: [{ name: 'NotLoggedIn' }] });
    },
  );

  it.each([
    '//evil.example/preview',
    '%2F%2Fevil.example/preview',
    '%5C%5Cevil.example/preview',
    'x/preview?state=//evil.example&redirect=//evil.example',
    'x/preview?state=https://evil.example&redirect=https:evil.example',
    'x%0d%0aLocation:%20https:%2f%2fevil.example/preview',
    'x/preview?state=%26redirect=%2F%5Cevil.example',
  ])('is never led elsewhere: %s', async (path) => {
    const { headers } = await open(path, asBrowser);
    const location = new URL(headers.get('location') ?? '/admin/login', api.origin);
    expect(`${location.origin}${location.pathname}`).toBe(`${api.origin}/admin/login`);
    const back = location.searchParams.getAll('redirect');
    expect(back.length).toBeLessThan(2);
    for (const one of back) {
      expect(getSafeRedirect({ redirectTo: one, fallbackTo: 'refused' })).toBe(one);
      expect(one).toMatch(/^\/api\/articles\//);
    }
  });

  it('is refused by the other routes in a browser too', async () => {
    expect((await open(article, asBrowser)).status).toBe(401);
  });
});

describe('a token', () => {
  it('lasts its time and no longer', async () => {
    const token = await tokenFor(editor);
    now += 29 * minute;
    expect(await readTitle(token)).toEqual(draft);
    now += 2 * minute;
    expect(await readTitle(token)).toBe(refused);
  });

  it('is refused when anything of it was altered, or made with another secret', async () => {
    const token = await tokenFor(editor);
    const [body = '', signature = ''] = token.split('.');
    const grant: unknown = JSON.parse(Buffer.from(body, 'base64url').toString());
    const forge = (change: object) =>
      Buffer.from(JSON.stringify({ ...Object(grant), ...change })).toString('base64url');
    const source = { document: `articles:${article}`, user: editor.id, session: 'x' };
    const forged = [
      `${forge({ document: `articles:${other}` })}.${signature}`,
      `${forge({ expiresAt: now + 1e9 })}.${signature}`,
      `${body}.${signature.slice(0, -2)}`,
      sealGrant(issueGrant(source, { now, lifeMs: minute }), 'token', 'another secret'),
    ];
    for (const one of forged) {
      expect(await readTitle(one)).toBe(refused);
    }
    for (const nonsense of ['', '.', 'a.b.c', `${body}.`, '%00', 'x'.repeat(5000)]) {
      expect(await readTitle(nonsense || ' ')).toBe(refused);
    }
  });

  it.each<[string, (token: string) => Promise<unknown>]>([
    [
      'is left by its site',
      (token) => send(`${delivery.url}/preview`, { method: 'DELETE', headers: bearer(token) }),
    ],
    [
      'has its document’s previews ended',
      () => call(editor, `articles/${article}/end-previews`, 'POST'),
    ],
    ['loses its person’s login', () => call(editor, 'users/logout', 'POST')],
    ['loses its person', () => cms.payload.delete({ collection: 'users', id: editor.id })],
    [
      'has a person with a new role',
      () => cms.payload.update({ collection: 'users', id: editor.id, data: { role: 'viewer' } }),
    ],
    [
      'has a person with a new password',
      () =>
        cms.payload.update({
          collection: 'users',
          id: editor.id,
          data: { password: `${password} 2` },
        }),
    ],
  ])('ends at once when it %s', async (_, end) => {
    const token = await tokenFor(editor);
    expect(await readTitle(token)).toEqual(draft);
    await end(token);
    expect(await readTitle(token)).toBe(refused);
    expect(await readTitle()).toEqual(published);
  });

  it('ends with the time of the login it came from', async () => {
    const token = await tokenFor(editor);
    const collection = 'users';
    const { id } = editor;
    const { sessions } = await cms.payload.findByID({ collection, id, showHiddenFields: true });
    const expiresAt = new Date(now + 10 * minute).toISOString();
    const data = { sessions: (sessions ?? []).map((session) => ({ ...session, expiresAt })) };
    await cms.payload.db.updateOne({ collection, id, data });
    now += 9 * minute;
    expect(await readTitle(token)).toEqual(draft);
    now += 2 * minute;
    expect(await readTitle(token)).toBe(refused);
  });

  it('ends with the right to read its document', async () => {
    const token = await tokenFor(editor);
    const { access } = cms.payload.collections['articles']?.config ?? {};
    if (!access) throw new Error('There are no articles.');
    const { read } = access;
    access.read = ({ req }) => (req.user?.email === editor.email ? false : true);
    try {
      expect(await readTitle(token)).toBe(refused);
    } finally {
      access.read = read;
    }
    expect(await readTitle(token)).toEqual(draft);
  });

  it('ends with its document, in the trash or deleted', async () => {
    const id = await makeDraft('gone');
    const token = await tokenFor(editor, id);
    const ask = () =>
      delivery.query('{ article(slug: "gone") { title } }', undefined, bearer(token));
    expect((await ask()).data).toEqual({ article: { title: 'Draft of gone' } });
    await call(editor, `articles/${id}`, 'DELETE');
    expect((await ask()).status).toBe(401);
  });

  it('is over when its document’s previews are ended while its code is taken', async () => {
    const code = await askCode(editor);
    const { access } = cms.payload.collections['articles']?.config ?? {};
    if (!access) throw new Error('There are no articles.');
    const { read } = access;
    let ends = 0;
    // The last thing that is asked before the token is given.
    access.read = async () => {
      ends += 1;
      await endPreviews(cms.payload, subjects.document(`articles:${article}`), { now: Date.now() });
      now = Date.now() + 5;
      return true;
    };
    const { body } = await exchange(code).finally(() => {
      access.read = read;
    });
    expect(ends).toBeGreaterThan(0);
    expect(await readTitle(String(body['token']))).toBe(refused);
  });

  it('of somebody else stays when people end their own', async () => {
    const author = await logIn(cms.payload, 'author');
    const [mine, theirs] = [await tokenFor(author), await tokenFor(editor)];
    const { body } = await call(author, `articles/${article}/end-previews`, 'POST');
    expect(body).toEqual({ ended: 'own' });
    expect(await readTitle(mine)).toBe(refused);
    expect(await readTitle(theirs)).toEqual(draft);
  });

  it('after an end is given anew', async () => {
    await call(editor, `articles/${article}/end-previews`, 'POST');
    now = Date.now() + 5;
    expect(await readTitle(await tokenFor(editor))).toEqual(draft);
  });
});

describe('what isn’t ours', () => {
  it('is counted by client, and what is ours still taken', async () => {
    const strict = await serveDelivery({
      store: createPublishedStore(cms.payload),
      delivery: { previews: openPreviewDesk(cms.payload, { tokenMs: minute, mostForged: 3 }) },
    });
    const ask = (token: string) => strict.query(titleOf, undefined, bearer(token));
    try {
      const token = await tokenFor(editor);
      const statuses: number[] = [];
      for (let guess = 0; guess < 5; guess += 1) statuses.push((await ask(`a${guess}.b`)).status);
      expect(statuses).toEqual([401, 401, 401, 429, 429]);
      expect((await ask('a.b')).headers.get('retry-after')).toMatch(/^\d+$/);
      expect((await ask(token)).data).toEqual({ article: draft });
    } finally {
      await strict.stop();
    }
  });

  it('is told what to do, in GraphQL’s shape, and nothing of what exists', async () => {
    const { status, headers, errors, text } = await delivery.query(titleOf, {}, bearer('a.b'));
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toContain('Bearer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(errors[0]?.message).toMatch(/Open the preview again from the admin/);
    expect(text).not.toContain('previewed');
  });
});

describe('a cache', () => {
  const get = (headers: Record<string, string> = {}) => delivery.get(titleOf, undefined, headers);

  it('never holds a draft, and never answers for one', async () => {
    const token = await tokenFor(editor);
    const before = await get();
    const seen = await get(bearer(token));
    expect(seen.data).toEqual({ article: draft });
    expect(seen.headers.get('cache-control')).toContain('no-store');
    expect(seen.headers.get('etag')).toBeNull();
    expect(seen.headers.get('surrogate-key')).toBeNull();
    const etag = before.headers.get('etag') ?? '';
    expect((await get({ ...bearer(token), 'if-none-match': etag })).data).toEqual({
      article: draft,
    });
    const after = await get();
    expect(after.data).toEqual({ article: published });
    expect(after.headers.get('etag')).toBe(etag);
  });

  it('is passed by also when the address is remembered', async () => {
    await get();
    await get();
    expect((await get(bearer('a.b'))).status).toBe(401);
    expect((await get(bearer(await tokenFor(editor)))).data).toEqual({ article: draft });
  });
});

describe('a delivery without a desk', () => {
  it('has no way to a draft', async () => {
    const replica = await serveDelivery({ store: createPublishedStore(cms.payload) });
    try {
      const token = await tokenFor(editor);
      expect((await replica.query(titleOf, undefined, bearer(token))).status).toBe(401);
      const { status } = await send(`${replica.url}/preview`, { headers: bearer(token) });
      expect(status).toBe(401);
      expect((await replica.query(titleOf)).data).toEqual({ article: published });
    } finally {
      await replica.stop();
    }
  });
});
