import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limitGuesses } from '../../cms/src/access/hooks/limitGuesses.ts';
import { type RunningApi, startApi } from '../support/api.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';
import { logIn, password } from './support/people.ts';
import { send } from './support/send.ts';

let running: RunningPayload;
let api: RunningApi;
let behindProxy: RunningApi;

beforeAll(async () => {
  running = await startPayload();
  api = await startApi();
  behindProxy = await startApi({ trustProxy: 'loopback' });
});

afterAll(async () => {
  await api.stop();
  await behindProxy.stop();
  await running.stop();
});

interface Guess {
  path?: string;
  body?: Record<string, unknown>;
  headers?: Record<string, string>;
}

const wrong = () => ({
  email: `nobody-${Math.random()}@example.org`,
  password: 'not the password',
});

const guess = (at: RunningApi, { path = 'login', body = wrong(), headers = {} }: Guess = {}) =>
  send(`${at.origin}/api/users/${path}`, { method: 'POST', body, headers });

/** A client of its own, so that no test uses up the guesses of another. */
const from = (address: string) => ({ 'x-forwarded-for': address });

async function countTries(next: (index: number) => ReturnType<typeof guess>): Promise<number> {
  for (let index = 0; index < 60; index += 1) {
    const { headers, status, text } = await next(index);
    if (status !== 429) continue;
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(text).toContain('Wait');
    return index;
  }
  return 60;
}

/** As much a guess as a login, and quick to answer. */
const wrongToken = { path: 'reset-password', body: { token: 'x', password } };

const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

describe('a client that guesses', () => {
  it('is refused after thirty wrong logins, however many accounts it tries', async () => {
    const headers = from('198.51.100.1');
    expect(await countTries(() => guess(behindProxy, { headers }))).toBe(30);
    const { email } = await logIn(running.payload, 'author');
    const right = { email, password };
    expect((await guess(behindProxy, { headers, body: right })).status).toBe(429);
    const elsewhere = await guess(behindProxy, { headers: from('198.51.100.2'), body: right });
    expect(elsewhere.status).toBe(200);
  });

  it('is one client with all addresses of an IPv6 /64', async () => {
    const at = (index: number) => from(`2001:db8:1:2:${index.toString(16)}::1`);
    const tries = await countTries((index) =>
      guess(behindProxy, { ...wrongToken, headers: at(index) }),
    );
    expect(tries).toBe(30);
    expect((await guess(behindProxy, { headers: from('2001:db8:1:3::1') })).status).toBe(401);
  });

  it('is limited in asking for mails and trying reset tokens too', async () => {
    const headers = from('198.51.100.3');
    const tries = await countTries(() => guess(behindProxy, { ...wrongToken, headers }));
    expect(tries).toBe(30);
    const mail = { path: 'forgot-password', body: { email: 'nobody@example.org' }, headers };
    expect((await guess(behindProxy, mail)).status).toBe(429);
  });

  it('is limited over GraphQL too, however many guesses one request holds', async () => {
    const { headers } = await logIn(running.payload, 'viewer');
    const logins = Array.from(
      { length: 35 },
      (_, index) => `a${index}: loginUser(email: "x${index}@example.org", password: "no") { exp }`,
    );
    const { text } = await send(`${behindProxy.origin}/api/graphql`, {
      method: 'POST',
      headers: { ...headers, ...from('198.51.100.4') },
      body: { query: `mutation { ${logins.join(' ')} }` },
    });
    expect(text.match(/Too many attempts/g)).toHaveLength(5);
  });

  it('does not use up guesses with the right password', async () => {
    const { email } = await logIn(running.payload, 'author');
    const headers = from('198.51.100.5');
    for (let index = 0; index < 29; index += 1) {
      await guess(behindProxy, { ...wrongToken, headers });
    }
    for (let index = 0; index < 4; index += 1) {
      const { status } = await guess(behindProxy, { headers, body: { email, password } });
      expect(status).toBe(200);
    }
  });

  it('changes nothing by naming other addresses where no proxy is trusted', async () => {
    const tries = await countTries((index) =>
      guess(api, {
        ...wrongToken,
        headers: { ...from(`203.0.113.${index}`), 'x-signpost-client': `203.0.113.${index}` },
      }),
    );
    expect(tries).toBe(30);
  });
});

describe('these tests', () => {
  it('would notice if nothing counted the guesses', async () => {
    const users = running.payload.collections['users'].config;
    const guards = users.hooks.beforeOperation;
    users.hooks.beforeOperation = guards.filter((guard) => guard !== limitGuesses);
    const headers = from('198.51.100.6');
    try {
      expect(await countTries(() => guess(behindProxy, { ...wrongToken, headers }))).toBe(60);
    } finally {
      users.hooks.beforeOperation = guards;
    }
  });
});

describe('the time of an answer', () => {
  it('of a login does not tell whether the account exists', async () => {
    const known: number[] = [];
    const unknown: number[] = [];
    for (let index = 0; index < 5; index += 1) {
      const { email } = await logIn(running.payload, 'viewer');
      for (const [times, body] of [
        [known, { email, password: 'not the password' }],
        [unknown, wrong()],
      ] as const) {
        const start = performance.now();
        const headers = from(`192.0.2.${index}`);
        expect((await guess(behindProxy, { headers, body })).status).toBe(401);
        times.push(performance.now() - start);
      }
    }
    // The check of a password takes some 100 ms; without it an answer comes in a tenth of that.
    expect(median(unknown)).toBeGreaterThan(median(known) / 2);
    expect(median(known)).toBeGreaterThan(median(unknown) / 2);
  });

  it('of a forgotten password does not tell either', async () => {
    const { email } = await logIn(running.payload, 'viewer');
    const times: number[] = [];
    for (const address of [email, 'nobody@example.org', email, 'nobody@example.org']) {
      const start = performance.now();
      const asked = {
        path: 'forgot-password',
        headers: from('192.0.2.9'),
        body: { email: address },
      };
      expect((await guess(behindProxy, asked)).status).toBe(200);
      times.push(performance.now() - start);
    }
    expect(Math.min(...times)).toBeGreaterThan(495);
    const [known = 0, unknown = 0, again = 0, absent = 0] = times;
    expect(Math.abs(Math.min(known, again) - Math.min(unknown, absent))).toBeLessThan(100);
  });
});
