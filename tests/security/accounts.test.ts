import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApi, startApi } from '../support/api.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';
import { logIn, makeKey, password, type Person } from './support/people.ts';
import { readPath } from './support/outcome.ts';
import { send } from './support/send.ts';

let running: RunningPayload;
let api: RunningApi;

beforeAll(async () => {
  running = await startPayload();
  api = await startApi();
});

afterAll(async () => {
  await api.stop();
  await running.stop();
});

const me = ({ headers }: Person) => send(`${api.origin}/api/users/me`, { headers });

async function patchSelf({ headers, id }: Person, body: unknown) {
  return send(`${api.origin}/api/users/${id}`, { method: 'PATCH', headers, body });
}

async function tryLogin(email: string, word: string) {
  const body = { email, password: word };
  return send(`${api.origin}/api/users/login`, { method: 'POST', body });
}

describe('a session', () => {
  const users = { collection: 'users' } as const;
  it.each([
    [
      'logging out',
      ({ headers }: Person) =>
        send(`${api.origin}/api/users/logout`, { method: 'POST', headers, body: {} }),
    ],
    ['a new password', (person: Person) => patchSelf(person, { password: `${password} changed` })],
    [
      'a new role',
      ({ id }: Person) => running.payload.update({ ...users, id, data: { role: 'viewer' } }),
    ],
    ['the end of the user', ({ id }: Person) => running.payload.delete({ ...users, id })],
  ])('ends at once with %s', async (_, end) => {
    const person = await logIn(running.payload, 'editor');
    expect((await me(person)).status).toBe(200);
    await end(person);
    expect((await me(person)).status).toBe(401);
  });

  it('of an API key ends when the key is taken away', async () => {
    const key = await makeKey(running.payload);
    expect((await me(key)).status).toBe(200);
    const data = { enableAPIKey: false, apiKey: null };
    await running.payload.update({ ...users, id: key.id, data });
    expect((await me(key)).status).toBe(401);
  });
});

describe('a user’s own record', () => {
  it('keeps what is not theirs to set', async () => {
    const person = await logIn(running.payload, 'author');
    const read = () =>
      running.payload.db.findOne({ collection: 'users', where: { id: { equals: person.id } } });
    const before = await read();
    const fields = {
      role: 'admin',
      hash: 'x',
      salt: 'x',
      apiKey: 'a-key-of-my-own',
      apiKeyIndex: 'x',
      enableAPIKey: true,
      resetPasswordToken: 'x',
      resetPasswordExpiration: '2099-01-01T00:00:00.000Z',
      lockUntil: '2099-01-01T00:00:00.000Z',
      loginAttempts: -99,
    };
    await patchSelf(person, fields);
    const after = await read();
    for (const name of Object.keys(fields)) {
      expect(readPath(after, name) ?? null, name).toEqual(readPath(before, name) ?? null);
    }
    expect((await me(person)).text).not.toMatch(/"(hash|salt|resetPasswordToken)"/);
  });
});

describe('passwords', () => {
  it('of fewer than 12 characters are refused', async () => {
    const person = await logIn(running.payload, 'author');
    const { status, text } = await patchSelf(person, { password: 'elevenchars' });
    expect(status).toBe(400);
    expect(text).toContain('12 characters');
    expect((await tryLogin(person.email, password)).status).toBe(200);
  });

  it('are forgotten with one answer whether or not the account exists', async () => {
    const { email } = await logIn(running.payload, 'author');
    const forget = (address: string) =>
      send(`${api.origin}/api/users/forgot-password`, { method: 'POST', body: { email: address } });
    const [known, unknown] = [await forget(email), await forget('nobody@example.org')];
    expect(known.status).toBe(200);
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
  });
});

describe('the login cookie', () => {
  it('counts only from our own pages', async () => {
    const { headers } = await logIn(running.payload, 'admin');
    const cookie = `payload-token=${(headers['authorization'] ?? '').replace('JWT ', '')}`;
    const ask = (from: Record<string, string>) =>
      send(`${api.origin}/api/users/me`, { headers: { cookie, ...from } });
    expect((await ask({ origin: running.payload.config.serverURL })).status).toBe(200);
    expect((await ask({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await ask({ origin: 'https://elsewhere.example' })).status).toBe(401);
    expect((await ask({ 'sec-fetch-site': 'cross-site' })).status).toBe(401);
    expect((await ask({ origin: 'null' })).status).toBe(401);
  });
});
