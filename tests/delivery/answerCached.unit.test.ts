import { get } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day, makeDocument } from '../support/delivery/guideFixtures.ts';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import type { RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { smallLibrary } from '../support/delivery/smallLibrary.ts';
import { MemoryStore } from '../support/memoryStore.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

let store: MemoryStore;
let delivery: RunningDelivery;

beforeEach(async () => {
  store = new MemoryStore();
  store.publish(...smallLibrary);
  delivery = await serveDelivery({ store });
});
afterEach(() => delivery.stop());

const fields = 'title summary path publishedAt updatedAt id slug';
const long = `{ ${['a', 'b', 'c', 'd'].map((name) => `${name}: articles { nodes { ${fields} } }`).join(' ')} }`;
const short = '{ article(slug: "first") { title } }';

/** Asks as node does, so that the bytes and headers are those that were sent. */
function ask(
  query: string,
  headers: Record<string, string> = {},
  { url } = delivery,
): Promise<Answer> {
  const address = `${url}?${new URLSearchParams({ query })}`;
  return new Promise((resolve, reject) => {
    get(address, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    }).on('error', reject);
  });
}

/** The count of the rate limit is what tells an answer of the app from one of memory. */
const isFromMemory = ({ headers }: Answer): boolean => headers['ratelimit'] === undefined;

function withoutPassing({ headers }: Answer): IncomingHttpHeaders {
  const { date: _date, 'x-request-id': _id, ratelimit: _limit, ...rest } = headers;
  delete rest['ratelimit-policy'];
  return rest;
}

describe('an answer that is in memory', () => {
  it.each([
    ['json', {}],
    ['the type of GraphQL', { accept: 'application/graphql-response+json' }],
  ])('has the bytes and headers of the first, as %s', async (_name, headers) => {
    const first = await ask(short, headers);
    const again = await ask(short, headers);
    expect([isFromMemory(first), isFromMemory(again)]).toEqual([false, true]);
    expect(again.body.equals(first.body)).toBe(true);
    expect(withoutPassing(again)).toEqual(withoutPassing(first));
    expect(again.headers['x-request-id']).not.toBe(first.headers['x-request-id']);
  });

  it('is 304 to who has it', async () => {
    const first = await ask(short);
    const again = await ask(short, { 'if-none-match': first.headers.etag ?? '' });
    expect(isFromMemory(again)).toBe(true);
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers.etag).toBe(first.headers.etag);
  });

  it('says no type to who has it, since there is nothing of that type', async () => {
    const first = await ask(short);
    const known = { 'if-none-match': first.headers.etag ?? '' };
    const fromMemory = await ask(short, known);
    // An address that nobody asked for yet: the same answer, made anew.
    const fresh = await ask(`${short} `, known);
    expect([isFromMemory(fromMemory), isFromMemory(fresh)]).toEqual([true, false]);
    for (const { status, headers } of [fromMemory, fresh]) {
      expect([status, headers['content-type']]).toEqual([304, undefined]);
    }
    expect(withoutPassing(fromMemory)).toEqual(withoutPassing(fresh));
  });

  it('is kept elsewhere until the next window opens, and no longer', async () => {
    const opens = Date.parse(day(100));
    let now = opens - 1_000_000;
    const windowed = await serveDelivery({ store, delivery: { clock: () => now } });
    const query = '{ article(slug: "first") { outgoingLinks { totalCount } } }';
    const askedBefore = async (ms: number) => {
      now = opens - ms;
      const answer = await ask(query, {}, windowed);
      expect(answer.headers['x-changes-at']).toBe(new Date(opens).toISOString());
      return [isFromMemory(answer), answer.headers['cache-control']];
    };
    const control = (shared: number, stale: number): string =>
      `public, max-age=0, s-maxage=${shared}, stale-while-revalidate=${stale}`;
    expect(await askedBefore(1_000_000)).toEqual([false, control(60, 600)]);
    expect(await askedBefore(100_000)).toEqual([true, control(60, 40)]);
    expect(await askedBefore(20_000)).toEqual([true, control(20, 0)]);
    now = opens;
    expect(isFromMemory(await ask(query, {}, windowed))).toBe(false);
    await windowed.stop();
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('is kept compressed for those who take %s', async (encoding, decompress) => {
    const plain = await ask(long);
    await expect
      .poll(async () => isFromMemory(await ask(long, { 'accept-encoding': encoding })))
      .toBe(true);
    const compressed = await ask(long, { 'accept-encoding': encoding });
    expect(compressed.headers['content-encoding']).toBe(encoding);
    expect(decompress(compressed.body).equals(plain.body)).toBe(true);
    const bare = await ask(long);
    expect(isFromMemory(bare)).toBe(true);
    expect(bare.headers['content-encoding']).toBeUndefined();
  });

  it('is gone once what it shows has changed', async () => {
    await ask(short);
    expect(isFromMemory(await ask(short))).toBe(true);
    store.publish(makeDocument('articles', 'first', { title: 'Changed' }));
    await expect.poll(() => delivery.library.status().revision).toBe(store.latest);
    const changed = await ask(short);
    expect(isFromMemory(changed)).toBe(false);
    expect(changed.body.toString()).toContain('Changed');
  });

  it('is given to nobody who can’t take its type', async () => {
    await ask(short);
    const refused = await ask(short, { accept: 'text/csv' });
    expect(refused.status).toBe(406);
  });

  it('does not count against the rate limit, and the first does', async () => {
    const narrow = await serveDelivery({
      store,
      delivery: { limits: { requestsPerMinute: 1 } },
    });
    const statuses = [];
    for (let time = 0; time < 3; time += 1) statuses.push((await narrow.get(short)).status);
    const other = await narrow.get('{ revision }');
    await narrow.stop();
    expect(statuses).toEqual([200, 200, 200]);
    expect(other.status).toBe(429);
  });
});
