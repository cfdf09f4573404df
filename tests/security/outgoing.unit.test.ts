import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources } from './localApiCalls.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Modules that can open a connection, and what may be taken from them all the same. */
const networkModule =
  /^\s*(?:import|export)\s+(?!type\b)([^'";]*?)\s*from\s*['"](?:node:)?(https?|http2|net|tls|dgram|dns|dns\/promises|undici|got|axios|node-fetch|ky|superagent|ws)['"]/gm;
const serverParts = ['createServer', 'isIP'];

const otherWays: readonly RegExp[] = [
  /(?<![.#\w])fetch\s*\(/,
  /\b(globalThis|window)\s*\.\s*fetch\b/,
  /=\s*fetch\b/,
  /\bnew\s+(WebSocket|EventSource|XMLHttpRequest)\b/,
  /(?:import|require)\s*\(\s*['"](?:node:)?(https?|http2|net|tls|undici)['"]/,
];

function takesOnlyServerParts(names: string): boolean {
  return names
    .replace(/[{}]/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .every((name) => serverParts.includes(name));
}

/** True for a source text by which a server could ask another host without the guard. */
function asksOtherHosts(text: string): boolean {
  const imported = [...text.matchAll(networkModule)];
  return (
    imported.some(([, names = '']) => !takesOnlyServerParts(names)) ||
    otherWays.some((pattern) => pattern.test(text))
  );
}

const isForBrowsers = (text: string): boolean => /^\s*['"]use client['"]/.test(text);

describe('requests to other hosts', () => {
  const sources = readSources(root, 'cms/src').filter(({ text }) => !isForBrowsers(text));

  it('are made by the guarded client alone', () => {
    const asking = sources.filter(({ text }) => asksOtherHosts(text)).map(({ file }) => file);
    expect(asking.filter((file) => !file.startsWith('cms/src/fetching/'))).toEqual([]);
    expect(asking).toContain('cms/src/fetching/guardedClient.ts');
  });

  it('are not made by uploads: no address can be given instead of a file', () => {
    const uploads = sources.filter(({ text }) => /^\s+upload:\s*[{t]/m.test(text));
    const collections = uploads.filter(({ file }) => file.startsWith('cms/src/collections/'));
    expect(collections.map(({ file }) => file)).toContain('cms/src/collections/media/index.ts');
    for (const { file, text } of collections) expect(text, file).toContain('pasteURL: false');
  });

  it.each([
    "await fetch('https://a.example')",
    'const ask = globalThis.fetch;',
    'send({ fetch: 1 }, (x = fetch))',
    "import { request } from 'undici';",
    "import http from 'node:http';",
    "import {\n  createServer,\n  get,\n} from 'node:https';",
    "import * as net from 'net';",
    "const { connect } = await import('node:tls');",
    "new WebSocket('wss://a.example')",
  ])('are seen by this test: %s', (text) => {
    expect(asksOtherHosts(text)).toBe(true);
  });

  it.each([
    "import type { IncomingMessage } from 'node:http';",
    "import { createServer, type Server } from 'node:http';",
    'return this.#fetch(row);',
    'cache.fetch(key)',
  ])('are not seen where there are none: %s', (text) => {
    expect(asksOtherHosts(text)).toBe(false);
  });
});
