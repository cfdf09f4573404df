import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeHttp, listen, portOf } from '../../cms/src/boot/listen.ts';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import type { GraphQLAnswer, RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { makeDocument } from '../support/delivery/guideFixtures.ts';
import { hiddenArticle, smallLibrary } from '../support/delivery/smallLibrary.ts';
import { MemoryStore } from '../support/memoryStore.ts';

const store = new MemoryStore();
let delivery: RunningDelivery;

beforeAll(async () => {
  store.publish(...smallLibrary);
  delivery = await serveDelivery({ store });
});
afterAll(() => delivery.stop());

const json = { 'content-type': 'application/json' };
const titles = '{ articles { nodes { title } } }';

/** What comes until the connection ends, in whichever way. */
async function readAll(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk) => (text += String(chunk)));
  // A connection that is cut while something is on its way to it may end with an error.
  socket.on('error', () => undefined);
  await once(socket, 'close');
  return text;
}

function expectRefusal(answer: GraphQLAnswer, status: number, code: string): void {
  expect(answer.status).toBe(status);
  expect(answer.errors[0]?.extensions?.code).toBe(code);
  expect(answer.errors[0]?.message.length).toBeGreaterThan(10);
  expect(answer.data).toBeNull();
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('content-type')).toMatch(/json/);
  expect(answer.text).not.toMatch(/node_modules|\.ts:|at \w+ \(|Maximum call stack|SQLITE/);
}

describe('GraphQL over HTTP', () => {
  it("passes all of graphql-http's audits, notices and warnings too", async () => {
    const results = await auditServer({ url: delivery.url, fetchFn: fetch });
    const failed = results.filter(({ status }) => status !== 'ok');
    expect(results.length).toBeGreaterThan(50);
    expect(failed.map(({ id, name, status }) => `${id} ${status} ${name}`)).toEqual([]);
  });

  it('tells a browser what the address is for, with nothing from elsewhere', async () => {
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    const greeting = await fetch(delivery.url, { headers: { accept } });
    const page = await greeting.text();
    expect(greeting.status).toBe(200);
    expect(greeting.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(greeting.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    expect(page).toContain('over GraphQL');
    expect(page).not.toMatch(/https?:|<script|<img|<link/);
    const query = await fetch(`${delivery.url}?query={revision}`, { headers: { accept } });
    expect(query.headers.get('content-type')).toMatch(/json/);
  });

  it.each([
    ['malformed JSON', { method: 'POST', headers: json, body: '{' }, 400, 'BAD_JSON'],
    ['an empty body', { method: 'POST', headers: json, body: '' }, 400, 'BAD_REQUEST'],
    [
      'bytes that are not UTF-8',
      { method: 'POST', headers: json, body: new Uint8Array([123, 255, 125]) },
      400,
      'BAD_ENCODING',
    ],
    [
      'an unknown encoding',
      { method: 'POST', headers: { ...json, 'content-encoding': 'zip' }, body: '{}' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a body that is not what its encoding says',
      { method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, body: '{}' },
      400,
      'BAD_ENCODING',
    ],
    [
      'a large body',
      { method: 'POST', headers: json, body: 'x'.repeat(5_000_000) },
      413,
      'BODY_TOO_LARGE',
    ],
    [
      'a body that is large once decompressed',
      {
        method: 'POST',
        headers: { ...json, 'content-encoding': 'gzip' },
        body: gzipSync(Buffer.alloc(20_000_000)),
      },
      413,
      'BODY_TOO_LARGE',
    ],
    ['an array of operations', post([{ query: titles }]), 400, 'BATCH_NOT_SUPPORTED'],
    ['a query that is no text', post({ query: { $ne: 1 } }), 400, 'BAD_REQUEST'],
    ['variables that are no object', post({ query: titles, variables: [1] }), 400, 'BAD_REQUEST'],
    [
      'several operations without a name',
      post({ query: 'query A { revision } query B { revision }' }),
      400,
      'OPERATION_NOT_FOUND',
    ],
    ['a mutation by GET', { search: '?query=mutation{__typename}' }, 405, 'METHOD_NOT_ALLOWED'],
    [
      'a subscription',
      post({ query: 'subscription { __typename }' }),
      400,
      'SUBSCRIPTION_NOT_SUPPORTED',
    ],
    ['a delete', { method: 'DELETE' }, 405, 'METHOD_NOT_ALLOWED'],
    [
      'text/plain',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{revision}"}' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a form',
      { method: 'POST', body: new URLSearchParams({ query: titles }) },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['a form with files', { method: 'POST', body: makeForm() }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'a megabyte of query',
      post({ query: `{ revision } #${'x'.repeat(1_000_000)}` }),
      413,
      'BODY_TOO_LARGE',
    ],
    [
      'an address that is too long',
      { search: `?query={revision}%23${'x'.repeat(20_000)}` },
      431,
      'HEADERS_TOO_LARGE',
    ],
    [
      'headers that are too long',
      { search: '?query={revision}', headers: { 'x-long': 'x'.repeat(20_000) } },
      431,
      'HEADERS_TOO_LARGE',
    ],
    ['a parameter twice', { search: '?query={revision}&query={revision}' }, 400, 'BAD_REQUEST'],
    [
      'another media type asked for',
      { search: '?query={revision}', headers: { accept: 'text/html' } },
      406,
      'NOT_ACCEPTABLE',
    ],
  ])('refuses %s', async (_, init, status, code) => {
    expectRefusal(await delivery.fetch(init), status, code);
    expect((await delivery.query(titles)).errors).toEqual([]);
  });

  it.each([
    [
      'a choice that there is none',
      '$v: ArticleOrder',
      'articles(orderBy: $v)',
      'X',
      'ArticleOrder',
    ],
    ['a word for a number', '$v: Int', 'articles(first: $v)', 'abc', 'Int'],
    ['an object for text', '$v: String', 'article(slug: $v)', { $ne: 1 }, 'String'],
  ])('names the variable whose value is %s', async (_, variable, field, value, type) => {
    const selection = field.startsWith('articles') ? '{ totalCount }' : '{ title }';
    const query = `query (${variable}) { ${field} ${selection} }`;
    const { errors } = await delivery.query(query, { v: value });
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(type),
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      }),
    ]);
  });

  it('refuses a malformed address without dying', async () => {
    const { status } = await ask({ path: '/%E0%A4%A' });
    expect(status).toBeGreaterThanOrEqual(400);
    expect((await delivery.query(titles)).status).toBe(200);
  });

  it('answers 500 when a field fails inside, though its parent may be null', async () => {
    const own = new MemoryStore();
    const damaged: { title: string } = JSON.parse('{ "title": null }');
    const document = makeDocument('articles', 'broken');
    own.publish({ ...document, card: { ...document.card, ...damaged } });
    const served = await serveDelivery({ store: own });
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const query = '{ article(slug: "broken") { title } }';
      expectRefusal(await served.query(query, {}, { accept }), 500, 'INTERNAL');
    }
    await served.stop();
  });

  it.each([
    ['is awaited', 1],
    ['is awaited, and another begun', 2],
  ])('never takes what is no HTTP for an answer that %s', async (_, count) => {
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    let asked = 0;
    const server = await listen(
      (incoming) => {
        incoming.resume();
        asked += 1;
        if (asked === count) incoming.once(count === 1 ? 'end' : 'data', begin);
      },
      { host: '127.0.0.1', port: 0 },
    );
    const post = 'POST /graphql HTTP/1.1\r\nHost: a\r\n';
    const whole = `${post}Content-Length: 2\r\n\r\n{}`;
    const half = `${post}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n`;
    const socket = connect(portOf(server), '127.0.0.1');
    const received = readAll(socket);
    socket.write(count === 1 ? whole : whole + half);
    await begun;
    socket.write('NONSENSE\r\n\r\n');
    expect(await received).toBe('');
    await closeHttp(server, { graceMs: 0 });
  });

  it('keeps a connection for longer than the ten minutes that proxies keep it at most', async () => {
    const server = await listen((_, response) => void response.end(), {
      host: '127.0.0.1',
      port: 0,
    });
    const { headers } = await fetch(`http://127.0.0.1:${portOf(server)}/`);
    const [, seconds] = /^timeout=(\d+)/.exec(headers.get('keep-alive') ?? '') ?? [];
    expect(Number(seconds)).toBeGreaterThan(600);
    await closeHttp(server, { graceMs: 0 });
  });

  it('refuses what is no HTTP in the shape of all refusals, and closes', async () => {
    const { port } = new URL(delivery.url);
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      let received = '';
      socket.setEncoding('utf8').on('data', (part) => (received += String(part)));
      socket.on('end', () => resolve(received)).on('error', reject);
    });
    expect(text).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    const body: unknown = JSON.parse(text.slice(text.indexOf('\r\n\r\n')));
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect((await delivery.query(titles)).status).toBe(200);
  });

  it('refuses fragments that lead in a circle', async () => {
    const accept = 'application/graphql-response+json';
    for (const query of [
      '{ ...A } fragment A on Query { ...A }',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    ]) {
      const { status, errors } = await delivery.query(query, undefined, { accept });
      expect([status, errors[0]?.extensions?.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    }
  });
});

/** Sends what `fetch` would not: any path as it is, and any header. */
function ask({
  path,
  headers = {},
}: {
  path: string;
  headers?: Record<string, string>;
}): Promise<{ status: number | undefined; etag: string | undefined; text: string }> {
  const { hostname, port } = new URL(delivery.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () =>
        resolve({ status: response.statusCode, etag: response.headers.etag, text }),
      );
    });
    sent.on('error', reject).end();
  });
}

function makeForm(): FormData {
  const form = new FormData();
  form.set('operations', JSON.stringify({ query: titles }));
  form.set('map', '{}');
  return form;
}

function post(body: unknown): RequestInit {
  return { method: 'POST', headers: json, body: JSON.stringify(body) };
}

describe('limits', () => {
  const manySearches = (count: number) =>
    `{${Array.from({ length: count }, (_, i) => `a${i}: search(query: "a", first: 100) { nodes { highlights { text } } }`).join(' ')}}`;
  const nested = (depth: number) => `${'{a'.repeat(depth)}${'}'.repeat(depth)}`;
  const spreads = Array.from(
    { length: 40 },
    (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`,
  );
  it.each([
    ['100,000 tokens', '{'.concat('a '.repeat(40_000), '}'), 'TOO_MANY_TOKENS'],
    ['text nested past the parser’s stack', nested(20_000), 'TOO_DEEP'],
    ['lists nested past the parser’s stack', `{a(b:${'['.repeat(30_000)}`, 'TOO_DEEP'],
    ['depth 50', nested(50), 'TOO_DEEP'],
    [
      'depth by fragments',
      `{ article(slug: "first") { ...A } } ${Array.from({ length: 9 }, (_, i) => `fragment ${'ABCDEFGHI'[i]} on Article { topics { guides { nodes { ...${'BCDEFGHIJ'[i]} } } } }`).join(' ')} fragment J on Article { id }`,
      'TOO_DEEP',
    ],
    [
      'four hundred aliases',
      `{${Array.from({ length: 400 }, (_, index) => `a${index}: revision`).join(' ')}}`,
      'TOO_MANY_ALIASES',
    ],
    ['a thousand aliases of the dearest field', manySearches(1000), 'TOO_MANY_TOKENS'],
    [
      'fragments that double',
      `{ ...F0 } ${spreads.join(' ')} fragment F40 on Query { revision }`,
      'TOO_COSTLY',
    ],
    [
      'fragments that double what costs nothing',
      `{ ...F0 } ${spreads.join(' ')} fragment F40 on Query { __typename }`,
      'TOO_COSTLY',
    ],
    ['a cheap field written 240 times', `{ ${'site { name } '.repeat(240)} }`, 'TOO_COSTLY'],
    ['a page of 10,000', '{ articles(first: 10000) { totalCount } }', 'PAGE_TOO_LARGE'],
    ['no slug and no id', '{ article { title } }', 'BAD_ARGUMENT'],
    ['a slug and an id', '{ article(slug: "a", id: "articles:a") { title } }', 'BAD_ARGUMENT'],
    ['a negative page', '{ articles(first: -1) { totalCount } }', 'BAD_ARGUMENT'],
    [
      'four hops by twelve links',
      `{ article(slug: "first") { ${'outgoingLinks(first: 12) { nodes { target { '.repeat(4)}id${' } } }'.repeat(4)} } }`,
      'TOO_COSTLY',
    ],
    ['thirty searches', manySearches(30), 'TOO_COSTLY'],
  ])('refuse %s with 400, whatever type of answer is asked for', async (_, query, code) => {
    for (const accept of ['application/json', 'application/graphql-response+json'])
      expectRefusal(await delivery.query(query, undefined, { accept }), 400, code);
  });

  it('count page sizes in variables, and refuse those beyond', async () => {
    const query = 'query ($n: Int = 7) { articles(first: $n) { nodes { id } } }';
    const cost = async (variables?: Record<string, unknown>) =>
      Number((await delivery.query(query, variables)).headers.get('x-query-cost'));
    expect(await cost({ n: 1 })).toBeLessThan(await cost());
    expect(await cost()).toBeLessThan(await cost({ n: 100 }));
    expectRefusal(await delivery.query(query, { n: 101 }), 400, 'PAGE_TOO_LARGE');
  });

  it('let graphql’s own introspection pass, and say what it costs', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const answer = await delivery.query(getIntrospectionQuery());
    expect(answer.errors).toEqual([]);
    expect(answer.headers.get('x-query-cost-limit')).toBe('5000');
  });

  it('count an IPv6 /64 as one client, and believe no proxy unless told to', async () => {
    const limited = await serveDelivery({ store, delivery: { limits: { requestsPerMinute: 3 } } });
    const codes: (string | undefined)[] = [];
    for (let index = 0; index < 5; index += 1) {
      const answer = await limited.query(titles, undefined, {
        'x-forwarded-for': `203.0.113.${index}`,
      });
      codes.push(answer.errors[0]?.extensions?.code);
    }
    expect(codes).toEqual([undefined, undefined, undefined, 'RATE_LIMITED', 'RATE_LIMITED']);
    await limited.stop();
    const trusting = await serveDelivery({
      store,
      delivery: { limits: { requestsPerMinute: 3 }, trustProxy: 'loopback' },
    });
    const ask = (from: string) => trusting.query(titles, undefined, { 'x-forwarded-for': from });
    for (let index = 0; index < 3; index += 1) await ask(`2001:db8:1:2::${index}`);
    expectRefusal(await ask('2001:db8:1:2:ffff::1'), 429, 'RATE_LIMITED');
    expect((await ask('2001:db8:1:3::1')).status).toBe(200);
    await trusting.stop();
  });

  it('end a query whose time is used up', async () => {
    let now = 0;
    const slow = await serveDelivery({ store, delivery: { clock: () => (now += 6_000) } });
    expectRefusal(await slow.query(titles), 503, 'TIMEOUT');
    await slow.stop();
  });
});

describe('schema guessing', () => {
  it('is not helped when introspection is off', async () => {
    const closed = await serveDelivery({ store, delivery: { introspection: false } });
    for (const query of [
      '{ __schema { types { name } } }',
      '{ __type(name: "Query") { name } }',
      '{ artcle { id } }',
      '{ articles(frst: 1) { totalCount } }',
      '{ articles(orderBy: TITLE_DES) { totalCount } }',
      '{ articles { nodes { ... on Artcle { id } } } }',
    ]) {
      const { text, data } = await closed.query(query);
      expect(data).toBeNull();
      expect(text).not.toMatch(/Did you mean/);
    }
    const enumeration = await closed.query(
      'query ($o: ArticleOrder) { articles(orderBy: $o) { totalCount } }',
      { o: 'TITLE_DES' },
    );
    expect(enumeration.text).not.toMatch(/Did you mean/);
    await closed.stop();
    expect((await delivery.query('{ artcle { id } }')).text).toMatch(/Did you mean/);
  });
});

describe('caching', () => {
  it('gives a GET a validator, times and tags, and 304 while nothing changed', async () => {
    const first = await delivery.get('{ article(slug: "first") { title topics { name } } }');
    expect(first.headers.get('cache-control')).toBe(
      'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
    );
    expect(first.headers.get('surrogate-key')?.split(' ')).toEqual([
      'articles:first',
      'topics:therapy',
    ]);
    const etag = first.headers.get('etag') ?? '';
    const query = '{ article(slug: "first") { title topics { name } } }';
    const again = await delivery.get(query, undefined, { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
    store.publish(makeDocument('topics', 'therapy', { title: 'Therapies' }));
    await expect.poll(() => delivery.library.status().revision).toBe(store.latest);
    const changed = await delivery.get(query, undefined, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.text).toContain('Therapies');
  });

  it('keeps no answer that a publish overtook while it was made', async () => {
    const own = new MemoryStore();
    own.publish(...smallLibrary);
    const load = own.loadContents.bind(own);
    let begin = (): void => undefined;
    let goOn = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const released = new Promise<void>((resolve) => (goOn = resolve));
    own.loadContents = async (keys) => {
      begin();
      await released;
      return load(keys);
    };
    const served = await serveDelivery({ store: own });
    const query = '{ article(slug: "first") { body topics { name } } }';
    const overtaken = served.get(query);
    await begun;
    own.publish(makeDocument('topics', 'therapy', { title: 'Therapies' }));
    await expect.poll(() => served.library.status().revision).toBe(own.latest);
    goOn();
    expect((await overtaken).errors).toEqual([]);
    for (const ask of [served.get, served.query]) {
      expect((await ask(query)).text).toContain('Therapies');
    }
    await served.stop();
  });

  it('names nothing unpublished in its tags, and is dropped when that is published', async () => {
    const waiting = new MemoryStore();
    waiting.publish(...smallLibrary);
    const served = await serveDelivery({ store: waiting });
    const links =
      '{ article(slug: "first") { outgoingLinks { nodes { target { slug } status } } } }';
    const linking = '{ crossLinks(filter: { target: "articles:hidden" }) { totalCount } }';
    const tagsOf = async (query: string) =>
      (await served.get(query)).headers.get('surrogate-key')?.split(' ');
    expect(await tagsOf(links)).toEqual(['articles', 'articles:first', 'articles:second']);
    expect((await tagsOf(linking))?.join()).not.toContain('hidden');
    waiting.publish(hiddenArticle);
    await expect.poll(() => served.library.status().revision).toBe(waiting.latest);
    expect(await tagsOf(links)).toEqual(['articles:first', 'articles:hidden', 'articles:second']);
    expect(await tagsOf(linking)).toContain('to:articles:hidden');
    await served.stop();
  });

  it('depends on the guides of a subject where they are needed, and on no others', async () => {
    const tagsOf = async (first: number) => {
      const query = `{ article(slug: "third") { relatedGuides(first: ${first}) { score } } }`;
      return (await delivery.get(query)).headers.get('surrogate-key')?.split(' ');
    };
    const own = ['articles:third', 'guide-sets.guides:articles:third', 'to:articles:third'];
    expect(await tagsOf(1)).toEqual(own);
    const ofSubject = ['articles.topics:topics:therapy', ...own, 'topics:therapy'];
    expect(await tagsOf(2)).toEqual(ofSubject);
  });

  it('never keeps an error, and never caches a POST elsewhere', async () => {
    const refused = await delivery.get('{ nothing }');
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect(refused.headers.get('etag')).toBeNull();
    expect((await delivery.query(titles)).headers.get('cache-control')).toBe('no-store');
  });

  it('keeps variables and operations apart', async () => {
    const query =
      'query A($s: String) { article(slug: $s) { slug } } query B { article(slug: "third") { slug } }';
    const ask = async (operationName: string, s: string) =>
      (await delivery.fetch(post({ query, operationName, variables: { s } }))).data;
    for (let round = 0; round < 2; round += 1) {
      expect(await ask('A', 'first')).toEqual({ article: { slug: 'first' } });
      expect(await ask('A', 'second')).toEqual({ article: { slug: 'second' } });
      expect(await ask('B', 'first')).toEqual({ article: { slug: 'third' } });
    }
  });

  it.each([
    ['host', 'evil.example'],
    ['x-forwarded-host', 'evil.example'],
    ['x-forwarded-proto', 'gopher'],
    ['x-original-url', '/admin'],
    ['x-http-method-override', 'DELETE'],
    ['cookie', 'payload-token=secret'],
    ['authorization', 'Basic dXNlcjpzZWNyZXQ='],
    ['origin', 'https://evil.example'],
  ])('gives and keeps the same bytes whatever %s says', async (name, value) => {
    // A text of its own, so that the odd request is the one whose answer is kept.
    const query = `${titles} # ${name}`;
    const path = `/graphql?query=${encodeURIComponent(query)}`;
    const odd = await ask({ path, headers: { [name]: value } });
    const plain = await delivery.get(query);
    expect(odd).toEqual({ status: 200, etag: plain.headers.get('etag'), text: plain.text });
    expect(plain.text).toBe((await delivery.get(titles)).text);
    const again = await delivery.get(query, undefined, name === 'host' ? {} : { [name]: value });
    expect(again.text).toBe(plain.text);
    expect(again.headers.get('set-cookie')).toBeNull();
    expect(again.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('ignores unknown parameters', async () => {
    const search = `?query=${encodeURIComponent(titles)}`;
    const plain = await delivery.fetch({ search });
    expect((await delivery.fetch({ search: `${search}&utm=x&callback=y` })).text).toBe(plain.text);
  });

  it('compresses what is worth it', async () => {
    const { headers } = await delivery.query(
      '{ articles { nodes { id title summary body seo { title description } } } }',
      undefined,
      { 'accept-encoding': 'br' },
    );
    expect(headers.get('content-encoding')).toBe('br');
    expect(headers.get('vary')).toMatch(/Accept-Encoding/);
  });
});

describe('health', () => {
  it('tells alive from ready, and why not', async () => {
    const away = new MemoryStore();
    away.failure = new Error('connect ECONNREFUSED 10.0.0.1');
    const waiting = await serveDelivery({ store: away });
    const at = (path: string) => fetch(waiting.url.replace('/graphql', path));
    expect((await at('/healthz')).status).toBe(200);
    const notReady = await at('/readyz');
    expect(notReady.status).toBe(503);
    expect(await notReady.json()).toMatchObject({ problem: 'store-unreachable' });
    expectRefusal(await waiting.query(titles), 503, 'NOT_READY');
    away.failure = null;
    await expect.poll(async () => (await at('/readyz')).status).toBe(200);
    await waiting.stop();
  });

  it('masks what goes wrong inside, and tells the log', async () => {
    const broken = new MemoryStore();
    broken.publish(...smallLibrary);
    const logged: unknown[] = [];
    const served = await serveDelivery({
      store: broken,
      delivery: { logger: { error: ({ err }) => logged.push(err) } },
    });
    broken.failure = new Error('SQLITE_CORRUPT: /var/data/signpost.db select * from users');
    const answer = await served.query('{ article(slug: "first") { body } }');
    expect(answer.text).not.toMatch(/SQLITE|signpost\.db|users/);
    expect([answer.status, answer.errors[0]?.extensions?.code]).toEqual([503, 'NOT_READY']);
    expect(logged.map(String).join()).toContain('SQLITE_CORRUPT');
    await served.stop();
  });
});
