import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limitGuesses } from '../../cms/src/access/hooks/limitGuesses.ts';
import { type RunningApi, startApi } from '../support/api.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';
import { readPath } from './support/outcome.ts';
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

/** What an answer takes: a busy machine only ever adds to it. */
const least = (times: readonly number[]) => Math.min(...times);

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

  it('can’t guess over GraphQL, where one request would hold many guesses', async () => {
    const { email, headers } = await logIn(running.payload, 'viewer');
    const guesses = [
      `loginUser(email: "${email}", password: "${password}") { exp }`,
      `forgotPasswordUser(email: "${email}")`,
      `resetPasswordUser(token: "x", password: "${password}") { token }`,
    ];
    for (const field of guesses) {
      const { text } = await send(`${behindProxy.origin}/api/graphql`, {
        method: 'POST',
        headers: { ...headers, ...from('198.51.100.4') },
        body: { query: `mutation { guess: ${field} }` },
      });
      expect(text).toContain('"statusCode":403');
      expect(text).not.toMatch(/"exp":|true/);
    }
    const user = await running.payload.db.findOne({
      collection: 'users',
      where: { email: { equals: email } },
    });
    expect(readPath(user, 'resetPasswordToken') ?? null).toBeNull();
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

describe('an account whose password is guessed at', () => {
  const tell = async (headers: Record<string, string>, body: Record<string, unknown>) => {
    const { status, text } = await guess(behindProxy, { headers, body });
    return `${status} ${text}`;
  };

  it('is closed to the client after five tries, whether or not it exists', async () => {
    const { email } = await logIn(running.payload, 'author');
    const headers = from('198.51.100.7');
    for (const spelling of ['', ' ']) {
      const known: string[] = [];
      const unknown: string[] = [];
      const { email: nobody } = wrong();
      for (let index = 0; index < 6; index += 1) {
        const account = index % 2 === 0 ? email : `${email.toUpperCase()}${spelling}`;
        known.push(await tell(headers, { email: account, password: 'not the password' }));
        unknown.push(await tell(headers, { email: nobody, password: 'not the password' }));
      }
      expect(known.at(-1)).toMatch(/^429 .*Wait/);
      if (spelling === '') expect(known.slice(0, 5)).toEqual(Array(5).fill(known[0]));
      if (spelling === '') expect(unknown).toEqual(known);
    }
    expect(await tell(headers, { email, password })).toMatch(/^429/);
  });

  it('stays open to its owner elsewhere', async () => {
    const { email } = await logIn(running.payload, 'editor');
    for (let index = 0; index < 8; index += 1) {
      await tell(from('198.51.100.8'), { email, password: 'not the password' });
    }
    expect(await tell(from('198.51.100.9'), { email, password })).toMatch(/^200/);
  });

  it('is closed to all once a hundred tries have come from many, and does not say so', async () => {
    const { email, id } = await logIn(running.payload, 'author');
    const attempt = (client: number, word: string) =>
      tell(from(`203.0.113.${client}`), { email, password: word });
    const data = { loginAttempts: 98 };
    await running.payload.db.updateOne({ collection: 'users', id, data, returning: false });
    const answers = [await attempt(1, 'not it'), await attempt(2, 'not it')];
    answers.push(await attempt(3, password), await attempt(4, 'not it'));
    expect(answers[0]).toMatch(/^401/);
    expect(answers).toEqual(Array(4).fill(answers[0]));
    const nobody = { email: 'nobody@example.org', password: 'not it' };
    expect(await tell(from('203.0.113.5'), nobody)).toBe(answers[0]);
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
    const { email } = await logIn(running.payload, 'viewer');
    const known: number[] = [];
    const unknown: number[] = [];
    // As many tries whatever they show: to end at the first likeness would be to wait for noise
    // that hides a difference.
    for (let index = 0; index < 15; index += 1) {
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
    const isAlike = least(unknown) > least(known) / 2 && least(known) > least(unknown) / 2;
    expect(isAlike, `known ${known.join(' ')}, unknown ${unknown.join(' ')}`).toBe(true);
  });

  it('of a forgotten password does not tell either', async () => {
    const { email } = await logIn(running.payload, 'viewer');
    const known: number[] = [];
    const unknown: number[] = [];
    // Each answer is held back for 500 ms. Noise can't make one quicker, so nothing is hidden when
    // both have been seen to come right then; else all tries are made and judged by the least.
    const isPrompt = (times: readonly number[]) => least(times) < 600;
    const isSeen = () => isPrompt(known) && isPrompt(unknown);
    for (let index = 0; index < 2 || (index < 10 && !isSeen()); index += 1) {
      for (const [times, address] of [
        [known, email],
        [unknown, 'nobody@example.org'],
      ] as const) {
        const start = performance.now();
        const asked = {
          path: 'forgot-password',
          headers: from('192.0.2.9'),
          body: { email: address },
        };
        expect((await guess(behindProxy, asked)).status).toBe(200);
        times.push(performance.now() - start);
      }
    }
    expect(least([...known, ...unknown])).toBeGreaterThan(495);
    const isAlike = Math.abs(least(known) - least(unknown)) < 100;
    expect(isSeen() || isAlike, `known ${known.join(' ')}, unknown ${unknown.join(' ')}`).toBe(
      true,
    );
  });
});
