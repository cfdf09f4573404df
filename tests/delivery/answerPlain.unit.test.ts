import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import type { RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { smallLibrary } from '../support/delivery/smallLibrary.ts';
import { MemoryStore } from '../support/memoryStore.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

interface Asking {
  body: string | Buffer;
  /** Without a length said before, which only the app's layers take. */
  chunked?: boolean;
  headers?: Record<string, string>;
}

let delivery: RunningDelivery;

async function serve(options: Parameters<typeof serveDelivery>[0] = {}): Promise<void> {
  const store = new MemoryStore();
  store.publish(...smallLibrary);
  delivery = await serveDelivery({ store, ...options });
}

beforeEach(() => serve());
afterEach(() => delivery.stop());

function post({ body, chunked = false, headers = {} }: Asking): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    const all = {
      'content-type': 'application/json',
      ...(chunked ? { 'transfer-encoding': 'chunked' } : length),
      ...headers,
    };
    const sent = request(delivery.url, { method: 'POST', headers: all }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString(),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** What differs between any two requests. */
function withoutPassing({ headers, ...rest }: Answer) {
  const { date: _date, 'x-request-id': _id, ratelimit: _limit, ...lasting } = headers;
  return { ...rest, headers: lasting };
}

const title = '{ article(slug: "first") { title } }';
const json = (value: unknown): string => JSON.stringify(value);

describe('a request in its usual form', () => {
  it.each<[string, Asking]>([
    ['a query', { body: json({ query: title }) }],
    ['one with variables', { body: json({ query: title, variables: { a: 1 } }) }],
    [
      'one of the type of GraphQL',
      { body: json({ query: title }), headers: { accept: 'application/graphql-response+json' } },
    ],
    ['a compressed answer', { body: json({ query: title }), headers: { 'accept-encoding': 'br' } }],
    ['a query that is not valid', { body: json({ query: '{ nothing }' }) }],
    ['one that does not parse', { body: json({ query: '{' }) }],
    [
      'one that is too costly',
      { body: json({ query: `{ articles(first: 101) { nodes { title } } }` }) },
    ],
    ['no JSON', { body: '{' }],
    ['no UTF-8', { body: Buffer.from([0x7b, 0xff, 0x7d]) }],
    ['no body', { body: '' }],
    ['an array', { body: '[]' }],
    ['a body with a mark before it', { body: `\uFEFF${json({ query: title })}` }],
    [
      'an answer of no type that there is',
      { body: json({ query: title }), headers: { accept: 'text/xml' } },
    ],
    ['a body that is too large', { body: ' '.repeat(100_001) }],
    [
      'a type that is not JSON',
      { body: json({ query: title }), headers: { 'content-type': 'text/plain' } },
    ],
  ])('is answered as through the app, byte for byte: %s', async (_name, asking) => {
    const usual = await post(asking);
    const layered = await post({ ...asking, chunked: true });
    expect(withoutPassing(usual)).toEqual(withoutPassing(layered));
    expect(usual.headers['x-request-id']).not.toBe(layered.headers['x-request-id']);
  });

  it('counts for the same client as one that goes through the app', async () => {
    const left = async (asking: Asking): Promise<number> =>
      Number(/r=(\d+)/.exec(String((await post(asking)).headers['ratelimit']))?.[1]);
    const body = json({ query: title });
    const first = await left({ body });
    expect(await left({ body, chunked: true })).toBe(first - 1);
    expect(await left({ body })).toBe(first - 2);
  });
});

describe('a request that is cut off', () => {
  const cutOff = async (more: string): Promise<void> => {
    const { hostname, port } = new URL(delivery.url);
    const head = `POST /graphql HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n${more}\r\n`;
    const arrived = once(delivery.server, 'request');
    const socket = connect(Number(port), hostname);
    socket.write(`${head}{"query":`);
    await arrived;
    socket.destroy();
  };

  it.each([
    ['in its usual form', ''],
    ['through the app', 'Content-Encoding: identity\r\n'],
  ])('is the client’s doing, counted and no error of this server: %s', async (_name, more) => {
    const logged: unknown[] = [];
    await delivery.stop();
    await serve({ delivery: { logger: { error: (details) => logged.push(details) } } });
    await cutOff(more);
    await expect
      .poll(() => delivery.metrics.metrics())
      .toContain('signpost_refusals_total{code="BAD_REQUEST"} 1');
    expect(logged).toEqual([]);
  });
});

describe('the client of a request', () => {
  const spend = async (count: number, headers: (index: number) => Record<string, string>) => {
    const statuses: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const asking = { body: json({ query: title }), headers: headers(index) };
      statuses.push((await post({ ...asking, chunked: index % 2 === 1 })).status);
    }
    return statuses;
  };
  const limits = { requestsPerMinute: 2 };

  it('is who is connected, whatever the request says, where no proxy is trusted', async () => {
    await delivery.stop();
    await serve({ delivery: { limits } });
    const rotating = (index: number) => ({ 'x-forwarded-for': `203.0.113.${index}` });
    expect(await spend(4, rotating)).toEqual([200, 200, 429, 429]);
  });

  it.each([['loopback'], [1], [true]])('is whom a trusted proxy names: %s', async (trustProxy) => {
    await delivery.stop();
    await serve({ delivery: { limits, trustProxy } });
    const rotating = (index: number) => ({ 'x-forwarded-for': `203.0.113.${index}` });
    expect(await spend(4, rotating)).toEqual([200, 200, 200, 200]);
    const neighbours = (index: number) => ({ 'x-forwarded-for': `2001:db8::${index}` });
    expect(await spend(3, neighbours)).toEqual([200, 200, 429]);
  });
});
