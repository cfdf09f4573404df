import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WarmProgram } from '../support/bundleWarm.ts';
import { testDatabase } from '../support/testEnvironment.ts';
import { bundleKilled, openLane, readBroken, type Lane, type OnLine } from './killedProgram.ts';
import { seededRandom } from './seededRandom.ts';

// On the embedded database the process that is killed is the one that stores: it gets most of them.
// Nightly: FAULT_KILLS=1000.
const usualKills = testDatabase() === 'sqlite' ? 200 : 6;
const kills = Number(process.env['FAULT_KILLS'] ?? usualKills);
const firstSeed = Number(process.env['FAULT_SEED'] ?? 1);
/** Two processes at once keep two cores busy, each with a database of its own. */
const laneCount = 2;

let program: WarmProgram;
let lanes: Lane[];

beforeAll(async () => {
  program = await bundleKilled();
  lanes = [];
  for (let index = 0; index < laneCount; index += 1) {
    const lane = await openLane(program);
    lanes.push(lane);
    await lane.run(['prepare', index, 12]);
  }
});
afterAll(async () => {
  await Promise.all(lanes.map((lane) => lane.remove()));
  await program.remove();
});

/**
 * Kills at a moment that the seed gives: after one of the first changes, by a delay that strikes in
 * the middle of the next; at times while the process still opens the database.
 */
function killAtRandom(seed: number): OnLine {
  const random = seededRandom(seed);
  const whileOpening = random() < 0.1;
  let changes = Math.floor(random() * 6);
  return (line, child) => {
    const kill = (withinMs: number) =>
      void sleep(random() * withinMs).then(() => child.kill('SIGKILL'));
    if (whileOpening) {
      if (line === null) kill(500);
      return;
    }
    if (line === null || !('opened' in line || 'done' in line)) return;
    if (changes === 0) kill(40);
    changes -= 1;
  };
}

describe('a process that is killed while it publishes', () => {
  it(
    `leaves every invariant whole, ${kills} times from seed ${firstSeed}`,
    { timeout: 60_000 + 10_000 * kills },
    async () => {
      const seeds = Array.from({ length: kills }, (_, index) => firstSeed + index);
      let answered = 0;
      let unanswered = 0;
      await Promise.all(
        lanes.map(async (lane, index) => {
          for (const seed of seeds.filter((one) => one % laneCount === index)) {
            const lines = await lane.run(['publish', seed], killAtRandom(seed));
            expect({ seed, broken: readBroken(lines) }).toEqual({ seed, broken: [] });
            const begun = lines.filter((line) => 'doing' in line).length;
            const done = lines.filter((line) => 'done' in line).length;
            answered += done;
            unanswered += begun - done;
          }
          expect(readBroken(await lane.run(['check']))).toEqual([]);
        }),
      );
      // Many are meant to strike in the middle of a change.
      expect(answered).toBeGreaterThan(0);
      expect(unanswered).toBeGreaterThan(kills / 4);
    },
  );
});
