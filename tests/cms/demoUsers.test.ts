import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AuthenticationError, LockedAuth, logError } from 'payload';
import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkAdministrator } from '../../cms/src/access/checkAdministrator.ts';
import { roles } from '../../cms/src/access/roles.ts';
import type { Env } from '../../cms/src/env.ts';
import { demoEmail, ensureDemoUsers } from '../../cms/src/seed/demoUsers.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';

type DemoEnv = Pick<Env, 'database' | 'host' | 'serverUrl' | 'dataDir'>;

let running: RunningPayload;
let payload: Payload;
let local: DemoEnv;
let open: DemoEnv;

beforeAll(async () => {
  running = await startPayload();
  payload = running.payload;
  const database = { kind: 'sqlite', url: 'file:signpost.db' } as const;
  const serverUrl = 'http://localhost:3000';
  local = { database, host: '127.0.0.1', serverUrl, dataDir: running.dataDir };
  open = { ...local, host: '0.0.0.0' };
});
afterAll(() => running.stop());

beforeEach(async () => {
  await payload.delete({ collection: 'users', where: { id: { exists: true } } });
});

async function canLogIn(email: string, password: string): Promise<boolean> {
  try {
    const { token } = await payload.login({ collection: 'users', data: { email, password } });
    return Boolean(token);
  } catch (error) {
    if (error instanceof Error && error.name === 'AuthenticationError') return false;
    throw error;
  }
}

async function makeDemo(): Promise<{ email: string; password: string }> {
  const login = await ensureDemoUsers(payload, local);
  if (!login) throw new Error('There are no demo users.');
  return login;
}

async function makeAdministrator(): Promise<void> {
  const data = { name: 'Real', password: 'long enough to be one', role: 'admin' } as const;
  await payload.create({ collection: 'users', data: { ...data, email: 'real@example.org' } });
}

const countUsers = async () => (await payload.count({ collection: 'users' })).totalDocs;

describe('the demo users', () => {
  it('are one for each role, all with the password that only the owner may read', async () => {
    const { email, password } = await makeDemo();
    expect(email).toBe(demoEmail('admin'));
    const { docs } = await payload.find({ collection: 'users', limit: 50 });
    const made = docs.map((user) => [user.email, user.role]).sort();
    expect(made).toEqual(roles.map((role) => [demoEmail(role), role]).sort());
    for (const role of roles) expect(await canLogIn(demoEmail(role), password)).toBe(true);
    const file = path.join(running.dataDir, 'demo.json');
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ password });
  });

  it('stay as they are at the next start', async () => {
    const first = await makeDemo();
    expect(await makeDemo()).toEqual(first);
    expect(await countUsers()).toBe(roles.length);
  });

  it('get a new password when the file with the old one is lost or damaged', async () => {
    const first = await makeDemo();
    await writeFile(path.join(running.dataDir, 'demo.json'), '{"password": ');
    const second = await makeDemo();
    expect(second.password).not.toBe(first.password);
    expect(await canLogIn(first.email, first.password)).toBe(false);
    expect(await canLogIn(second.email, second.password)).toBe(true);
  });

  it.each<[string, () => DemoEnv]>([
    ['where others reach the server', () => open],
    ['with MongoDB', () => ({ ...local, database: { kind: 'mongodb', url: 'mongodb://db' } })],
  ])('do not exist %s', async (_, env) => {
    expect(await ensureDemoUsers(payload, env())).toBeNull();
    expect(await countUsers()).toBe(0);
  });
});

describe('a server that others can reach', () => {
  it('does not start without an administrator, and says how to make one', async () => {
    const start = checkAdministrator(payload, open);
    await expect(start).rejects.toThrow('create-admin');
    await expect(start).rejects.toMatchObject({ code: 'NO_ADMINISTRATOR' });
  });

  it("does not take the demo's administrator for one", async () => {
    await makeDemo();
    await expect(checkAdministrator(payload, open)).rejects.toThrow('create-admin');
  });

  it('starts with a real one, and shuts out the demo users', async () => {
    const { password } = await makeDemo();
    const token = await payload.login({
      collection: 'users',
      data: { email: demoEmail('admin'), password },
    });
    const headers = new Headers({ authorization: `JWT ${token.token}` });
    expect((await payload.auth({ headers })).user).not.toBeNull();
    await makeAdministrator();
    await checkAdministrator(payload, open);
    for (const role of roles) expect(await canLogIn(demoEmail(role), password)).toBe(false);
    expect((await payload.auth({ headers })).user).toBeNull();
    expect(await canLogIn('real@example.org', 'long enough to be one')).toBe(true);
  });

  it('lets the demo users in again once only this machine reaches it', async () => {
    const first = await makeDemo();
    await makeAdministrator();
    await checkAdministrator(payload, open);
    const second = await makeDemo();
    expect(second.password).not.toBe(first.password);
    expect(await canLogIn(second.email, second.password)).toBe(true);
  });
});

describe('a refused login', () => {
  it.each([new AuthenticationError(), new LockedAuth()])(
    'is one line in the log, without a stack: $name',
    (err) => {
      const info = vi.spyOn(payload.logger, 'info').mockReturnValue();
      const error = vi.spyOn(payload.logger, 'error').mockReturnValue();
      logError({ err, payload });
      expect(info.mock.calls).toEqual([[{ msg: err.message }]]);
      expect(error).not.toHaveBeenCalled();
      vi.restoreAllMocks();
    },
  );
});
