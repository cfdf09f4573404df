import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type ContentServer, startContentServer } from '@signpost/sdk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteFixtures } from './site.fixtures.ts';

const folder = fileURLToPath(new URL('../../examples/guide-site/', import.meta.url));

interface Run {
  child: ChildProcess;
  output: () => string;
}

/** The built site, as `npm start` runs it in its folder. */
function startSite(env: Record<string, string>): Run {
  let output = '';
  const child = spawn(process.execPath, ['dist/server.js'], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, output: () => output };
}

function readUrl(message: unknown): string {
  if (typeof message === 'object' && message !== null && 'url' in message) {
    if (typeof message.url === 'string') return message.url;
  }
  throw new TypeError('The site did not say where it listens.');
}

describe('the built example site', () => {
  let content: ContentServer;

  beforeAll(async () => {
    content = await startContentServer(siteFixtures);
  });

  afterAll(() => content.close());

  it.each(['SIGTERM', 'SIGINT'] as const)('serves until %s, then ends cleanly', async (signal) => {
    const { child } = startSite({ SITE_PORT: '0', SIGNPOST_ENDPOINT: content.endpoint });
    const [message] = await once(child, 'message');
    const url = readUrl(message);
    const page = await fetch(`${url}/guides/hand-therapy`);
    expect(page.status).toBe(200);
    // Longer than the ten minutes that proxies keep a connection at most.
    const [, kept] = /^timeout=(\d+)/.exec(page.headers.get('keep-alive') ?? '') ?? [];
    expect(Number(kept)).toBeGreaterThan(600);
    const stylesheet = /<link rel="stylesheet" href="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const styles = await fetch(url + stylesheet);
    expect(styles.headers.get('content-type')).toContain('text/css');
    expect(styles.headers.get('cache-control')).toContain('immutable');
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('says what to do when its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { child, output } = startSite({ SITE_PORT: String(port) });
    const [code] = await once(child, 'close');
    other.close();
    expect(code).toBe(1);
    expect(output().trim()).toBe(
      `Port ${port} is in use. Stop what listens there, or set SITE_PORT to another port.`,
    );
  });

  it('names every wrong setting at once', async () => {
    const { child, output } = startSite({ SITE_PORT: 'x', SIGNPOST_ENDPOINT: 'nowhere' });
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(output()).toContain('SITE_PORT');
    expect(output()).toContain('SIGNPOST_ENDPOINT');
  });
});
