import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RunningCms, startCms } from '../support/startCms.ts';
import { makeTestFolder } from '../support/testEnvironment.ts';

const dataDir = makeTestFolder();
let cms: RunningCms;

type Outcome = 'answered' | 'refused' | 'broken';

interface Asked {
  outcome: Outcome;
  /** When it was sent and when its end came, in milliseconds. */
  sent: number;
  ended: number;
}

/**
 * One query on a kept connection; broken when the connection ends without a whole answer. With
 * `until` its second half is sent only then.
 */
function ask({
  agent,
  body,
  until = null,
}: {
  agent: Agent;
  body: string;
  until?: Promise<unknown> | null;
}): Promise<Asked> {
  const sent = performance.now();
  return new Promise((resolve) => {
    const end = (outcome: Outcome) => resolve({ outcome, sent, ended: performance.now() });
    const asking = request(
      cms.graphql,
      { method: 'POST', agent, headers: { 'Content-Type': 'application/json' } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', () => end('broken'));
        response.on('end', () => {
          const isJson = Buffer.concat(chunks).toString().endsWith('}');
          if (response.statusCode === 503) end('refused');
          else end(response.statusCode === 200 && isJson ? 'answered' : 'broken');
        });
      },
    );
    asking.on('error', (error) =>
      end('code' in error && error.code === 'ECONNREFUSED' ? 'refused' : 'broken'),
    );
    if (until === null) return void asking.end(body);
    asking.write(body.slice(0, 10));
    void until.then(() => asking.end(body.slice(10)));
  });
}

describe('SIGTERM under load', () => {
  beforeAll(async () => {
    cms = await startCms({ dataDir });
  });
  afterAll(async () => {
    await cms.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('answers what was begun, refuses what is new, and ends in 10 s', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 8 });
    const asked: Asked[] = [];
    let stopped = false;
    const reader = async (name: number) => {
      for (let step = 0; !stopped; step += 1) {
        // Each query is another, so that none is answered from the cache.
        const query = `{ a${name}x${step}: articles(first: 20) { nodes { title summary } } }`;
        asked.push(await ask({ agent, body: JSON.stringify({ query }) }));
        await sleep(60);
      }
    };
    const readers = Array.from({ length: 8 }, (_, name) => reader(name));
    const slowAgent = new Agent();
    const slowBody = JSON.stringify({ query: '{ revision }' });
    const finishing = new AbortController();
    const slow = ask({
      agent: slowAgent,
      body: slowBody,
      until: once(finishing.signal, 'abort'),
    });
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(60), { timeout: 30_000 });
    const ended = once(cms.child, 'exit');
    const signalled = performance.now();
    cms.child.kill('SIGTERM');
    await sleep(2000);
    finishing.abort();
    const [code] = await ended;
    const seconds = (performance.now() - signalled) / 1000;
    stopped = true;
    await Promise.all(readers);
    agent.destroy();

    expect(code).toBe(0);
    expect(seconds).toBeLessThan(10);
    const begun = asked.filter(({ sent }) => sent < signalled - 50);
    expect(begun.length).toBeGreaterThan(50);
    expect(begun.filter(({ outcome }) => outcome !== 'answered')).toEqual([]);
    expect((await slow).outcome).toBe('answered');
    expect(seconds).toBeGreaterThan(1);
    // While that one is waited for, nothing new is taken up, on the kept connections neither: that
    // is what Node's own close would do, as long as they ask often enough.
    const late = asked.filter(({ sent }) => sent > signalled + 1000);
    expect(late.length).toBeGreaterThan(0);
    expect(late.filter(({ outcome }) => outcome === 'answered')).toEqual([]);
  });
});
