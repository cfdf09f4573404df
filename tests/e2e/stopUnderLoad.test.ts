import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDemoFolder } from '../support/makeDemoFolder.ts';
import { type RunningCms, startCms } from '../support/startCms.ts';

const dataDir = makeDemoFolder();
let cms: RunningCms;

/** Broken when no answer began before the connection ended, cut when one began and isn't whole. */
type Outcome = 'answered' | 'refused' | 'broken' | 'cut';

interface Asked {
  outcome: Outcome;
  /** When it was sent, in milliseconds. */
  sent: number;
}

interface Asking {
  agent: Agent;
  body: string;
  /** Sends the body's second half only then. */
  until?: Promise<unknown> | null;
  /** Called when the server has begun with the request. */
  onBegun?: () => void;
}

/** One query on a kept connection. */
function ask({ agent, body, until = null, onBegun }: Asking): Promise<Asked> {
  const sent = performance.now();
  return new Promise((resolve) => {
    const end = (outcome: Outcome) => resolve({ outcome, sent });
    const headers = {
      'Content-Type': 'application/json',
      // The server says by `100 Continue` that it has begun.
      ...(onBegun ? { Expect: '100-continue' } : {}),
    };
    const asking = request(cms.graphql, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => end('cut'));
      response.on('end', () => {
        const isJson = Buffer.concat(chunks).toString().endsWith('}');
        if (response.statusCode === 503) end('refused');
        else end(response.statusCode === 200 && isJson ? 'answered' : 'cut');
      });
    });
    asking.on('error', (error) =>
      end('code' in error && error.code === 'ECONNREFUSED' ? 'refused' : 'broken'),
    );
    if (onBegun) asking.once('continue', onBegun);
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
    const finish = once(finishing.signal, 'abort');
    let begun = 0;
    const slow = Array.from({ length: 4 }, () =>
      ask({ agent: slowAgent, body: slowBody, until: finish, onBegun: () => void (begun += 1) }),
    );
    await expect.poll(() => begun).toBe(slow.length);
    await expect.poll(() => asked.length).toBeGreaterThan(60);
    expect(asked.filter(({ outcome }) => outcome !== 'answered')).toEqual([]);

    const ended = once(cms.child, 'exit');
    const signalled = performance.now();
    cms.child.kill('SIGTERM');
    await expect.poll(() => asked.some(({ outcome }) => outcome === 'refused')).toBe(true);
    const refusing = performance.now();
    const isLate = ({ sent }: Asked) => sent > refusing;
    await expect.poll(() => asked.filter(isLate).length).toBeGreaterThan(20);
    finishing.abort();
    const [code] = await ended;
    const seconds = (performance.now() - signalled) / 1000;
    stopped = true;
    await Promise.all(readers);
    agent.destroy();

    expect(code).toBe(0);
    expect(seconds).toBeLessThan(10);
    expect(asked.filter(({ outcome }) => outcome === 'cut')).toEqual([]);
    const outcomes = (await Promise.all(slow)).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(slow.map(() => 'answered'));
    // While those are waited for, nothing new is taken up, on the kept connections neither: that
    // is what Node's own close would do, as long as they ask often enough.
    expect(asked.filter(isLate).filter(({ outcome }) => outcome === 'answered')).toEqual([]);
  });
});
