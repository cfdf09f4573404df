import { createServer } from 'node:http';
import type { LookupFunction } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Agent, request } from '../../cms/node_modules/undici/index.js';
import { guardConnect } from '../../cms/src/fetching/guardConnect.ts';
import { isPublicAddress } from '../../cms/src/fetching/isPublicAddress.ts';

let asked = 0;
const server = createServer((_, response) => {
  asked += 1;
  response.end('ok');
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(() => server.close());

const answerLoopback: LookupFunction = (_, options, callback) =>
  options.all
    ? callback(null, [{ address: '127.0.0.1', family: 4 }])
    : callback(null, '127.0.0.1', 4);

function ask(host: string, mayConnect = isPublicAddress) {
  const dispatcher = new Agent({
    connect: guardConnect({ mayConnect, lookup: answerLoopback, timeoutMs: 2000 }),
  });
  return request(`http://${host}:${port}/`, { dispatcher });
}

describe('guardConnect', () => {
  it.each([
    '127.0.0.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '127.1',
    '[::ffff:127.0.0.1]',
    'guide.example',
  ])('opens no connection to %s', async (host) => {
    const before = asked;
    await expect(ask(host)).rejects.toMatchObject({ code: 'PRIVATE_ADDRESS' });
    expect(asked).toBe(before);
  });

  it('would reach the server without the guard', async () => {
    const answer = await ask('guide.example', () => true);
    expect(await answer.body.text()).toBe('ok');
  });
});
