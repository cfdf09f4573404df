import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logIn } from '../support/editorClient.ts';
import { guide } from '../support/guide.ts';
import { type RunningCms, startCms } from '../support/startCms.ts';
import { makeTestFolder } from '../support/testEnvironment.ts';

const root = path.resolve(import.meta.dirname, '../..');
const dataDir = makeTestFolder();
const secret = 'f00d'.repeat(16);
let cms: RunningCms;
let token: string;

/** What must be neither printed nor sent to browsers. */
function listSecrets(): [name: string, value: string][] {
  const made = /^PAYLOAD_SECRET=(\S+)/m.exec(readFileSync(path.join(root, '.env'), 'utf8'))?.[1];
  return [
    ['the secret of this start', secret],
    ['the secret in .env, with which everything was built', made ?? ''],
    ['the demo password', cms.demo?.password ?? ''],
    ['a wrong password', 'a guess at a password'],
    ['a session token', token],
  ];
}

function readBundles(): { file: string; text: string }[] {
  return ['cms/.next/static', 'examples/guide-site/dist']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }),
    )
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ file: path.relative(root, file), text: readFileSync(file, 'latin1') }));
}

function findSecrets(text: string, secrets: readonly [string, string][]): string[] {
  return secrets.filter(([, value]) => text.includes(value)).map(([name]) => name);
}

beforeAll(async () => {
  cms = await startCms({ dataDir, env: { PAYLOAD_SECRET: secret, LOG_LEVEL: 'trace' } });
  if (!cms.demo) throw new Error('There is no demo login.');
  const post = (route: string, data: object) =>
    fetch(`${cms.origin}/api/${route}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: cms.origin },
      body: JSON.stringify(data),
    });
  const { email } = cms.demo;
  await post('users/login', { email, password: 'a guess at a password' });
  await post('users/forgot-password', { email });
  const answer: { token: string } = await (await post('users/login', cms.demo)).json();
  token = answer.token;
  const editor = await logIn(cms.origin, cms.demo);
  await editor.send('POST', 'articles', guide('told-of-in-the-log'));
  await editor.send('POST', 'articles', { title: { $ne: 1 } });
  await fetch(`${cms.origin}/admin`, { headers: { Cookie: `payload-token=${token}` } });
});
afterAll(async () => {
  await cms.stop();
  await rm(dataDir, { recursive: true, force: true });
});

describe('secrets', () => {
  it('are known to this test', () => {
    for (const [name, value] of listSecrets())
      expect([name, value.length > 15]).toEqual([name, true]);
    expect(findSecrets(`… ${secret} …`, listSecrets())).toEqual(['the secret of this start']);
  });

  it('do not stand in what the server prints, however much it is told to', () => {
    expect(cms.output()).toContain('Serving');
    expect(findSecrets(cms.output(), listSecrets())).toEqual([]);
  });

  it('do not stand in what browsers load, nor do the names of settings', () => {
    const bundles = readBundles();
    expect(bundles.length).toBeGreaterThan(20);
    const names = ['PAYLOAD_SECRET', 'DATABASE_URL'].map((name): [string, string] => [name, name]);
    const found = bundles
      .filter(({ file }) => file.includes('.next/static'))
      .flatMap(({ file, text }) => findSecrets(text, names).map((name) => `${file}: ${name}`));
    expect(found).toEqual([]);
    const values = bundles.flatMap(({ file, text }) =>
      findSecrets(text, listSecrets()).map((name) => `${file}: ${name}`),
    );
    expect(values).toEqual([]);
  });
});
