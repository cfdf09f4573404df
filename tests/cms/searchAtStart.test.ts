import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDelivery } from '../../cms/src/boot/startDelivery.ts';
import { parseEnv } from '../../cms/src/env.ts';
import { guide } from '../support/guide.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';

let running: RunningPayload;

beforeAll(async () => {
  running = await startPayload();
  await running.payload.create({ collection: 'articles', data: guide('searched') });
});
afterAll(() => running.stop());

async function countSearchable(setting: Record<string, string>) {
  const source = { PAYLOAD_SECRET: running.payload.secret, ...setting };
  const env = parseEnv(source, { root: process.cwd() });
  const { delivery, stop } = await startDelivery(running.payload, env, { waits: true });
  const count = async (): Promise<number> => {
    const text = await delivery.metrics.metrics();
    return Number(/^signpost_search_documents (\d+)$/m.exec(text)?.[1]);
  };
  const search = async (): Promise<unknown> => {
    const server = createServer(delivery.listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const query = '{ search(query: "searched") { totalCount } }';
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: JSON.stringify({ query }),
    });
    const answer: unknown = await response.json();
    await new Promise((resolve) => server.close(resolve));
    return answer;
  };
  return { count, search, stop };
}

it('indexes what is published at the start', async () => {
  const { count, stop } = await countSearchable({});
  await expect.poll(count).toBe(1);
  stop();
});

it('indexes nothing before the first search where that is switched off', async () => {
  const { count, search, stop } = await countSearchable({ DELIVERY_SEARCH_AT_START: 'false' });
  // The other would have begun by now.
  const { count: countOther, stop: stopOther } = await countSearchable({});
  await expect.poll(countOther).toBe(1);
  expect(await count()).toBe(0);
  expect(await search()).toEqual({ data: { search: { totalCount: 1 } } });
  expect(await count()).toBe(1);
  stop();
  stopOther();
});
