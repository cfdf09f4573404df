import type { ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readRecord } from '../../cms/src/fields/read/readValue.ts';
import type { WarmProgram } from '../support/bundleWarm.ts';
import { testDatabase } from '../support/testEnvironment.ts';
import { startWebServer, type WebServer } from '../support/webServer.ts';
import { noted, sent } from './killed/sendWebhooks.ts';
import { bundleKilled, openLane, type Lane } from './killedProgram.ts';

interface Told {
  id: string;
  revision: number;
  paths: unknown;
  body: string;
}

/** What arrived, in this order. */
const told: Told[] = [];
/** How many events were on their way at the same time, at most. */
let mostAtOnce = 0;
let underWay = 0;
let answer: (response: ServerResponse) => void;
let program: WarmProgram;
let web: WebServer;
let lane: Lane;

const isShared = testDatabase() === 'mongodb';

beforeAll(async () => {
  web = await startWebServer((request, response) => {
    underWay += 1;
    mostAtOnce = Math.max(mostAtOnce, underWay);
    response.on('close', () => (underWay -= 1));
    void text(request).then((body) => {
      const { id, revision, paths } = readRecord(JSON.parse(body));
      told.push({ id: String(id), revision: Number(revision), paths, body });
      answer(response);
    });
  });
  process.env['INTRANET_HOSTS'] = '127.0.0.0/8';
  program = await bundleKilled();
  lane = await openLane(program);
  await lane.run(['hook', `http://127.0.0.1:${web.port}/`]);
});
beforeEach(() => {
  told.length = 0;
  mostAtOnce = 0;
  answer = (response) => void response.end();
});
afterAll(async () => {
  await lane.remove();
  await program.remove();
  await web.close();
});

const pathsTold = () => told.map(({ paths }) => paths);
const page = (slug: string) => [`/guides/${slug}`];

// A short lease, so that the test need not wait for the long one.
const leaseMs = 1500;

// A process takes several times as long to open MongoDB, where planning is the same.
const planning = isShared ? [] : ['create webhook-deliveries', 'updateMany webhooks'];
/** Before each a process dies, and the next one goes on. */
const deaths = [...planning, sent, 'updateOne webhook-deliveries', noted];

describe('webhooks of processes that are killed one after another', () => {
  it('are sent by the next, in order, and again only when the answer was not yet noted', async () => {
    for (const [index, step] of deaths.entries()) {
      const lines = await lane.run(['send', `killed-${index}`, leaseMs, step]);
      expect(lines).toContainEqual({ step, committed: false });
    }
    await lane.run(['send', `killed-${deaths.length}`, leaseMs]);
    const pages = [...deaths, 'none'].flatMap((_, index) => page(`killed-${index}`));
    // What was published before its delivery was planned is told with what came after.
    const planned = isShared ? 1 : 2;
    const first = pages.slice(0, planned);
    expect(pathsTold()).toEqual([first, first, pages.slice(planned)]);
    expect(told[1]).toEqual(told[0]);
  }, 240_000);
});

// One process has an embedded database open: `tests/cms/databaseInUse.test.ts`.
describe.runIf(isShared)('webhooks of two processes on one MongoDB', () => {
  /** Both publish and send. */
  async function tellBeside(name: string, variant = ''): Promise<void> {
    const beside = (who: string) => lane.run(['beside', `${name}-${who}`, 6, variant]);
    await Promise.all([beside('one'), beside('two')]);
    expect(new Set(pathsTold().flat()).size).toBe(12);
  }
  const isInOrder = () =>
    told.every(({ revision }, index) => index === 0 || revision > (told[index - 1]?.revision ?? 0));

  it('arrive in order, each once, one at a time', async () => {
    let answers = 0;
    answer = (response) => setTimeout(() => response.end(), ((answers += 1) % 4) * 10);
    await tellBeside('claimed');
    expect({ mostAtOnce, isInOrder: isInOrder() }).toEqual({ mostAtOnce: 1, isInOrder: true });
  });

  it('would not without claims: this test would see it', async () => {
    const waiting: ServerResponse[] = [];
    answer = (response) => {
      waiting.push(response);
      if (mostAtOnce > 1) for (const one of waiting.splice(0)) one.end();
    };
    await tellBeside('free', 'unclaimed');
    expect({ mostAtOnce, isInOrder: isInOrder() }).toEqual({ mostAtOnce: 2, isInOrder: false });
  });

  it('are taken over from one that stands still, whose late answer changes nothing', async () => {
    let stopped: ServerResponse | undefined;
    let stop = (): void => undefined;
    let goOn = (): void => undefined;
    answer = (response) => {
      if (stopped) return void response.end();
      stopped = response;
      stop();
    };
    const first = lane.run(['send', 'still-1', leaseMs], (line, child) => {
      if (line !== null) return;
      stop = () => void child.kill('SIGSTOP');
      goOn = () => void child.kill('SIGCONT');
    });
    await expect.poll(() => told, { timeout: 60_000 }).toHaveLength(1);
    await lane.run(['send', 'still-2', leaseMs]);
    expect(pathsTold()).toEqual([page('still-1'), page('still-1'), page('still-2')]);
    stopped?.writeHead(500).end();
    goOn();
    await first;
    await lane.run(['send', 'still-3', leaseMs]);
    expect(pathsTold().slice(3)).toEqual([page('still-3')]);
  }, 240_000);
});
