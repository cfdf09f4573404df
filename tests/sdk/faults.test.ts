import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createClient as createEdgeClient } from '../../sdk/src/edge.ts';
import {
  ContentError,
  type ContentErrorCode,
  createClient,
  isContentError,
} from '../../sdk/src/index.ts';
import { type ContentServer, type Fault, startContentServer } from '../../sdk/src/testing/index.ts';
import { library } from './library.ts';

let server: ContentServer;
let sentBefore = 0;
/** For calls that are to be answered, also on a busy machine. */
const patienceMs = 30_000;
const unhandled: unknown[] = [];
const remember = (reason: unknown): void => void unhandled.push(reason);

beforeAll(() => {
  process.on('unhandledRejection', remember);
});
// A call may end before its request arrives: the fault that waits for it is no other test's.
beforeEach(async () => {
  server = await startContentServer(library);
});
afterEach(async () => {
  await server.close();
  expect(unhandled).toEqual([]);
});
afterAll(() => {
  process.off('unhandledRejection', remember);
});

const entries = [
  ['@signpost/sdk', createClient],
  ['@signpost/sdk/edge', createEdgeClient],
] as const;
const secretBody = '{"errors":[{"message":"body-secret slug-secret"}]}';
const failing: [string, Fault, ContentErrorCode, number | null][] = [
  ['a closed connection', { kind: 'reset' }, 'NETWORK', null],
  ['a body cut short', { kind: 'truncate' }, 'NETWORK', null],
  ['a server that never answers', { kind: 'hang' }, 'TIMEOUT', null],
  ['a body that never ends', { kind: 'stall' }, 'TIMEOUT', null],
  ['an answer that comes too late', { kind: 'delay', delayMs: 400 }, 'TIMEOUT', null],
  ['500', { kind: 'status', status: 500, body: secretBody }, 'HTTP', 500],
  ['503 in HTML', { kind: 'status', status: 503, body: '<p>body-secret</p>' }, 'HTTP', 503],
  ['404', { kind: 'status', status: 404 }, 'HTTP', 404],
  ['400 with GraphQL errors', { kind: 'status', status: 400, body: secretBody }, 'GRAPHQL', 400],
  ['401', { kind: 'status', status: 401, body: secretBody }, 'UNAUTHORIZED', 401],
  ['403', { kind: 'status', status: 403 }, 'UNAUTHORIZED', 403],
  ['403 with words alone', { kind: 'status', status: 403, body: secretBody }, 'UNAUTHORIZED', 403],
  [
    '403 for another reason than the token',
    {
      kind: 'status',
      status: 403,
      body: '{"errors":[{"message":"x","extensions":{"code":"OPERATION_NOT_LISTED"}}]}',
    },
    'GRAPHQL',
    403,
  ],
  ['429', { kind: 'status', status: 429 }, 'RATE_LIMITED', 429],
  ['HTML instead of JSON', body('<p>body-secret</p>', 'text/html'), 'BAD_RESPONSE', null],
  [
    'JSON that does not parse',
    body('{"data": body-secret', 'application/json'),
    'BAD_RESPONSE',
    null,
  ],
  ['JSON of another kind', body('[1]', 'application/json'), 'BAD_RESPONSE', null],
  ['no data', body('{"data":null}', 'application/json'), 'BAD_RESPONSE', null],
  ['data of another shape', body('{"data":{"x":1}}', 'application/json'), 'BAD_RESPONSE', null],
  [
    'errors that ask for a login',
    body(
      '{"errors":[{"message":"x","extensions":{"code":"UNAUTHENTICATED"}}]}',
      'application/json',
    ),
    'UNAUTHORIZED',
    200,
  ],
  [
    'errors beside data',
    body('{"data":{"item":null},"errors":[{"message":"x"}]}', 'application/json'),
    'GRAPHQL',
    200,
  ],
];

function body(text: string, contentType: string): Fault {
  return { kind: 'body', body: text, contentType };
}

async function catchError(promise: Promise<unknown>): Promise<ContentError> {
  const error = await promise.then(
    () => new Error('The call should have failed.'),
    (reason: unknown) => reason,
  );
  if (isContentError(error)) return error;
  throw error;
}

describe.each(entries)('failures of %s', (_name, create) => {
  interface Connecting {
    timeoutMs?: number;
    attempts?: number;
    fetch?: typeof globalThis.fetch;
  }
  const connect = (options: Connecting = {}) => {
    sentBefore = server.requests.length;
    const { attempts = 1, timeoutMs = patienceMs, fetch } = options;
    return create({
      fetch,
      endpoint: server.endpoint,
      token: 'token-secret',
      timeoutMs,
      retry: { attempts, baseDelayMs: 10 },
    });
  };
  const countSent = (): number => server.requests.length - sentBefore;

  it.each(failing)('%s', async (_fault, fault, code, status) => {
    server.failNext(fault);
    const content = connect(code === 'TIMEOUT' ? { timeoutMs: 150 } : {});
    const error = await catchError(content.articles.get({ slug: 'slug-secret' }));
    expect(error).toBeInstanceOf(ContentError);
    expect(error.code).toBe(code);
    if (status !== null) expect(error.status).toBe(status);
    expect(error.operation).toBe('article');
    expect(error.message).toContain('article');
    for (const text of [error.message, String(error.stack), inspect(error, { depth: 9 })]) {
      expect(text).not.toMatch(/token-secret|slug-secret|body-secret/);
    }
  });

  it('a server that is not there', async () => {
    const gone = await startContentServer({});
    await gone.close();
    const content = create({ endpoint: gone.endpoint, retry: false });
    expect(await catchError(content.site())).toMatchObject({ code: 'NETWORK', attempts: 1 });
  });

  it('keeps the words of the server apart from the message', async () => {
    const error = await catchError(connect().query('{ titel }'));
    expect(error.code).toBe('GRAPHQL');
    expect(error.reasons).toEqual([expect.stringContaining('Cannot query field "titel"')]);
    expect(error.message).not.toContain('titel');
  });

  it('tries a read again after a passing failure', async () => {
    server.failNext({ kind: 'reset' }, { kind: 'status', status: 503 });
    expect(await connect({ attempts: 3 }).site()).toMatchObject({ name: 'Guides' });
    expect(countSent()).toBe(3);
  });

  it('gives up after the last attempt and says how many there were', async () => {
    const fault = { kind: 'status', status: 500 } as const;
    server.failNext(fault, fault, fault);
    const error = await catchError(connect({ attempts: 3 }).site());
    expect(error).toMatchObject({ code: 'HTTP', status: 500, attempts: 3 });
    expect(countSent()).toBe(3);
  });

  it('does not try again what will fail again', async () => {
    server.failNext({ kind: 'status', status: 401 });
    await catchError(connect({ attempts: 3 }).site());
    expect(countSent()).toBe(1);
  });

  it.each([
    'mutation Add { submitComment }',
    '# a comment\nquery A { site { name } } mutation B { x }',
    'fragment F on Site { name }\nmutation{ x }',
  ])('never sends a mutation twice: %j', async (text) => {
    server.failNext({ kind: 'reset' });
    expect(await catchError(connect({ attempts: 3 }).query(text))).toMatchObject({
      code: 'NETWORK',
      attempts: 1,
    });
    expect(countSent()).toBe(1);
  });

  it('sends a query again that only mentions mutations', async () => {
    server.failNext({ kind: 'reset' });
    const text =
      '# mutation of a query\nquery Q { a: resolvePath(path: "/mutation x") { __typename } }';
    await connect({ attempts: 2 }).query(text);
    expect(countSent()).toBe(2);
  });

  it('waits as long as Retry-After says', async () => {
    server.failNext({ kind: 'status', status: 429, headers: { 'retry-after': '1' } });
    const start = performance.now();
    await connect({ attempts: 2 }).site();
    expect(performance.now() - start).toBeGreaterThanOrEqual(990);
  });

  it('waits until the date of a Retry-After', async () => {
    const date = new Date(Date.now() + 60_000).toUTCString();
    server.failNext({ kind: 'status', status: 503, headers: { 'retry-after': date } });
    const error = await catchError(connect().site());
    expect(error.retryAfterMs).toBeGreaterThan(0);
    expect(error.retryAfterMs).toBeLessThanOrEqual(60_000);
  });

  it('takes its own delay when Retry-After makes no sense', async () => {
    for (const value of ['', 'soon', '-5', 'Tue, 01 Jan 2019 00:00:00 GMT']) {
      server.failNext({ kind: 'status', status: 429, headers: { 'retry-after': value } });
      expect(await connect({ attempts: 2 }).site()).toMatchObject({ name: 'Guides' });
      expect(countSent()).toBe(2);
    }
  });

  it('gives an answer that is slow but in time', async () => {
    server.failNext({ kind: 'delay', delayMs: 100 });
    expect(await connect().site()).toMatchObject({ name: 'Guides' });
    expect(countSent()).toBe(1);
  });

  it('refuses a list without entries that can be read', async () => {
    server.failNext(body('{"data":{"item":{"totalCount":1}}}', 'application/json'));
    expect((await catchError(connect().articles.list())).code).toBe('BAD_RESPONSE');
  });

  it('does not wait for a Retry-After past the time limit', async () => {
    server.failNext({ kind: 'status', status: 429, headers: { 'retry-after': '60' } });
    const start = performance.now();
    const error = await catchError(connect({ attempts: 3 }).site());
    expect(error).toMatchObject({ code: 'RATE_LIMITED', retryAfterMs: 60_000, attempts: 1 });
    expect(performance.now() - start).toBeLessThan(patienceMs);
  });

  it('bounds all attempts together by the time limit', async () => {
    // With a limit of its own the attempt that hangs would be followed by one that succeeds.
    server.failNext({ kind: 'reset' }, { kind: 'reset' }, { kind: 'hang' });
    const start = performance.now();
    const error = await catchError(connect({ attempts: 9, timeoutMs: 300 }).site());
    expect(error.code).toBe('TIMEOUT');
    expect(performance.now() - start).toBeGreaterThanOrEqual(290);
    expect(countSent()).toBeLessThanOrEqual(3);
  });

  it.each([Infinity, 2 ** 31, 1e300])('takes %s for a limit that is not reached', async (limit) => {
    server.failNext({ kind: 'delay', delayMs: 50 });
    await expect(connect({ timeoutMs: limit }).site()).resolves.toBeDefined();
  });

  it('bounds the time even when fetch ignores its signal', async () => {
    const content = create({
      endpoint: server.endpoint,
      timeoutMs: 50,
      fetch: () => new Promise(() => {}),
    });
    expect((await catchError(content.site())).code).toBe('TIMEOUT');
  });

  it('ends with ABORTED when the signal is aborted, before, during and between attempts', async () => {
    let answered = 0;
    const fetch: typeof globalThis.fetch = async (...request) => {
      const answer = await globalThis.fetch(...request);
      answered += 1;
      return answer;
    };
    const content = connect({ attempts: 3, fetch });
    const before = await catchError(content.site({ signal: AbortSignal.abort() }));
    expect(before).toMatchObject({ code: 'ABORTED', attempts: 0 });
    expect(countSent()).toBe(0);

    server.failNext({ kind: 'hang' });
    const during = new AbortController();
    const hanging = catchError(content.site({ signal: during.signal }));
    await expect.poll(countSent).toBe(1);
    during.abort();
    expect((await hanging).code).toBe('ABORTED');

    server.failNext({ kind: 'status', status: 429, headers: { 'retry-after': '10' } });
    const between = new AbortController();
    const waiting = catchError(content.site({ signal: between.signal }));
    await expect.poll(() => answered).toBe(1);
    between.abort();
    expect((await waiting).code).toBe('ABORTED');
    expect(countSent()).toBe(2);
  });

  it('stops walking a list that repeats itself', async () => {
    const pageInfo = { hasNextPage: true, endCursor: 'same' };
    const page = { data: { item: { totalCount: 9, pageInfo, items: [] } } };
    const fault = body(JSON.stringify(page), 'application/json');
    server.failNext(fault, fault);
    const walk = async (): Promise<void> => {
      for await (const guide of connect().articles.all()) expect(guide).toBeDefined();
    };
    expect((await catchError(walk())).code).toBe('BAD_RESPONSE');
    expect(countSent()).toBe(2);
  });
});

describe('isContentError', () => {
  it('knows an error from another copy of the package', () => {
    const foreign = Object.assign(new Error('x'), { name: 'ContentError', code: 'TIMEOUT' });
    expect(isContentError(foreign)).toBe(true);
    expect(isContentError(Object.assign(new Error('x'), { code: 'TIMEOUT' }))).toBe(false);
    expect(isContentError(Object.assign(foreign, { code: 'OTHER' }))).toBe(false);
    expect(isContentError(null)).toBe(false);
  });
});
