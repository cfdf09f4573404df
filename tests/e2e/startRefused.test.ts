import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { spawnCms } from '../support/startCms.ts';
import { takeLock } from '../../cms/src/database/lockFile.ts';
import { findProcessStart } from '../../cms/src/database/processStart.ts';
import { makeTestFolder } from '../support/testEnvironment.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = makeTestFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A clone of the scripts alone, which is all that a start needs until it has looked round. */
function makeClone(name: string): string {
  const clone = path.join(folder, name);
  mkdirSync(clone);
  chmodSync(folder, 0o755);
  cpSync(path.join(root, 'scripts'), path.join(clone, 'scripts'), { recursive: true });
  return clone;
}

interface RunOptions {
  env?: Record<string, string>;
  args?: string[];
  /** Runs as somebody to whom nothing belongs, where the tests run as root. */
  asNobody?: boolean;
}

/** Runs `npm start` of a clone, which is to end by itself; gives back what it said. */
function startInVain(clone: string, { env = {}, args = [], asNobody }: RunOptions = {}): string[] {
  const nobody = asNobody && process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...args, '-r', './scripts/lib/checkNode.cjs', 'scripts/start.mjs'],
    {
      cwd: clone,
      env: { NODE_ENV: 'production', PATH: process.env['PATH'], ...env },
      encoding: 'utf8',
      ...nobody,
    },
  );
  expect(status).toBe(1);
  return `${stdout}${stderr}`.trim().split('\n');
}

describe('npm start', () => {
  it('tells an old Node that it is old', () => {
    const clone = makeClone('old-node');
    writeFileSync(
      path.join(clone, 'old.cjs'),
      "Object.defineProperty(process.versions, 'node', { value: '18.19.0' });",
    );
    expect(startInVain(clone, { args: ['-r', './old.cjs'] })).toEqual([
      expect.stringMatching(/needs Node 20\.20 or newer, and this is 18\.19\.0/),
    ]);
    // An old one has to understand the check itself.
    const text = readFileSync(path.join(clone, 'scripts/lib/checkNode.cjs'), 'utf8');
    const code = text.replace(/^\s*\/\/.*$/gm, '');
    expect(code).toMatch(/\bvar\b/);
    expect(code).not.toMatch(/\b(const|let|class|import|async)\b|=>|`|\?\.|\.\.\./);
  });

  it('says that it may not write where it stands', () => {
    const clone = makeClone('read-only');
    chmodSync(clone, 0o555);
    onTestFinished(() => chmodSync(clone, 0o755));
    expect(startInVain(clone, { asNobody: true })).toEqual([
      expect.stringMatching(/can't write to .*read-only\. Give your user the right/),
    ]);
  });

  it('makes a secret that nobody else can read, and notices when it was cut short', () => {
    const clone = makeClone('cut-secret');
    const file = path.join(clone, '.env');
    const wrongPort = { PORT: 'three thousand' };
    expect(startInVain(clone, { env: wrongPort })).toEqual([
      expect.stringMatching(/PORT is "three thousand", which is not a port/),
    ]);
    const text = readFileSync(file, 'utf8');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(text).toMatch(/^PAYLOAD_SECRET=[0-9a-f]{64}$/m);
    for (const length of [0, 10, text.length - 80, text.length - 12]) {
      writeFileSync(file, text);
      truncateSync(file, length);
      expect(startInVain(clone)).toEqual([expect.stringMatching(/\.env was cut short/)]);
    }
  });

  describe('where a server runs already', () => {
    const clone = (name: string) => {
      const folder = makeClone(name);
      mkdirSync(path.join(folder, '.data'));
      writeFileSync(path.join(folder, '.data/signpost.db'), '');
      return folder;
    };
    const running = clone('running');
    const lock = path.join(running, '.data/signpost.db.lock');
    const startedAt = findProcessStart(process.pid) ?? '';
    const give = takeLock({
      path: lock,
      self: { pid: process.pid, startedAt },
      findStart: findProcessStart,
    });

    it.each([
      ['by default', {}],
      ['with ports of its own', { PORT: '0', SITE_PORT: '0' }],
      ['by the address of the database', { DATABASE_URL: 'file:.data/signpost.db' }],
      ['by an address with escapes', { DATABASE_URL: 'file:.%64ata/signpost.db' }],
    ])('says who runs %s, and installs and builds nothing', (_, env) => {
      expect(startInVain(running, { env })).toEqual([
        expect.stringMatching(new RegExp(`already runs here: process ${process.pid} has`)),
      ]);
      expect(readdirSync(running).sort()).toEqual(['.data', '.env', 'scripts']);
      expect(readdirSync(path.join(running, '.data')).sort()).toEqual([
        'signpost.db',
        'signpost.db.lock',
      ]);
    });

    it('waits for one that is just ending', () => {
      const ending = spawn('sleep', ['1']);
      const started = findProcessStart(ending.pid ?? 0) ?? '';
      const folder = clone('ending');
      writeFileSync(path.join(folder, '.data/signpost.db.lock'), `${ending.pid} ${started}\n`);
      expect(startInVain(folder, { env: { PORT: '7', SITE_PORT: '7' } })).toEqual([
        expect.stringMatching(/SITE_PORT and PORT are both 7|may not listen on port 7/),
      ]);
    });

    it('takes no notice of one that has ended', () => {
      give();
      writeFileSync(lock, `${process.pid} ${Number(startedAt) + 1}\n`);
      expect(startInVain(running, { env: { PORT: '7', SITE_PORT: '7' } })).toEqual([
        expect.stringMatching(/SITE_PORT and PORT are both 7|may not listen on port 7/),
      ]);
    });
  });

  it('says that it may not write to its data folder, before it installs anything', () => {
    const clone = makeClone('read-only-data');
    const dataDir = path.join(clone, '.data');
    mkdirSync(path.join(dataDir, 'media'), { recursive: true });
    chmodSync(path.join(dataDir, 'media'), 0o555);
    chmodSync(clone, 0o777);
    chmodSync(dataDir, 0o777);
    expect(startInVain(clone, { asNobody: true })).toEqual([
      expect.stringMatching(/can't write to .*media, where its content lies/),
    ]);
    rmSync(dataDir, { recursive: true });
    writeFileSync(dataDir, '');
    expect(startInVain(clone)).toEqual([expect.stringMatching(/is a file where Signpost needs/)]);
  });

  it.each([
    [
      'where the system takes no folders',
      '/proc/nope',
      /\/proc\/nope: the system takes no folders/,
    ],
    ['where a link leads nowhere', path.join(folder, 'dangling'), /dangling: a link is there/],
    ['below such a link', path.join(folder, 'dangling/data'), /dangling\/data: a link is there/],
    ['of a name too long', path.join(folder, 'n'.repeat(300)), /nnn: name too long/],
  ])('says that it can make no data folder %s', (name, dataDir, reason) => {
    symlinkSync('gone', path.join(folder, 'dangling'));
    onTestFinished(() => rmSync(path.join(folder, 'dangling')));
    const env = { SIGNPOST_DATA_DIR: dataDir };
    expect(startInVain(makeClone(name.replaceAll(' ', '-')), { env })).toEqual([
      expect.stringMatching(reason),
    ]);
  });

  it('takes no port twice', () => {
    const ports = { PORT: '3456', SITE_PORT: '3456' };
    expect(startInVain(makeClone('one-port'), { env: ports })).toEqual([
      expect.stringMatching(/SITE_PORT and PORT are both 3456/),
    ]);
  });
});

describe('the server', () => {
  it.each([
    ['', /PAYLOAD_SECRET: is missing/],
    ['secret', /PAYLOAD_SECRET: must be at least 32 characters/],
  ])('does not start with the secret "%s", and says how to get one', async (secret, reason) => {
    const { child, output } = spawnCms({ dataDir: folder, env: { PAYLOAD_SECRET: secret } });
    onTestFinished(() => void child.kill('SIGKILL'));
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(output().trim().split('\n')).toEqual([
      'The environment is not complete:',
      expect.stringMatching(reason),
    ]);
    expect(output()).toContain('openssl rand -hex 32');
  });

  it('says in one line that it can make no data folder', async () => {
    const { child, output } = spawnCms({ dataDir: '/proc/nope' });
    onTestFinished(() => void child.kill('SIGKILL'));
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(output().trim().split('\n')).toEqual([
      expect.stringMatching(/^Signpost can't make the folder \/proc\/nope: .*SIGNPOST_DATA_DIR\.$/),
    ]);
  });
});
