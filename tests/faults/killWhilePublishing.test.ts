import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { getPayload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublishedKey } from '../../cms/src/published/publishedDocument.ts';
import { bundleProgram } from '../support/bundleProgram.ts';
import { checkInvariants } from '../support/checkInvariants.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';
import { testDatabase } from '../support/testEnvironment.ts';
import { seededRandom } from './seededRandom.ts';

// Each kill starts a process anew, which takes seconds: a few here, more by `FAULT_KILLS`. The
// embedded database gets most of them: there the process that is killed is the one that stores.
const usualKills = testDatabase() === 'sqlite' ? 8 : 4;
const kills = Number(process.env['FAULT_KILLS'] ?? usualKills);
const firstSeed = Number(process.env['FAULT_SEED'] ?? 1);

let running: RunningPayload;
let program: string;
let acknowledged: Map<PublishedKey, string | null>;

beforeAll(async () => {
  acknowledged = new Map();
  program = await bundleProgram(path.join(import.meta.dirname, 'publishLoop.ts'));
  running = await startPayload();
  // The child is the one that writes.
  await running.payload.db.destroy?.();
});
afterAll(() => running.stop());

/** Opens the database that a child left behind, and checks it. */
async function checkAfter(seed: number): Promise<string[]> {
  const { default: config } = await import('@payload-config');
  const payload = await getPayload({ config, key: `after-${seed}` });
  try {
    return await checkInvariants(payload, { acknowledged });
  } finally {
    await payload.destroy();
  }
}

/** Runs the loop until it is killed, somewhere in its first seconds of publishing. */
async function publishUntilKilled(seed: number): Promise<{ steps: number }> {
  const child = spawn(process.execPath, [program, String(seed)], {
    env: { ...process.env, ...running.childEnv },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let steps = 0;
  let ready = false;
  for await (const text of createInterface({ input: child.stdout })) {
    if (!text.startsWith('{')) continue;
    const line: { ready?: true; doing?: string; done?: string; title?: string | null } =
      JSON.parse(text);
    // A step that was begun may or may not be there after the kill: nothing is known of it.
    if (line.doing !== undefined) acknowledged.delete(`articles:${line.doing}`);
    if (line.done !== undefined) acknowledged.set(`articles:${line.done}`, line.title ?? null);
    if (line.done !== undefined) steps += 1;
    if (line.ready && !ready) {
      ready = true;
      void sleep(200 + seededRandom(seed)() * 1500).then(() => child.kill('SIGKILL'));
    }
  }
  await ended;
  expect(ready).toBe(true);
  return { steps };
}

describe('a process that is killed while it publishes', () => {
  it(
    `leaves every invariant whole, ${kills} times from seed ${firstSeed}`,
    { timeout: 60_000 * kills },
    async () => {
      let steps = 0;
      for (let seed = firstSeed; seed < firstSeed + kills; seed += 1) {
        steps += (await publishUntilKilled(seed)).steps;
        expect(await checkAfter(seed)).toEqual([]);
      }
      expect(steps).toBeGreaterThan(0);
    },
  );
});
