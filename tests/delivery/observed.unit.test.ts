import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeHttp, portOf } from '../../cms/src/boot/listen.ts';
import { serveMetrics } from '../../cms/src/boot/serveMetrics.ts';
import { serializeError } from '../../cms/src/logging/serializeError.ts';
import { makeDocument } from '../support/delivery/guideFixtures.ts';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import type { RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { MemoryStore } from '../support/memoryStore.ts';

const store = new MemoryStore();
const lines: { requestId: string }[] = [];
const errors: { err: unknown; requestId: string }[] = [];
let delivery: RunningDelivery;
let now = 1_000_000;

beforeAll(async () => {
  store.publish(makeDocument('articles', 'a', { content: { body: {} } }));
  delivery = await serveDelivery({
    store,
    library: { pollMs: 60_000, clock: () => now },
    delivery: {
      clock: () => now,
      logRequests: true,
      logger: { info: (line) => lines.push(line), error: (line) => errors.push(line) },
    },
  });
});
afterAll(() => delivery.stop());

/** The value of a metric with its labels, as Prometheus reads it. */
async function read(metric: string): Promise<number> {
  const text = await delivery.metrics.metrics();
  const line = text.split('\n').find((entry) => entry.startsWith(`${metric} `));
  return Number(line?.slice(metric.length + 1) ?? 0);
}

describe('metrics', () => {
  it('count answers by how they came about, and refusals by their code', async () => {
    const query = '{ articles { totalCount } }';
    await delivery.get(query);
    await delivery.get(query);
    await delivery.query(query);
    await delivery.query('{ nothing }');
    await delivery.fetch({ method: 'POST', body: '{', headers: { 'content-type': 'text/plain' } });
    await expect.poll(() => read('signpost_answers_total{kind="refused"}')).toBe(2);
    expect(await read('signpost_answers_total{kind="read"}')).toBe(1);
    expect(await read('signpost_answers_total{kind="memory"}')).toBe(1);
    expect(await read('signpost_answers_total{kind="cached"}')).toBe(1);
    expect(await read('signpost_refusals_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
    expect(await read('signpost_refusals_total{code="UNSUPPORTED_MEDIA_TYPE"}')).toBe(1);
    expect(await read('signpost_request_duration_seconds_count{kind="read"}')).toBe(1);
  });

  it('tell the revision, and for how long the library has not been level with the store', async () => {
    expect(await read('signpost_revision')).toBe(1);
    expect(await read('signpost_documents')).toBe(1);
    store.failure = new Error('away');
    now += 10_000;
    await expect(delivery.library.refresh()).rejects.toThrow();
    expect(await read('signpost_lag_seconds')).toBe(10);
    expect(await read('signpost_store_reachable')).toBe(0);
    expect(await read('signpost_ready')).toBe(1);
    store.failure = null;
    await delivery.library.refresh();
    expect(await read('signpost_lag_seconds')).toBe(0);
    expect(await read('signpost_store_reachable')).toBe(1);
  });

  it('count what is asked of previews, codes and tokens that are none of ours too', async () => {
    const before = await read('signpost_refusals_total{code="UNAUTHENTICATED"}');
    lines.length = 0;
    const preview = `${delivery.url}/preview`;
    await fetch(preview, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"code":"guessed"}',
    });
    const answer = await fetch(preview, { headers: { authorization: 'Bearer guessed' } });
    await expect
      .poll(() => read('signpost_refusals_total{code="UNAUTHENTICATED"}'))
      .toBe(before + 2);
    expect(lines.at(-1)).toMatchObject({
      requestId: answer.headers.get('x-request-id'),
      kind: 'refused',
      code: 'UNAUTHENTICATED',
      status: 401,
    });
    expect(JSON.stringify(lines)).not.toContain('guessed');
  });

  it('are served with those of the process, on an address of their own', async () => {
    const server = await serveMetrics(delivery.metrics, { host: '127.0.0.1', port: 0 });
    if (!server) throw new Error('No metrics are served.');
    const base = `http://127.0.0.1:${portOf(server)}`;
    const answer = await fetch(`${base}/metrics`);
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=/);
    expect(text).toContain('signpost_revision 1');
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect((await fetch(`${base}/graphql`)).status).toBe(404);
    expect((await fetch(new URL('/metrics', delivery.url))).status).toBe(404);
    await expect(
      serveMetrics(delivery.metrics, { host: '127.0.0.1', port: portOf(server) }),
    ).rejects.toThrow(/choose another METRICS_PORT/);
    await closeHttp(server, { graceMs: 100 });
    expect(await serveMetrics(delivery.metrics, null)).toBeNull();
  });
});

describe('the log', () => {
  it('has a line for a request: what became of it, not what was asked or by whom', async () => {
    lines.length = 0;
    const answer = await delivery.query('query Who { article(slug: "secret-name") { title } }', {
      name: 'A person',
    });
    await expect.poll(() => lines.length).toBe(1);
    expect(lines[0]).toEqual({
      requestId: answer.headers.get('x-request-id'),
      method: 'POST',
      status: 200,
      ms: expect.any(Number),
      kind: 'read',
      code: null,
      cost: 2,
    });
  });

  it('has one for an answer from memory too, and for a 304', async () => {
    lines.length = 0;
    await delivery.get('{ article(slug: "a") { title } }');
    await expect.poll(() => lines.length).toBe(1);
    lines.length = 0;
    const again = await delivery.get('{ article(slug: "a") { title } }');
    const etag = again.headers.get('etag') ?? '';
    await delivery.get('{ article(slug: "a") { title } }', undefined, { 'if-none-match': etag });
    await expect.poll(() => lines.length).toBe(2);
    const line = { method: 'GET', ms: expect.any(Number), kind: 'memory', code: null, cost: 2 };
    expect(lines).toEqual([
      { ...line, status: 200, requestId: again.headers.get('x-request-id') },
      { ...line, status: 304, requestId: expect.any(String) },
    ]);
  });

  it('has what went wrong inside, under the id that the client was given', async () => {
    store.failure = new Error('SQLITE_CORRUPT');
    const answer = await delivery.query('{ article(slug: "a") { body } }');
    store.failure = null;
    expect(answer.errors[0]?.extensions?.code).toBe('NOT_READY');
    expect(errors.at(-1)?.requestId).toBe(answer.headers.get('x-request-id'));
    expect(String(errors.at(-1)?.err)).toContain('SQLITE_CORRUPT');
  });

  it('has errors without the values that they were about', () => {
    const cause = Object.assign(new Error('UNIQUE constraint failed'), {
      code: 'SQLITE_CONSTRAINT',
    });
    const failed = new Error(
      'Failed query: insert into "comments" values (?)\nparams: A person,Hello',
      {
        cause,
      },
    );
    Object.assign(failed, { data: { text: 'Hello' }, params: ['A person'] });
    const logged = serializeError(failed);
    expect(logged.message).toBe(
      'Failed query: insert into "comments" values (?)\nparams: left out',
    );
    expect(logged.cause).toMatchObject({ code: 'SQLITE_CONSTRAINT' });
    expect(JSON.stringify(logged)).not.toMatch(/A person|Hello/);
    expect(logged.stack).toMatch(/\n\s+at /);
    expect(serializeError('A person')).toEqual({
      type: 'string',
      message: 'Not an error.',
      stack: '',
    });
  });
});
