import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient as createEdgeClient } from '../../sdk/src/edge.ts';
import { createClient } from '../../sdk/src/index.ts';
import { type ContentServer, startContentServer } from '../../sdk/src/testing/index.ts';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import type { RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { smallLibrary } from '../support/delivery/smallLibrary.ts';
import { MemoryStore } from '../support/memoryStore.ts';
import { library } from './library.ts';

let server: ContentServer;
let delivery: RunningDelivery;

beforeAll(async () => {
  server = await startContentServer(library);
  const store = new MemoryStore();
  store.publish(...smallLibrary);
  delivery = await serveDelivery({ store });
});
afterAll(async () => {
  await server.close();
  await delivery.stop();
});

const entries = [
  ['@signpost/sdk', createClient],
  ['@signpost/sdk/edge', createEdgeClient],
] as const;

describe.each(entries)('the client of %s with preferGet', (_name, create) => {
  const connect = () => create({ endpoint: server.endpoint, preferGet: true });
  const lastMethod = () => server.requests.at(-1)?.method;

  it('gives the same by GET as by POST', async () => {
    const byPost = await create({ endpoint: server.endpoint }).articles.get({
      slug: 'hand-therapy-career',
    });
    expect(lastMethod()).toBe('POST');
    expect(await connect().articles.get({ slug: 'hand-therapy-career' })).toEqual(byPost);
    expect(lastMethod()).toBe('GET');
    await connect().articles.list({ first: 1, filter: { text: 'hands & “feet” + 100 %' } });
    expect(server.requests.at(-1)).toMatchObject({
      method: 'GET',
      variables: { filter: { text: 'hands & “feet” + 100 %' } },
    });
  });

  it('sends by POST what is too long for an address', async () => {
    await connect().search('long '.repeat(900));
    expect(lastMethod()).toBe('POST');
    const padded = `{ revision } # ${'x'.repeat(4000)}`;
    await connect().query(padded);
    expect(lastMethod()).toBe('POST');
  });

  it('never sends a mutation by GET', async () => {
    const mutation = 'mutation Submit { submit }';
    await expect(connect().query(mutation)).rejects.toThrow();
    expect(lastMethod()).toBe('POST');
  });

  it('keeps what the endpoint’s address says already', async () => {
    const content = create({ endpoint: `${server.endpoint}?tenant=a`, preferGet: true });
    expect(await content.articles.get({ slug: 'hand-therapy-career' })).not.toBeNull();
    expect(lastMethod()).toBe('GET');
  });

  it('is answered from memory by delivery the second time', async () => {
    const counted: (string | null)[] = [];
    const content = create({
      endpoint: delivery.url,
      preferGet: true,
      fetch: async (input, init) => {
        const answer = await fetch(input, init);
        counted.push(answer.headers.get('ratelimit'));
        return answer;
      },
    });
    const first = await content.articles.list({ first: 2 });
    expect(await content.articles.list({ first: 2 })).toEqual(first);
    expect(first.items).toHaveLength(2);
    expect(counted.at(-1)).toBeNull();
  });
});
