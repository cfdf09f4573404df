import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBackup } from '../../cms/src/backup/backup.ts';
import { parseEnv } from '../../cms/src/env.ts';
import { createGuardedClient } from '../../cms/src/fetching/guardedClient.ts';
import { readRecord } from '../../cms/src/fields/read/readValue.ts';
import { createClaims } from '../../cms/src/webhooks/createClaims.ts';
import { createDeliveryStore } from '../../cms/src/webhooks/deliveryStore.ts';
import { startWebhookSender } from '../../cms/src/webhooks/webhookSender.ts';
import { startApi, type RunningApi } from '../support/api.ts';
import { guide } from '../support/guide.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';
import { makeTestFolder } from '../support/testEnvironment.ts';
import { startWebServer, type WebServer } from '../support/webServer.ts';
import { makePeople, type Person } from './support/people.ts';
import { readAll } from './support/readAll.ts';
import { send } from './support/send.ts';

let running: RunningPayload;
let api: RunningApi;
let web: WebServer;
let people: Map<string, Person>;
let webhook: string;
/** What the receiver was sent. */
const received: string[] = [];
/** The secrets of now and before, which nothing may name but the page of the webhook. */
const secrets: string[] = [];
let backup: string;

beforeAll(async () => {
  web = await startWebServer((request, response) => {
    received.push(JSON.stringify(request.headers));
    request.on('data', (chunk: Buffer) => received.push(chunk.toString()));
    // A receiver that sends everything back, as an error too.
    request.on('end', () => response.writeHead(500).end(received.join()));
  });
  process.env['INTRANET_HOSTS'] = '127.0.0.0/8';
  running = await startPayload();
  api = await startApi();
  people = await makePeople(running.payload);
  const { payload } = running;
  const address = `http://127.0.0.1:${web.port}/`;
  const data = { name: 'Receiver', address, enabled: true };
  const made = await payload.create({ collection: 'webhooks', data });
  webhook = String(made.id);
  const url = `${api.origin}/api/webhooks/${webhook}/rotate-secret`;
  const headers = people.get('admin')?.headers ?? {};
  const rotated = await send(url, { method: 'POST', headers, body: {} });
  secrets.push(String(made.secret), String(readRecord(JSON.parse(rotated.text))['secret']));
  await payload.create({ collection: 'articles', data: guide('hooked') });
  const sender = startWebhookSender({
    store: createDeliveryStore(payload),
    claims: createClaims(payload, { leaseMs: 45_000 }),
    client: createGuardedClient({ userAgent: 'Test sender', mayConnect: () => true }),
    installationSecret: payload.secret,
    onRevision: () => () => undefined,
    onError: (error) => {
      throw error;
    },
    onDead: () => undefined,
  });
  await sender.sendDue();
  await sender.stop();
  backup = path.join(makeTestFolder(), 'backup');
});
afterAll(async () => {
  await api.stop();
  await running.stop();
  await web.close();
  await rm(path.dirname(backup), { recursive: true, force: true });
});

/** Whether a text names a secret, or the part of one that is told by nothing else. */
const names = (text: string) => secrets.some((secret) => text.includes(secret.slice(6)));

/** Everything of the API that anybody can read: each collection, global and their versions. */
function listAddresses(): string[] {
  const { collections, globals } = running.payload.config;
  const query = '?depth=2&limit=10';
  return [
    ...collections.flatMap(({ slug }) => [`${slug}${query}`, `${slug}/versions${query}`]),
    ...globals.map(({ slug }) => `globals/${slug}${query}`),
    `webhooks/${webhook}${query}`,
    `webhooks/${webhook}?select[secret]=true`,
    'access',
  ];
}

const graphqlQueries = [
  '{ Webhooks { docs { id secret deliveries { docs { id } } } } }',
  '{ WebhookDeliveries { docs { id error body webhook { id secret } } } }',
];

describe('the secret of a webhook', () => {
  it('is known to this test, and something was sent with it', async () => {
    expect(secrets.every((secret) => /^whsec_.{43}$/.test(secret))).toBe(true);
    expect(new Set(secrets).size).toBe(2);
    expect(received.join()).toContain('signpost-signature');
    expect(await readAll(running.payload)).toContain('The receiver answered 500.');
    expect(names(`… ${secrets[0]} …`)).toBe(true);
    const { headers = {} } = people.get('admin') ?? {};
    const url = `${api.origin}/api/webhook-deliveries?depth=2&limit=10`;
    // A delivery names its webhook in full.
    expect((await send(url, { headers })).text).toContain('"secretVersion":2');
  });

  it.each(['admin', 'editor', 'author', 'API key', 'anonymous'])(
    'is answered to %s on the page of the webhook alone, and only to administrators',
    async (name) => {
      const { headers = {} } = people.get(name) ?? {};
      const found: string[] = [];
      for (const address of listAddresses()) {
        const { text } = await send(`${api.origin}/api/${address}`, { headers });
        if (names(text)) found.push(address);
      }
      for (const query of graphqlQueries) {
        const body = { query };
        const { text } = await send(`${api.origin}/api/graphql`, { method: 'POST', headers, body });
        if (names(text)) found.push(query);
      }
      const pages = listAddresses().filter((address) => address.startsWith(`webhooks/${webhook}`));
      expect(found).toEqual(name === 'admin' ? pages : []);
    },
  );

  it('stands in no row, in nothing that is sent, and in no backup or what is said of it', async () => {
    expect(names(await readAll(running.payload))).toBe(false);
    expect(names(received.join())).toBe(false);
    const env = parseEnv(process.env, { root: running.dataDir });
    const { files } = await writeBackup({ folder: backup, env });
    expect(names(JSON.stringify(files))).toBe(false);
    const entries = await readdir(backup, { recursive: true, withFileTypes: true });
    const stored = entries.filter((entry) => entry.isFile());
    expect(stored.length).toBeGreaterThan(1);
    for (const { parentPath, name } of stored) {
      expect([name, names(await readFile(path.join(parentPath, name), 'latin1'))]).toEqual([
        name,
        false,
      ]);
    }
  });
});
