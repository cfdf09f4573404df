import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { PerformanceObserver } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { isConnected } from '../../cms/src/database/isConnected.ts';
import type { MayConnect } from '../../cms/src/fetching/allowIntranet.ts';
import { createGuardedClient } from '../../cms/src/fetching/guardedClient.ts';
import { readRecord } from '../../cms/src/fields/read/readValue.ts';
import { onRevision } from '../../cms/src/published/announce.ts';
import { withTransaction } from '../../cms/src/publishing/withTransaction.ts';
import type { Claims } from '../../cms/src/webhooks/claim.ts';
import { claimRows } from '../../cms/src/webhooks/claimRows.ts';
import { createClaims } from '../../cms/src/webhooks/createClaims.ts';
import { createDeliveryStore, type DeliveryStore } from '../../cms/src/webhooks/deliveryStore.ts';
import { signBody } from '../../cms/src/webhooks/signBody.ts';
import { startWebhookSender, type WebhookSender } from '../../cms/src/webhooks/webhookSender.ts';
import { logIn, makeKey, type Person } from '../security/support/people.ts';
import { send } from '../security/support/send.ts';
import { startApi, type RunningApi } from '../support/api.ts';
import { guide } from '../support/guide.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';
import { testDatabase } from '../support/testEnvironment.ts';
import { startWebServer, type WebServer } from '../support/webServer.ts';

interface Received {
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
  event: Record<string, unknown>;
}

let running: RunningPayload;
let api: RunningApi;
let admin: Person;
let web: WebServer;
let number = 0;
const received: Received[] = [];
/** How a path answers; 200 unless it stands here. */
const answers = new Map<string, (response: ServerResponse) => void>();
const senders: WebhookSender[] = [];
const dead: string[] = [];
let now = new Date();
/** For what takes its time on a busy machine. */
const slowly = { timeout: 30_000 };

beforeAll(async () => {
  web = await startWebServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const path = request.url ?? '';
      const event = body === '' ? {} : readRecord(JSON.parse(body));
      received.push({ path, headers: request.headers, body, event });
      const answer = answers.get(path);
      if (answer) answer(response);
      else response.end('thank you');
    });
  });
  process.env['INTRANET_HOSTS'] = '127.0.0.0/8';
  running = await startPayload();
  api = await startApi();
  admin = await logIn(running.payload, 'admin');
});

afterEach(async () => {
  await Promise.all(senders.splice(0).map((sender) => sender.stop()));
  await running.payload.delete({ collection: 'webhooks', where: {} });
  received.length = 0;
  dead.length = 0;
  answers.clear();
});

afterAll(async () => {
  await api.stop();
  await running.stop();
  await web.close();
});

/** Sends only when it is told to, or when something is published and `listens`. */
function startSender({
  listens = false,
  store = createDeliveryStore(running.payload),
  claims = createClaims(running.payload, { leaseMs: 45_000 }),
  mayConnect = () => true,
  timeoutMs = 30_000,
}: {
  listens?: boolean;
  store?: DeliveryStore;
  claims?: Claims;
  mayConnect?: MayConnect;
  timeoutMs?: number;
} = {}): WebhookSender {
  const sender = startWebhookSender({
    store,
    claims,
    client: createGuardedClient({ userAgent: 'Test sender', mayConnect, timeoutMs }),
    installationSecret: running.payload.secret,
    onRevision: listens ? onRevision : () => () => undefined,
    onError: (error) => {
      throw error;
    },
    onDead: ({ deliveryId }) => dead.push(deliveryId),
    now: () => now,
    pollMs: 3_600_000,
  });
  senders.push(sender);
  return sender;
}

/** As when a process didn't know that its claim has passed to another. */
const everybodys: Claims = {
  take: () =>
    Promise.resolve({ renew: () => Promise.resolve(true), release: () => Promise.resolve() }),
};

const addressOf = (path: string) => `http://127.0.0.1:${web.port}${path}`;

async function makeWebhook(path: string) {
  const data = { name: path, address: addressOf(path), enabled: true };
  return running.payload.create({ collection: 'webhooks', data });
}

async function publish(name = `hooked-${(number += 1)}`) {
  const { id } = await running.payload.create({ collection: 'articles', data: guide(name) });
  return { id: String(id), key: `articles:${id}`, path: `/guides/${name}` };
}

async function deliveries(webhook: string) {
  const where = { webhook: { equals: webhook } };
  const collection = 'webhook-deliveries';
  const { docs } = await running.payload.find({ collection, where, sort: 'createdAt', depth: 0 });
  return docs;
}

/** The connections that the sender opens. */
function watchSockets(): Socket[] {
  const sockets: Socket[] = [];
  const note = (message: unknown) => {
    const { socket } = readRecord(message);
    if (socket instanceof Socket && socket.remotePort === web.port) sockets.push(socket);
  };
  diagnostics.subscribe('undici:client:connected', note);
  onTestFinished(() => void diagnostics.unsubscribe('undici:client:connected', note));
  return sockets;
}

/** Watches the names that this process looks up; gives those since it was last asked. */
function watchLookups(): () => Promise<unknown[]> {
  const names: unknown[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByType('dns')) {
      if ('detail' in entry) names.push(readRecord(entry.detail)['hostname']);
    }
  });
  observer.observe({ entryTypes: ['dns'] });
  onTestFinished(() => observer.disconnect());
  return async () => {
    // Entries come in a turn of the event loop of their own.
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    return names.splice(0);
  };
}

const receivedAt = (path: string) => received.filter((one) => one.path === path);
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

describe('a webhook', () => {
  it('tells what was published after it was made: tags, paths and documents, signed', async () => {
    await publish('before-there-was-a-webhook');
    const { secret } = await makeWebhook('/hook');
    const { key, path } = await publish();
    await startSender().sendDue();
    expect(received).toHaveLength(1);
    const [told] = received;
    if (!told) throw new Error('Nothing was received.');
    const { headers, body, event } = told;
    expect(event).toMatchObject({
      event: 'content.changed',
      paths: [path],
      documents: [{ type: 'articles', key, kind: 'publish' }],
    });
    expect(event['tags']).toEqual(expect.arrayContaining(['all', key, 'articles', `path:${path}`]));
    expect(headers['signpost-event']).toBe('content.changed');
    expect(headers['signpost-delivery']).toBe(event['id']);
    const secrets = [String(secret)];
    expect(headers['signpost-signature']).toBe(signBody(body, { secrets, at: now }));
  });

  it('is told as soon as this process publishes', async () => {
    await makeWebhook('/soon');
    startSender({ listens: true });
    const { path } = await publish();
    await expect
      .poll(() => receivedAt('/soon').map(({ event }) => event['paths']), slowly)
      .toEqual([[path]]);
  });

  it('is told of withdrawal and of a moved address', async () => {
    const { id, key } = await publish('moves-away');
    const { id: webhook } = await makeWebhook('/moves');
    const collection = 'articles';
    await running.payload.update({ collection, id, data: { slug: 'moved', _status: 'published' } });
    await running.payload.update({ collection, id, data: { _status: 'draft' } });
    await startSender().sendDue();
    const [told] = receivedAt('/moves');
    expect(told?.event['paths']).toEqual(
      expect.arrayContaining(['/guides/moves-away', '/guides/moved']),
    );
    expect(told?.event['documents']).toEqual(
      expect.arrayContaining([{ type: 'articles', key, kind: 'unpublish' }]),
    );
    expect(await deliveries(String(webhook))).toHaveLength(1);
  });

  it('is told of each list of guides by subject that one has left or come into', async () => {
    const { payload } = running;
    const makeTopic = async (name: string) => {
      const data = { name, slug: name, _status: 'published' as const };
      return String((await payload.create({ collection: 'topics', data })).id);
    };
    const [before, after] = [await makeTopic('left'), await makeTopic('entered')];
    const data = { ...guide('changes-subject'), topics: [before] };
    const { id } = await payload.create({ collection: 'articles', data });
    await makeWebhook('/subjects');
    const changed = { topics: [after], _status: 'published' as const };
    await payload.update({ collection: 'articles', id, data: changed });
    await startSender().sendDue();
    expect(receivedAt('/subjects')[0]?.event['tags']).toEqual(
      expect.arrayContaining([
        `articles.topics:topics:${before}`,
        `articles.topics:topics:${after}`,
      ]),
    );
  });

  it('is told nothing of drafts', async () => {
    await makeWebhook('/drafts');
    const data = { ...guide('only-a-draft'), _status: 'draft' as const };
    await running.payload.create({ collection: 'articles', data, draft: true });
    await startSender().sendDue();
    expect(received).toEqual([]);
  });

  it('is told in order, the next only when the one before arrived', async () => {
    const { id } = await makeWebhook('/order');
    const sender = startSender();
    answers.set('/order', (response) => response.writeHead(500).end());
    const first = await publish();
    await sender.sendDue();
    const second = await publish();
    await sender.sendDue();
    expect(receivedAt('/order')).toHaveLength(1);
    answers.delete('/order');
    later(6);
    await sender.sendDue();
    const paths = receivedAt('/order').map(({ event }) => event['paths']);
    expect(paths).toEqual([[first.path], [first.path], [second.path]]);
    const [failed, again] = receivedAt('/order');
    expect(again?.body).toBe(failed?.body);
    const rows = await deliveries(String(id));
    expect(rows.map(({ status, attempts }) => [status, attempts])).toEqual([
      ['delivered', 1],
      ['delivered', 0],
    ]);
  });

  it('that is slow, down or hostile delays no other and is cut off', async () => {
    answers.set('/silent', () => undefined);
    answers.set('/endless', (response) => {
      const timer = setInterval(() => response.write(Buffer.alloc(64 * 1024)), 1);
      response.on('close', () => clearInterval(timer));
    });
    answers.set('/redirect', (response) => {
      response.writeHead(302, { location: addressOf('/elsewhere') }).end();
    });
    const slow = await makeWebhook('/silent');
    const endless = await makeWebhook('/endless');
    const redirect = await makeWebhook('/redirect');
    const good = await makeWebhook('/good');
    await publish();
    const sender = startSender({ timeoutMs: 5000 });
    const done = sender.sendDue();
    await expect
      .poll(() => deliveries(String(good.id)), slowly)
      .toMatchObject([{ status: 'delivered' }]);
    expect(await deliveries(String(slow.id))).toMatchObject([{ status: 'pending', attempts: 0 }]);
    await done;
    expect(await deliveries(String(slow.id))).toMatchObject([
      { status: 'pending', attempts: 1, error: 'The host did not answer in time.' },
    ]);
    expect(await deliveries(String(endless.id))).toMatchObject([{ status: 'delivered' }]);
    expect(await deliveries(String(redirect.id))).toMatchObject([
      { status: 'pending', attempts: 1, httpStatus: 302 },
    ]);
    expect(receivedAt('/elsewhere')).toEqual([]);
  });

  it('is tried again after a pause, also when the clock is put back meanwhile', async () => {
    const { id } = await makeWebhook('/clock');
    answers.set('/clock', (response) => response.writeHead(500).end());
    await publish();
    const sender = startSender();
    await sender.sendDue();
    answers.delete('/clock');
    const longAgo = -30 * 24 * 3600;
    later(1);
    await sender.sendDue();
    expect(receivedAt('/clock')).toHaveLength(1);
    later(longAgo);
    await sender.sendDue();
    later(-longAgo);
    expect(await deliveries(String(id))).toMatchObject([{ status: 'delivered', attempts: 1 }]);
  });

  it('is left in peace for as long as it asks', async () => {
    await makeWebhook('/busy');
    answers.set('/busy', (response) => response.writeHead(429, { 'retry-after': '600' }).end());
    await publish();
    const sender = startSender();
    await sender.sendDue();
    answers.delete('/busy');
    for (const [seconds, times] of [
      [599, 1],
      [2, 2],
    ] as const) {
      later(seconds);
      await sender.sendDue();
      expect(receivedAt('/busy')).toHaveLength(times);
    }
  });

  it('gets the same delivery again when its answer was lost', async () => {
    await makeWebhook('/lost');
    answers.set('/lost', (response) => response.destroy());
    await publish();
    const sender = startSender();
    await sender.sendDue();
    answers.delete('/lost');
    later(6);
    await sender.sendDue();
    const ids = receivedAt('/lost').map(({ headers }) => headers['signpost-delivery']);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('is read from no further than a limit, however much it answers, and then closed', async () => {
    const sockets = watchSockets();
    const packed = gzipSync(Buffer.alloc(64 * 1024 ** 2));
    answers.set('/huge', (response) => {
      const chunk = Buffer.alloc(64 * 1024);
      const write = (): void => {
        while (!response.destroyed) {
          if (!response.write(chunk)) return void response.once('drain', write);
        }
      };
      write();
    });
    answers.set('/packed', (response) => {
      // A connection that is kept would serve the other delivery too, now and then.
      response.writeHead(200, { 'content-encoding': 'gzip', connection: 'close' }).end(packed);
    });
    const hostile = [];
    for (const path of ['/huge', '/packed']) hostile.push(await makeWebhook(path));
    await publish();
    await startSender().sendDue();
    const used = sockets.filter(({ bytesRead }) => bytesRead > 0);
    expect(used).toHaveLength(hostile.length);
    // 64 KiB, and what came with the last of them: a read of the socket, and its buffer.
    expect(Math.max(...used.map(({ bytesRead }) => bytesRead))).toBeLessThan(256 * 1024);
    await expect.poll(() => used.map(({ destroyed }) => destroyed)).toEqual([true, true]);
    for (const { id } of hostile) {
      expect(await deliveries(String(id))).toMatchObject([
        { status: 'delivered', httpStatus: 200 },
      ]);
    }
  });

  it('is not waited for when its answer drips, and then closed', async () => {
    const sockets = watchSockets();
    answers.set('/drip', (response) => {
      const timer = setInterval(() => response.write('.'), 50);
      response.on('close', () => clearInterval(timer));
    });
    const { id } = await makeWebhook('/drip');
    await publish();
    await startSender({ timeoutMs: 3000 }).sendDue();
    expect(await deliveries(String(id))).toMatchObject([
      { status: 'pending', error: 'The host did not answer in time.' },
    ]);
    expect(sockets).not.toHaveLength(0);
    await expect.poll(() => sockets.every(({ destroyed }) => destroyed)).toBe(true);
  });

  it('is told after a restart what was published while nobody sent, and nothing twice', async () => {
    await makeWebhook('/restart');
    const { path } = await publish();
    await startSender().sendDue();
    const between = await publish();
    await startSender().sendDue();
    const paths = receivedAt('/restart').map(({ event }) => event['paths']);
    expect(paths).toEqual([[path], [between.path]]);
  });

  it('misses and repeats nothing when planning was cut off between its row and its note', async () => {
    const { id } = await makeWebhook('/planned-twice');
    const told = [await publish()];
    const collection = 'webhooks';
    const before = await createDeliveryStore(running.payload).findWebhook(String(id));
    const plannedRevision = before?.plannedRevision ?? 0;
    await startSender().sendDue();
    await running.payload.db.updateOne({ collection, id, data: { plannedRevision } });
    told.push(await publish());
    await startSender().sendDue();
    told.push(await publish());
    await startSender().sendDue();
    const paths = receivedAt('/planned-twice').flatMap(({ event }) => event['paths']);
    expect(paths).toEqual(told.map(({ path }) => path));
  });

  it('misses nothing when two processes send, one of them late', async () => {
    const { id } = await makeWebhook('/two-senders');
    const store = createDeliveryStore(running.payload);
    let goOn = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const told = [await publish()];
    const slow = startSender({
      store: {
        ...store,
        changesSince: async (...args) => {
          const changes = await store.changesSince(...args);
          await late;
          return changes;
        },
      },
    });
    const slowly = slow.sendDue();
    await startSender().sendDue();
    told.push(await publish());
    goOn();
    await slowly;
    await startSender().sendDue();
    const paths = receivedAt('/two-senders').flatMap(({ event }) => event['paths']);
    expect(new Set(paths)).toEqual(new Set(told.map(({ path }) => path)));
    expect(await deliveries(String(id))).toHaveLength(2);
  });

  it.each([
    { then: 'taken', httpStatus: 200, row: { status: 'delivered', attempts: 0 } },
    { then: 'refused', httpStatus: 503, row: { status: 'pending', attempts: 1 } },
  ])(
    'is noted as $then by the process that went on, whatever a late one was answered',
    async ({ httpStatus, row }) => {
      const { id } = await makeWebhook('/overtaken');
      await publish();
      const late: ServerResponse[] = [];
      answers.set('/overtaken', (response) => late.push(response));
      const slow = startSender({ claims: everybodys }).sendDue();
      await expect.poll(() => late, slowly).toHaveLength(1);
      answers.set('/overtaken', (response) => response.writeHead(httpStatus).end());
      await startSender({ claims: everybodys }).sendDue();
      late[0]?.writeHead(500).end();
      await slow;
      expect(await deliveries(String(id))).toMatchObject([{ ...row, httpStatus }]);
    },
  );

  it('is told of no document that was never published', async () => {
    const { payload } = running;
    const shown = await payload.create({ collection: 'articles', data: guide('shown-target') });
    await makeWebhook('/hidden');
    const data = { ...guide('hidden-target'), _status: 'draft' as const };
    const hidden = await payload.create({ collection: 'articles', data, draft: true });
    const set = {
      title: 'A set with a draft in it',
      slug: 'a-set-with-a-draft',
      summary: 'What the set is about, in a sentence of its own.',
      guides: [{ guide: shown.id }, { guide: hidden.id }],
      _status: 'published' as const,
    };
    await payload.create({ collection: 'guide-sets', data: set });
    await startSender().sendDue();
    expect(receivedAt('/hidden')).toHaveLength(1);
    expect(receivedAt('/hidden')[0]?.body).not.toContain(String(hidden.id));
  });

  it('is given up after eight attempts, reported, and can be sent again with the same id', async () => {
    const { id } = await makeWebhook('/dead');
    answers.set('/dead', (response) => response.writeHead(429, { 'retry-after': '5' }).end());
    await publish();
    const sender = startSender();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await sender.sendDue();
      later(6 * 3600 + 1);
    }
    expect(receivedAt('/dead')).toHaveLength(8);
    const [row] = await deliveries(String(id));
    expect(row).toMatchObject({ status: 'dead', attempts: 8, httpStatus: 429 });
    expect(dead).toEqual([row?.deliveryId]);

    answers.delete('/dead');
    const replay = `${api.origin}/api/webhook-deliveries/${row?.id}/replay`;
    const replayed = await send(replay, { method: 'POST', headers: admin.headers, body: {} });
    expect(replayed.status).toBe(202);
    await sender.sendDue();
    expect(await deliveries(String(id))).toMatchObject([
      { status: 'delivered', deliveryId: row?.deliveryId },
    ]);
  });

  it('is sent nothing while it is off, and what it missed once it is on', async () => {
    const { id } = await makeWebhook('/off');
    const collection = 'webhooks';
    await running.payload.update({ collection, id, data: { enabled: false } });
    const { path } = await publish();
    const sender = startSender();
    await sender.sendDue();
    expect(received).toEqual([]);
    await running.payload.update({ collection, id, data: { enabled: true } });
    await sender.sendDue();
    expect(receivedAt('/off').map(({ event }) => event['paths'])).toEqual([[path]]);
  });

  it('goes with its deliveries', async () => {
    const { id } = await makeWebhook('/gone');
    await publish();
    await startSender().sendDue();
    expect(await deliveries(String(id))).toHaveLength(1);
    await running.payload.delete({ collection: 'webhooks', id });
    expect(await deliveries(String(id))).toEqual([]);
  });
});

describe('the claim on a receiver', () => {
  const leaseMs = 45_000;
  let clock = 0;
  const askAsOne = () =>
    createClaims(running.payload, { leaseMs, elapsed: () => clock }).take('receiver');
  const askAtOnce = async () => {
    const claims = await Promise.all(Array.from({ length: 20 }, askAsOne));
    return claims.filter((claim) => claim !== null);
  };

  it('is had by one of many that ask at the same moment, until it is given back', async () => {
    const [claim, ...others] = await askAtOnce();
    expect(others).toEqual([]);
    expect(await askAtOnce()).toEqual([]);
    expect(await claim?.renew()).toBe(true);
    await claim?.release();
    const [next] = await askAtOnce();
    expect(next).toBeDefined();
    await next?.release();
  });

  it.runIf(testDatabase() === 'mongodb')(
    'passes to one of those that wait once it stands unrenewed for a lease, and is lost for good',
    async () => {
      const [first] = await askAtOnce();
      const waiting = Array.from({ length: 5 }, () =>
        createClaims(running.payload, { leaseMs, elapsed: () => clock }),
      );
      const askAll = () => Promise.all(waiting.map((claims) => claims.take('receiver')));
      const none = waiting.map(() => null);
      expect(await askAll()).toEqual(none);
      clock += leaseMs - 1;
      expect(await first?.renew()).toBe(true);
      clock += 1;
      expect(await askAll()).toEqual(none);
      clock += leaseMs;
      const [second, ...others] = (await askAll()).filter((claim) => claim !== null);
      expect(others).toEqual([]);
      expect(await first?.renew()).toBe(false);
      await first?.release();
      expect(await second?.renew()).toBe(true);
      await second?.release();
    },
  );

  it.runIf(testDatabase() === 'mongodb')(
    'is not relied on when saying so took a good part of the lease',
    async () => {
      let asked = 0;
      const elapsed = () => (asked += leaseMs / 2);
      const claim = await createClaims(running.payload, { leaseMs, elapsed }).take('slow');
      expect(await claim?.renew()).toBe(false);
      await claim?.release();
    },
  );
});

describe.runIf(testDatabase() === 'mongodb')('the claim on a webhook that is gone', () => {
  async function listClaims(): Promise<string[]> {
    const { db } = running.payload;
    if (!isConnected(db)) throw new Error('This is no MongoDB.');
    return (await claimRows(db).find().toArray()).map(({ _id }) => _id);
  }
  /** As a process leaves it that is killed while it sends. */
  async function leaveClaim(webhook: string): Promise<void> {
    const claim = await createClaims(running.payload, { leaseMs: 45_000 }).take(webhook);
    expect(claim).not.toBeNull();
  }

  it('goes with it, and no other does', async () => {
    const gone = String((await makeWebhook('/left')).id);
    const stays = String((await makeWebhook('/stays')).id);
    await leaveClaim(gone);
    await leaveClaim(stays);
    await running.payload.delete({ collection: 'webhooks', id: gone });
    await expect.poll(listClaims).toEqual([stays]);
  });

  it('stays while its removal may yet be undone', async () => {
    const { payload } = running;
    const id = String((await makeWebhook('/not-gone')).id);
    await leaveClaim(id);
    const undone = withTransaction(payload, async (req) => {
      await payload.delete({ collection: 'webhooks', id, req });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await listClaims()).toContain(id);
  });

  it('that was left all the same is swept away by a process that sends', async () => {
    const stays = String((await makeWebhook('/stays-claimed')).id);
    await leaveClaim(stays);
    await leaveClaim('of-a-webhook-long-gone');
    await startSender().sendDue();
    expect(await listClaims()).toEqual([stays]);
  });
});

describe('the address of a webhook', () => {
  it.each(['http://10.0.0.1/hook', 'http://169.254.169.254/', 'http://[::ffff:10.1.2.3]/'])(
    'may not be in a private network when it is saved: %s',
    async (address) => {
      const body = { name: 'Inside', address, enabled: true };
      const url = `${api.origin}/api/webhooks`;
      const answer = await send(url, { method: 'POST', headers: admin.headers, body });
      expect(answer.status).toBe(400);
      expect(answer.text).toContain('INTRANET_HOSTS');
      const { totalDocs } = await running.payload.count({ collection: 'webhooks' });
      expect(totalDocs).toBe(0);
    },
  );

  it('is looked up before the save takes its turn to write', async () => {
    const { id } = await makeWebhook('/saved-in-turn');
    const url = `${api.origin}/api/webhooks`;
    const data = { name: 'Inside', address: 'http://10.0.0.1/' };
    const asForm = new FormData();
    asForm.set('_payload', JSON.stringify(data));
    await withTransaction(running.payload, async () => {
      const { headers } = admin;
      const answers = [
        await send(url, { method: 'POST', headers, body: data }),
        await send(`${url}/${id}`, { method: 'PATCH', headers, body: data }),
        await fetch(`${url}/${id}`, { method: 'PATCH', headers, body: asForm }),
        await send(`${url}/${id}/duplicate`, { method: 'POST', headers, body: data }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
      for (const mutation of [
        'mutation ($data: mutationWebhookInput!) { createWebhook(data: $data) { id } }',
        `mutation ($data: mutationWebhookUpdateInput!) { updateWebhook(id: "${id}", data: $data) { id } }`,
        `mutation ($data: mutationWebhookInput!) { duplicateWebhook(id: "${id}", data: $data) { id } }`,
      ]) {
        const body = { query: mutation, variables: { data } };
        const answer = await send(`${api.origin}/api/graphql`, { method: 'POST', headers, body });
        expect(answer.text).toContain('leads into a private network');
      }
    });
    asForm.set('_payload', JSON.stringify({ name: 'Renamed', address: addressOf('/renamed') }));
    const { headers } = admin;
    const saved = await fetch(`${url}/${id}`, { method: 'PATCH', headers, body: asForm });
    expect([saved.status, await saved.text()]).toEqual([200, expect.stringContaining('/renamed')]);
  });

  it('is looked up where that keeps nobody waiting, and else judged at each attempt alone', async () => {
    const lookedUp = watchLookups();
    const origin = api.origin.replace('localhost', '127.0.0.1');
    const data = { name: 'By name', address: 'http://localhost:65000/', enabled: true };
    const { headers } = admin;
    const saves = [
      () => send(`${origin}/api/webhooks`, { method: 'POST', headers, body: data }),
      () => {
        const query =
          'mutation ($data: mutationWebhookInput!) { createWebhook(data: $data) { address } }';
        const body = { query, variables: { data } };
        return send(`${origin}/api/graphql`, { method: 'POST', headers, body });
      },
      async () => ({
        text: (await running.payload.create({ collection: 'webhooks', data })).address,
      }),
    ];
    const lookups = [];
    for (const save of saves) {
      expect((await save()).text).toContain(data.address);
      lookups.push(await lookedUp());
    }
    expect(lookups).toEqual([['localhost'], ['localhost'], []]);
    const literal = { ...data, address: 'http://10.0.0.1/' };
    await expect(running.payload.create({ collection: 'webhooks', data: literal })).rejects.toThrow(
      /address/i,
    );
  });

  it('is judged when it changes: a webhook whose host has become private can be switched off', async () => {
    const { id } = await makeWebhook('/switched-off');
    const data = { address: 'http://10.0.0.1/hook' };
    await running.payload.db.updateOne({ collection: 'webhooks', id, data });
    const url = `${api.origin}/api/webhooks/${id}`;
    const body = { enabled: false };
    const answer = await send(url, { method: 'PATCH', headers: admin.headers, body });
    expect(answer.status).toBe(200);
  });

  it('is judged again when an event is sent', async () => {
    const { id } = await makeWebhook('/moved-inside');
    await publish();
    await startSender({ mayConnect: () => false }).sendDue();
    expect(received).toEqual([]);
    expect(await deliveries(String(id))).toMatchObject([
      { status: 'pending', attempts: 1, httpStatus: null },
    ]);
  });
});

describe('a webhook’s secret', () => {
  it('is replaced by a call, and the one before signs as well for a day', async () => {
    const made = await makeWebhook('/rotate');
    const url = `${api.origin}/api/webhooks/${made.id}/rotate-secret`;
    const answer = await send(url, { method: 'POST', headers: admin.headers, body: {} });
    expect(answer.status).toBe(200);
    const { secret } = readRecord(JSON.parse(answer.text));
    expect(secret).not.toBe(made.secret);
    await publish();
    now = new Date();
    await startSender().sendDue();
    const [told] = receivedAt('/rotate');
    const secrets = [String(secret), String(made.secret)];
    expect(told?.headers['signpost-signature']).toBe(
      signBody(told?.body ?? '', { secrets, at: now }),
    );
  });

  it('and the webhook itself are shown to nobody but administrators who logged in', async () => {
    const { id, secret } = await makeWebhook('/private');
    const url = `${api.origin}/api/webhooks/${id}`;
    expect((await send(url, { headers: admin.headers })).text).toContain(String(secret));
    const others = [await logIn(running.payload, 'editor'), await makeKey(running.payload)];
    for (const { headers } of others) {
      const answer = await send(url, { headers });
      expect([403, 404]).toContain(answer.status);
      expect(answer.text).not.toContain('whsec_');
      for (const call of ['ping', 'rotate-secret']) {
        const refused = await send(`${url}/${call}`, { method: 'POST', headers, body: {} });
        expect(refused.status).toBe(403);
      }
    }
  });
});

describe('a test event', () => {
  it('tells of nothing and goes out with the others', async () => {
    const { id } = await makeWebhook('/ping');
    const url = `${api.origin}/api/webhooks/${id}/ping`;
    const answer = await send(url, { method: 'POST', headers: admin.headers, body: {} });
    expect(answer.status).toBe(202);
    now = new Date(Date.now() + 1000);
    await startSender().sendDue();
    expect(receivedAt('/ping').map(({ event }) => event)).toMatchObject([
      { event: 'ping', tags: [], paths: [], documents: [] },
    ]);
  });
});
