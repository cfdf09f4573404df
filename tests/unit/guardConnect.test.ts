import type { LookupFunction } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MayConnect } from '../../cms/src/fetching/allowIntranet.ts';
import { createGuardedClient } from '../../cms/src/fetching/guardedClient.ts';
import { isPublicAddress } from '../../cms/src/fetching/isPublicAddress.ts';
import { lookUp, startWebServer, type WebServer } from '../support/webServer.ts';

let asked = 0;
let web: WebServer;
beforeAll(async () => {
  web = await startWebServer((_, response) => {
    asked += 1;
    response.end('ok');
  });
});
afterAll(() => web.close());

async function ask(host: string, mayConnect: MayConnect = isPublicAddress): Promise<string> {
  const lookup = lookUp(() => '127.0.0.1');
  const client = createGuardedClient({ userAgent: 'Test agent', mayConnect, lookup });
  try {
    return (await client.ask(web.at('/', host), { method: 'GET' })).body.toString();
  } finally {
    await client.close();
  }
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

  it.each([
    ['93.184.215.14', '127.0.0.1'],
    ['127.0.0.1', '93.184.215.14'],
    ['2606:4700::1', '::1'],
  ])('opens no connection to a name that is both %s and %s', async (...answers) => {
    const before = asked;
    const lookup: LookupFunction = (_, __, callback) =>
      callback(
        null,
        answers.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    const client = createGuardedClient({
      userAgent: 'Test agent',
      mayConnect: isPublicAddress,
      lookup,
    });
    const answer = client.ask(web.at('/', 'two.example'), { method: 'GET' });
    await expect(answer).rejects.toMatchObject({ code: 'PRIVATE_ADDRESS' });
    await client.close();
    expect(asked).toBe(before);
  });

  it('would reach the server without the guard', async () => {
    expect(await ask('guide.example', () => true)).toBe('ok');
  });
});
