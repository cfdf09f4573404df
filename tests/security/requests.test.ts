import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Endpoint } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApi, startApi } from '../support/api.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';
import { freshTag, makeDocument } from './support/documents.ts';
import { expectRefused } from './support/expectRefused.ts';
import { logIn, type Person } from './support/people.ts';
import { readAll } from './support/readAll.ts';

let running: RunningPayload;
let api: RunningApi;
let editor: Person;
let article: string;

beforeAll(async () => {
  running = await startPayload();
  api = await startApi();
  editor = await logIn(running.payload, 'editor');
  const references = { article: '', otherArticle: '', user: '' };
  article = await makeDocument(running.payload, {
    collection: 'articles',
    operation: 'unpublish',
    owner: editor,
    references,
  });
});

afterAll(async () => {
  await api.stop();
  await running.stop();
});

type Body = string | Uint8Array<ArrayBuffer>;

async function ask(path: string, init: { method?: string; type?: string; body?: Body } = {}) {
  const { body, method = body === undefined ? 'GET' : 'POST', type = 'application/json' } = init;
  const response = await fetch(`${api.origin}/api${path}`, {
    method,
    headers: { ...editor.headers, ...(body === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { body }),
  });
  return { status: response.status, text: await response.text() };
}

/** What is asked must be refused, nothing may be written, and the next request is answered. */
async function expectHarmless(tries: readonly (() => ReturnType<typeof ask>)[]): Promise<void> {
  const before = await readAll(running.payload);
  for (const attempt of tries) expectRefused(await attempt());
  expect(await readAll(running.payload)).toBe(before);
  expect((await ask(`/articles/${article}?depth=0`)).status).toBe(200);
}

/** Objects where text is expected, operators of a database, dates and numbers that are none. */
const conditions = [
  'where[title][$ne]=x',
  'where[title][equals][$ne]=x',
  'where[title][equals][a]=b',
  'where[title][in][a]=b',
  'where[title][in][0][$gt]=',
  'where[title][contains][$regex]=.*',
  'where[title][like][a]=1',
  'where[title][exists][a]=b',
  'where[title][$regex]=(a%2B)%2B$',
  'where[title][regex]=.*',
  'where[title][nothing]=x',
  'where[title][all]=x',
  'where[title][near]=1,2,3',
  'where[title][within]=x',
  'where[title][intersects]=x',
  'where[title]=x',
  'where[$where]=sleep(1000)',
  'where[$expr][equals]=1',
  'where[nothing][equals]=x',
  'where[id][equals][$ne]=x',
  'where[_status][equals][a]=b',
  'where[seo.title][equals][a]=b',
  'where[seo][equals]=1',
  'where[topics][equals][a]=b',
  'where[topics][in][0][a]=b',
  'where[createdBy][equals][a]=b',
  'where[createdBy.hash][like]=a',
  'where[createdBy.salt][equals]=a',
  'where[createdBy.sessions.id][exists]=true',
  'where[createdBy.resetPasswordToken][exists]=true',
  'where[createdBy.apiKeyIndex][exists]=true',
  'where[body.root][equals]=x',
  'where[body][contains][a]=b',
  'where[publishedAt][greater_than]=nonsense',
  'where[publishedAt][equals][a]=b',
  'where[updatedAt][less_than]=x',
  'where[reviewedOn][in]=2026-01-01,x',
  'where[wordCount][equals]=abc',
  'where[wordCount][greater_than][a]=1',
  'where[and][0][title][equals][a]=1',
  'where[or][0][and][0][publishedAt][equals]=x',
  'where[and]=x',
  'where[or][0]=x',
  'where[]=x',
  'where=abc',
  'where=[1]',
  `where=${encodeURIComponent('{"__proto__":{"equals":"x"},"title":{"equals":{"a":1}}}')}`,
  `where${'[and][0]'.repeat(200)}[title][equals]=x`,
];

const parameters = [
  'limit[$gt]=1',
  'limit=abc',
  'limit=-1',
  'limit=1e9',
  'limit=251&depth=0',
  'page[$gt]=1',
  'page=-1',
  'depth[a]=1',
  'depth=x',
  'sort[$gt]=1',
  'sort=-',
  'sort=title;drop table articles',
  "sort=title' OR 1=1",
];

describe('a search by REST', () => {
  it.each(conditions)('is refused with %s', async (query) => {
    await expectHarmless([
      () => ask(`/articles?${query}`),
      () => ask(`/articles/count?${query}`),
      () =>
        ask('/articles', {
          method: 'POST',
          type: 'application/x-www-form-urlencoded',
          body: query,
        }),
    ]);
  });

  it('is not begun for a change or a deletion either', async () => {
    await expectHarmless(
      conditions.flatMap((query) => [
        () => ask(`/articles?${query}`, { method: 'PATCH', body: '{"title":"Changed"}' }),
        () => ask(`/articles?${query}`, { method: 'DELETE' }),
      ]),
    );
  });

  it.each(parameters)('is refused with %s', async (query) => {
    await expectHarmless([() => ask(`/articles?${query}`), () => ask(`/topics?${query}`)]);
  });

  it('of versions is refused with what no version can be compared with', async () => {
    await expectHarmless(
      ['parent][equals][a', 'version.title][equals][a', 'version.publishedAt][equals'].map(
        (condition) => () => ask(`/articles/versions?where[${condition}]=x`),
      ),
    );
  });

  it('takes any text as text', async () => {
    for (const text of ['%00', '%27 OR 1=1 --', '$ne', '%25', '.*(a+)+$', '%ff', '{"$gt":""}']) {
      for (const operator of ['equals', 'like', 'contains', 'in', 'not_like']) {
        const { status, text: found } = await ask(`/articles?where[title][${operator}]=${text}`);
        expect(status, found).toBe(200);
        if (['equals', 'in'].includes(operator)) {
          expect(JSON.parse(found), `${operator} ${text}`).toMatchObject({ totalDocs: 0 });
        }
      }
    }
  });

  const nested = (levels: number) =>
    `${'{"and":['.repeat(levels)}{"id":{"equals":"${article}"}}${']}'.repeat(levels)}`;

  it.each(['/articles', '/articles/count', '/articles/versions'])(
    'refuses conditions nested past the stack: %s',
    async (path) => {
      const before = await readAll(running.payload);
      const response = await fetch(`${api.origin}/api${path}`, {
        method: 'POST',
        headers: {
          ...editor.headers,
          'content-type': 'application/x-www-form-urlencoded',
          'x-payload-http-method-override': 'GET',
        },
        body: `where=${encodeURIComponent(nested(30_000))}`,
      });
      const text = await response.text();
      expectRefused({ status: response.status, text });
      expect([response.status, text]).toEqual([400, expect.stringContaining('"BadQuery"')]);
      expect(await readAll(running.payload)).toBe(before);
    },
  );

  it('takes twenty groups in one another, and no more', async () => {
    const search = (levels: number) => ask(`/articles?where=${encodeURIComponent(nested(levels))}`);
    const { status, text } = await search(20);
    expect([status, JSON.parse(text)]).toEqual([200, expect.objectContaining({ totalDocs: 1 })]);
    const more = await search(21);
    expectRefused(more);
    expect([more.status, more.text]).toEqual([400, expect.stringContaining('up to 20 deep')]);
  });

  it('finds by what can be compared, as the admin asks', async () => {
    const queries = [
      `where[id][equals]=${article}`,
      `where[and][0][id][in]=${article},${article}&where[and][1][title][exists]=true`,
      `where[publishedAt][greater_than]=2020-01-01&where[wordCount][less_than]=1000000`,
      `where[or][0][and][0][_status][equals]=published&where[or][0][and][1][title][like]=Guide`,
      `where=${encodeURIComponent(JSON.stringify({ id: { equals: article } }))}`,
      `sort=-publishedAt,title&limit=10&page=1&depth=0`,
    ];
    for (const query of queries) {
      const { status, text } = await ask(`/articles?${query}`);
      expect(status, text).toBe(200);
      expect(JSON.parse(text), query).toMatchObject({ totalDocs: 1 });
    }
    const reference = `[relationTo]=articles&where[source][equals][value]=${article}`;
    const links = await ask(`/cross-links?where[source][equals]${reference}`);
    expect(links.status, links.text).toBe(200);
  });
});

const title = () => `"title":"Draft ${freshTag()}"`;

describe('a body', () => {
  const bodies: readonly (readonly [name: string, body: Body, type?: string])[] = [
    ['that is cut short', '{'],
    ['that is a list', '[]'],
    ['that is a text', '"x"'],
    ['that is nothing', 'null'],
    ['that is not UTF-8', new Uint8Array([123, 34, 255, 34, 125])],
    ['nested past the stack', `{"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['as text/plain', '{"title":"x"}', 'text/plain'],
    ['as a form', 'title=x', 'application/x-www-form-urlencoded'],
    ['as a form without a boundary', '--x', 'multipart/form-data'],
    ['as a form cut short', '--x\r\n', 'multipart/form-data; boundary=x'],
    [
      'as a form whose data are no JSON',
      '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{\r\n--x--\r\n',
      'multipart/form-data; boundary=x',
    ],
  ];
  for (const [name, body, type = 'application/json'] of bodies) {
    const init = { body, type };
    it(`${name} is refused`, async () => {
      await expectHarmless([
        () => ask('/articles?draft=true', init),
        () => ask(`/articles/${article}?draft=true`, { ...init, method: 'PATCH' }),
        () => ask('/users/login', init),
        () => ask('/users/reset-password', init),
        () => ask('/globals/navigation', init),
      ]);
    });
  }

  it.each([
    ['references that are objects', '"topics":[{"a":1}]'],
    ['a date that is none', '"publishedAt":"nonsense"'],
    ['an operator as a reference', '"image":{"$gt":""}'],
    ['text as rich text', '"body":"x"'],
    ['rich text without a root', '"body":{"root":null}'],
    ['rich text without children', '"body":{"root":{}}'],
    ['an unknown node', '"body":{"root":{"type":"root","children":[{"type":"nothing"}]}}'],
    ['text as a group', '"seo":"x"'],
    ['an object as its id', '"id":{"$ne":""}'],
    ['a list as text', '"summary":["x"]'],
    ['keys that every object has', '"__proto__":{"x":1},"constructor":{"x":1}'],
  ])('with %s is refused, or saved as a draft without harm', async (_, field) => {
    const answer = await ask('/articles?draft=true', { body: `{${title()},${field}}` });
    if (answer.status !== 201) expectRefused(answer);
    const complete = await ask('/articles', { body: `{${title()},${field}}` });
    expectRefused(complete);
    const list = await ask('/articles?limit=100&depth=1');
    expect(list.status, list.text).toBe(200);
  });

  it('may be left out', async () => {
    expectRefused(await ask('/articles', { method: 'POST' }));
    const copy = await ask(`/articles/${article}/duplicate`, { method: 'POST' });
    expect(copy.status, copy.text).toBe(200);
  });
});

describe('a login', () => {
  it.each([
    '{"email":{"$ne":null},"password":{"$ne":null}}',
    '{"email":{"$gt":""},"password":"not the password"}',
    '{"email":["a@example.org"],"password":["x"]}',
    '{"email":"a@example.org","password":{"a":1}}',
    '{"email":"a@example.org","password":7}',
    '{}',
  ])('with %s is refused', async (body) => {
    await expectHarmless([
      () => ask('/users/login', { body }),
      () => ask('/users/forgot-password', { body: body.replace('a@example.org', '') }),
    ]);
  });

  it('can’t be had by a reset token that is an operator', async () => {
    const body = '{"token":{"$ne":null},"password":"long enough to be one"}';
    await expectHarmless([() => ask('/users/reset-password', { body })]);
  });
});

describe('an address', () => {
  it.each(['/__proto__', '/constructor', '/toString/x', '/hasOwnProperty', '/globals/__proto__'])(
    '%s leads nowhere',
    async (path) => {
      for (const method of ['GET', 'POST', 'PATCH', 'DELETE']) {
        const { status, text } = await ask(path, {
          method,
          ...(method !== 'GET' && { body: '{}' }),
        });
        expect(status, `${method} ${text}`).toBe(404);
      }
    },
  );

  it.each(['%00', '%27', '__proto__', '[object Object]', '..%2f..', 'x'.repeat(2000)])(
    'with the id %s names no document',
    async (id) => {
      await expectHarmless([
        () => ask(`/articles/${id}`),
        () => ask(`/articles/versions/${id}`),
        () => ask(`/articles/${id}`, { method: 'PATCH', body: '{"title":"x"}' }),
        () => ask(`/articles/${id}`, { method: 'DELETE' }),
      ]);
    },
  );

  it('read by POST with a body that is no JSON is refused', async () => {
    const response = await fetch(`${api.origin}/api/articles`, {
      method: 'POST',
      headers: {
        ...editor.headers,
        'content-type': 'application/json',
        'x-payload-http-method-override': 'GET',
      },
      body: '{',
    });
    expectRefused({ status: response.status, text: await response.text() });
  });
});

describe('Payload’s GraphQL', () => {
  const post = (body: unknown, type?: string) =>
    ask('/graphql', { body: JSON.stringify(body), ...(type ? { type } : {}) });
  const spreads = Array.from(
    { length: 40 },
    (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`,
  );
  const queries: readonly (readonly [string, string])[] = [
    ['bad syntax', '{'],
    ['an unknown field', '{ nothing }'],
    ['several operations without a name', 'query A { __typename } query B { __typename }'],
    ['text nested past the parser’s stack', `${'{a'.repeat(20_000)}${'}'.repeat(20_000)}`],
    ['lists nested past the parser’s stack', `{a(b:${'['.repeat(30_000)}`],
    ['100,000 tokens', `{${'a '.repeat(100_000)}}`],
    ['1 MB of text', `{ a(b: "${'x'.repeat(1_000_000)}") }`],
    ['a fragment in itself', '{ ...A } fragment A on Query { ...A }'],
    ['fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
    [
      'fragments that double',
      `{ ...F0 } ${spreads.join(' ')} fragment F40 on Query { __typename }`,
    ],
    [
      'a thousand aliases',
      `{${Array.from({ length: 1000 }, (_, i) => `a${i}: Articles { totalDocs }`).join(' ')}}`,
    ],
    ['an object as text', '{ Articles(where: { title: { equals: { a: 1 } } }) { totalDocs } }'],
    ['a date that is none', '{ Articles(where: { publishedAt: { equals: "x" } }) { totalDocs } }'],
    ['an operator', '{ Articles(where: { title: { regex: ".*" } }) { totalDocs } }'],
    ['a login', 'mutation { loginUser(email: "a@example.org", password: "x") { token } }'],
    ['a forgotten password', 'mutation { forgotPasswordUser(email: "a@example.org") }'],
  ];
  it.each(queries)('refuses %s', async (name, query) => {
    const before = await readAll(running.payload);
    const { status, text } = await post({ query });
    // What is refused while an operation runs stands beside its data.
    const ran = status === 200;
    expectRefused({ status: ran ? 403 : status, text });
    expect(ran).toBe(/login|password/.test(name));
    expect(await readAll(running.payload)).toBe(before);
  });

  it.each([
    ['nothing', null],
    ['an array of operations', Array.from({ length: 100 }, () => ({ query: '{ __typename }' }))],
    ['an object as its text', { query: { $ne: 1 } }],
    ['no text', {}],
  ])('refuses %s', async (_, body) => {
    await expectHarmless([() => post(body)]);
  });

  it('refuses what is no JSON', async () => {
    const text = '{"query":"{ __typename }"}';
    await expectHarmless([
      () => ask('/graphql', { body: '{' }),
      () => ask('/graphql', { body: new Uint8Array([123, 34, 255, 34, 125]) }),
      () => ask('/graphql', { body: text, type: 'text/plain' }),
      () => ask('/graphql', { body: text, type: 'application/x-www-form-urlencoded' }),
      () => ask('/graphql', { body: text, type: 'multipart/form-data; boundary=x' }),
    ]);
  });

  it('answers what it can read', async () => {
    const query =
      'query Q($t: String) { Articles(where: { title: { equals: $t } }) { totalDocs } }';
    const { status, text } = await post({ query, variables: { t: '{"$ne":1}' } });
    expect([status, JSON.parse(text)]).toEqual([200, { data: { Articles: { totalDocs: 0 } } }]);
  });
});

const MiB = 1024 * 1024;

/** Sends a head that promises a body, and only some of it; answers what comes back at once. */
function promise(
  headers: Record<string, string | number>,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers: { ...editor.headers, ...headers } };
    const sent = request(`${api.origin}/api/articles`, options, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        sent.destroy();
        resolve({ status: response.statusCode ?? 0, text });
      });
    });
    sent.on('error', reject);
    sent.write('{');
  });
}

describe('the size of a request', () => {
  const json = { 'content-type': 'application/json' };
  it('is refused from its head alone, before anything is read', async () => {
    const tries: readonly (readonly [Record<string, string | number>, number])[] = [
      [{ ...json, 'content-length': 4 * MiB + 1 }, 413],
      [{ ...json, 'content-length': 200 * MiB }, 413],
      [{ 'content-type': 'multipart/form-data; boundary=x', 'content-length': 200 * MiB }, 413],
      [{ ...json, 'transfer-encoding': 'chunked' }, 411],
      [{ ...json, 'content-encoding': 'gzip', 'content-length': 100 }, 415],
    ];
    for (const [headers, expected] of tries) {
      const answer = await promise(headers);
      expectRefused(answer);
      expect(answer.status).toBe(expected);
    }
  });

  it('counts for a body that says it is something else', async () => {
    const body = 'x'.repeat(4 * MiB + 1);
    for (const type of ['text/plain', 'application/json', 'x/multipart', '']) {
      expect((await ask('/articles', { body, type })).status).toBe(413);
    }
    expect((await ask('/graphql', { body, type: 'application/json' })).status).toBe(413);
  });

  it('may be four megabytes', async () => {
    const start = `{${title()},"summary":"`;
    const body = `${start}${'x'.repeat(4 * MiB - start.length - 2)}"}`;
    const { status, text } = await ask('/articles?draft=true', { body });
    expect([201, 400], text.slice(0, 200)).toContain(status);
  });

  it('can’t be had smaller by compressing it', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(50 * MiB)));
    const response = await fetch(`${api.origin}/api/articles`, {
      method: 'POST',
      headers: { ...editor.headers, ...json, 'content-encoding': 'gzip' },
      body: bomb,
    });
    expect(response.status).toBe(415);
  });
});

describe('these tests', () => {
  it.each([
    ['says that something went wrong', 500, '{"errors":[{"message":"Something went wrong."}]}'],
    ['shows what was asked', 400, '{"errors":[{"name":"X","message":"Failed query: select 1"}]}'],
    ['has no name', 400, '{"errors":[{"message":"That was not well."}]}'],
    ['is a page', 404, '<html></html>'],
  ])('would notice an answer that %s', async (_, status, text) => {
    const { collections } = running.payload.config;
    const topics = collections.find(({ slug }) => slug === 'topics');
    if (!topics?.endpoints) throw new Error('There are no topics.');
    const hole: Endpoint = {
      method: 'get',
      path: '/hole',
      handler: () => new Response(text, { status }),
    };
    topics.endpoints.unshift(hole);
    try {
      const answer = await ask('/topics/hole');
      expect(() => expectRefused(answer)).toThrow();
    } finally {
      topics.endpoints.shift();
    }
  });
});
