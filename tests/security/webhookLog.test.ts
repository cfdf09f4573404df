import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bundleProgram } from '../support/bundleProgram.ts';
import { freePort } from '../support/freePort.ts';
import { freshDatabase } from '../support/freshDatabase.ts';
import { makeTestFolder, testEnvironment } from '../support/testEnvironment.ts';
import { startWebServer, type WebServer } from '../support/webServer.ts';

const told = z.object({
  secrets: z.array(z.string().min(20)),
  metrics: z.string(),
  deliveries: z.array(z.object({ status: z.string(), attempts: z.number() })),
});

let web: WebServer;
let program: string;
/** How often an address was asked. */
const asked = new Map<string, number>();

/** Receivers that send back all that they were sent, as far as they answer. */
const answers: Record<string, (response: ServerResponse, echo: string) => void> = {
  '/fails': (response, echo) => response.writeHead(500).end(echo),
  '/breaks': (response) => response.destroy(),
  '/sends-elsewhere': (response, echo) => response.writeHead(302, { location: '/a' }).end(echo),
  '/has-enough': (response, echo) => {
    const isFirst = asked.get('/has-enough') === 1;
    response.writeHead(isFirst ? 429 : 200, { 'retry-after': '5' }).end(echo);
  },
};

beforeAll(async () => {
  program = await bundleProgram(path.join(import.meta.dirname, '../support/tellReceivers.ts'));
  web = await startWebServer((request, response) => {
    const url = request.url ?? '';
    asked.set(url, (asked.get(url) ?? 0) + 1);
    const sent = [JSON.stringify(request.headers)];
    request.on('data', (chunk: Buffer) => sent.push(chunk.toString()));
    request.on('end', () => answers[url]?.(response, sent.join('\n')));
  });
});
afterAll(async () => {
  await web.close();
  await rm(program, { force: true });
});

/** What a process that sends to all receivers prints and counts, until nothing is left to send. */
async function tellReceivers(format: string) {
  asked.clear();
  const dataDir = makeTestFolder();
  const { url: databaseUrl, drop } = await freshDatabase(dataDir);
  const addresses = Object.keys(answers).map((one) => web.at(one, '127.0.0.1'));
  const child = spawn(process.execPath, [program, ...addresses], {
    env: {
      ...process.env,
      ...testEnvironment({ databaseUrl, dataDir }),
      LOG_LEVEL: 'trace',
      LOG_FORMAT: format,
      LOG_REQUESTS: 'true',
      METRICS_PORT: String(await freePort()),
      INTRANET_HOSTS: '127.0.0.0/8',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let log = '';
  child.stdout?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const closed = once(child, 'close');
  const said: unknown[] = [];
  child.on('message', (message) => said.push(message));
  await closed;
  await drop();
  await rm(dataDir, { recursive: true, force: true });
  const parsed = told.safeParse(said[0]);
  if (!parsed.success) throw new Error(`It told nothing:\n${log}`);
  return { ...parsed.data, log };
}

/** Whether a text has a secret, or the part of one that is told by nothing else. */
const names = (text: string, secrets: readonly string[]) =>
  secrets.some((secret) => text.includes(secret.replace(/^whsec_/, '')));

describe('the secrets of webhooks whose receivers fail, until they are given up', () => {
  it.each(['pretty', 'json'])(
    'stand neither in the log, however much it is to tell (%s), nor in /metrics',
    async (format) => {
      const { secrets, metrics, deliveries, log } = await tellReceivers(format);
      expect(secrets).toHaveLength(Object.keys(answers).length + 1);
      expect(names(`… ${secrets.at(-1)} …`, secrets)).toBe(true);
      expect(
        deliveries.map(({ status, attempts }) => `${status} after ${attempts}`).sort(),
      ).toEqual(['dead after 8', 'dead after 8', 'dead after 8', 'delivered after 1']);
      expect(log.match(/A webhook was given up/g)).toHaveLength(3);
      expect(log).toContain('The receiver answered 500.');
      expect(names(log, secrets)).toBe(false);
      expect(metrics).toContain('signpost_revision');
      expect(names(metrics, secrets)).toBe(false);
    },
  );
});
