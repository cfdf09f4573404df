import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freePort } from '../support/freePort.ts';
import { makeTestFolder } from '../support/testEnvironment.ts';

const root = path.resolve(import.meta.dirname, '../..');
const dataDir = makeTestFolder();
afterAll(() => rm(dataDir, { recursive: true, force: true }));

interface Started {
  child: ChildProcess;
  output(): string;
  /** Resolves with the output once it has the words; rejects when the program ends before. */
  says(words: string): Promise<string>;
}

function start(
  env: Record<string, string>,
  [command, ...args]: [string, ...string[]] = [process.execPath, 'scripts/start.mjs'],
): Started {
  const child: ChildProcess = spawn(command, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', SIGNPOST_DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      for (const listener of listeners) listener();
    });
  }
  return {
    child,
    output: () => output,
    says: (words) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (output.includes(words)) resolve(output);
        };
        listeners.add(check);
        child.once('close', () =>
          reject(new Error(`It ended before saying "${words}":\n${output}`)),
        );
        check();
      }),
  };
}

describe('npm start', () => {
  it('serves three addresses and stops everything on SIGTERM', async () => {
    const [port, sitePort] = [await freePort(), await freePort()];
    const signpost = start({ PORT: String(port), SITE_PORT: String(sitePort) });
    const output = await signpost.says('Ready in');
    expect(output).toContain(`http://localhost:${port}/admin`);
    expect(output).toContain('admin@demo.example');
    expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200);
    expect((await fetch(`http://localhost:${port}/admin/login`)).status).toBe(200);
    expect((await fetch(`http://localhost:${sitePort}/guides`)).status).toBe(200);
    expect((await fetch(`http://localhost:${port}/api/articles`)).status).toBe(401);
    expect((await fetch(`http://localhost:${port}/nothing-here`)).status).toBe(404);

    const ended = once(signpost.child, 'exit');
    signpost.child.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
    await expect(fetch(`http://localhost:${port}/healthz`)).rejects.toThrow();
    await expect(fetch(`http://localhost:${sitePort}/`)).rejects.toThrow();
  });

  it('keeps content and login when it starts again', async () => {
    const [port, sitePort] = [await freePort(), await freePort()];
    const signpost = start({ PORT: String(port), SITE_PORT: String(sitePort) });
    const output = await signpost.says('Ready in');
    expect(output).not.toContain('Seeding');
    expect(output).not.toContain('Building');
    const ended = once(signpost.child, 'exit');
    signpost.child.kill('SIGINT');
    expect((await ended)[0]).toBe(0);
  });

  // npm's shell dies of the signal and passes it to nobody.
  it.skipIf(process.platform === 'win32')('ends when npm, which runs it, is told to', async () => {
    const [port, sitePort] = [await freePort(), await freePort()];
    const env = { PORT: String(port), SITE_PORT: String(sitePort) };
    const signpost = start(env, ['npm', 'start']);
    await signpost.says('Ready in');
    signpost.child.kill('SIGTERM');
    for (const address of [`http://localhost:${port}/healthz`, `http://localhost:${sitePort}/`])
      await expect.poll(() => fetch(address).catch(() => 'gone')).toBe('gone');
  });

  it('says in one line that a port is in use', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const signpost = start({ PORT: String(port), SITE_PORT: String(await freePort()) });
    expect((await once(signpost.child, 'close'))[0]).toBe(1);
    expect(signpost.output()).toContain(`Port ${port} is in use.`);
    expect(signpost.output()).not.toContain('    at ');
    other.close();
  });

  it('asks for a real administrator before others can reach it', async () => {
    const signpost = start({
      HOST: '0.0.0.0',
      PORT: String(await freePort()),
      SITE_PORT: String(await freePort()),
    });
    expect((await once(signpost.child, 'close'))[0]).toBe(1);
    expect(signpost.output()).toContain('create-admin');
    expect(signpost.output()).not.toContain('Ready in');
  });
});
