import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WarmProgram } from '../support/bundleWarm.ts';
import { testDatabase } from '../support/testEnvironment.ts';
import { steppedEdits } from './killed/guideEdits.ts';
import { answer } from './killed/killBefore.ts';
import type { Line } from './killed/say.ts';
import { bundleKilled, openLane, readBroken, type Lane } from './killedProgram.ts';
import { findLastTransaction } from './writeAheadLog.ts';

// A process takes several times as long to open MongoDB, where the steps are the same.
const kinds = testDatabase() === 'sqlite' ? steppedEdits : (['rename'] as const);

let program: WarmProgram;
let lane: Lane;

beforeAll(async () => {
  program = await bundleKilled();
  lane = await openLane(program);
  await lane.run(['prepare', 7, 24]);
});
afterAll(async () => {
  await lane.remove();
  await program.remove();
});

interface Struck {
  step: string;
  committed: boolean;
  key: `articles:${string}`;
  was: string | null;
  shows: string | null;
}

/** What the process that killed itself said last; null when it came to its end. */
function readStruck(lines: readonly Line[]): Struck | null {
  const doing = lines.find((line) => 'doing' in line);
  const struck = lines.find((line) => 'step' in line);
  if (!struck || !doing || !('doing' in doing) || !('step' in struck)) return null;
  const key = doing.doing;
  if (!key?.startsWith('articles:')) throw new Error('Only changes of a guide are stepped.');
  return { ...struck, key: `articles:${key.slice(9)}`, was: doing.was, shows: doing.shows };
}

/** Kills one change before a step of it, and says what must be seen of it from now on. */
async function killAt(kind: string, step: number | string, seed = 1): Promise<Struck> {
  const lines = await lane.run(['step', kind, seed, step]);
  expect({ kind, step, broken: readBroken(lines) }).toEqual({ kind, step, broken: [] });
  const struck = readStruck(lines);
  if (!struck) throw new Error(`A change (${kind}) has no step ${step}.`);
  // Not either way: nothing of it before the commit, and all of it after.
  lane.expect(struck.key, struck.committed ? struck.shows : struck.was);
  return struck;
}

/** Kills changes before each step up to the commit, and before the next; gives the steps' names. */
async function killAtEachStep(kind: string): Promise<string[]> {
  const steps: string[] = [];
  for (let step = 1; ; step += 1) {
    const struck = await killAt(kind, step);
    steps.push(struck.step);
    if (struck.committed) return steps;
  }
}

describe('a process that is killed before a step', () => {
  it.each(kinds)(
    'of a change (%s) leaves nothing of it before the commit, all after',
    async (kind) => {
      const steps = await killAtEachStep(kind);
      expect(steps).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^(create|updateOne|deleteOne) published-documents/),
          'create published-changes',
        ]),
      );
      expect(steps.slice(-2)).toEqual(['commitTransaction', 'the library hears of it']);
      expect(await killAt(kind, answer)).toMatchObject({ committed: true });
      expect(readBroken(await lane.run(['check']))).toEqual([]);
    },
    240_000,
  );

  it('is noticed when the change record is written outside of the transaction', async () => {
    const broken = await openLane(program);
    try {
      await broken.run(['prepare', 8, 6]);
      const lines = await broken.run(['step', 'rename', 1, answer, 'late']);
      expect(readStruck(lines)).toMatchObject({ step: 'the late record' });
      const [first] = readBroken(await broken.run(['check']));
      expect(first).toContain('disagrees with the change log');
    } finally {
      await broken.remove();
    }
  }, 240_000);
});

describe.runIf(testDatabase() === 'sqlite')('a commit that was cut short', () => {
  it('is not there, wherever in its pages it ends, and is whole with its last byte', async () => {
    // A process that ends by itself leaves an empty log.
    await lane.run(['check']);
    const struck = await killAt('rename', answer, 2);
    const file = path.join(lane.dataDir, 'signpost.db');
    const database = await readFile(file);
    const log = await readFile(`${file}-wal`);
    const { frames, end } = findLastTransaction(log);
    const middle = frames[Math.floor(frames.length / 2)] ?? 0;
    const last = frames.at(-1) ?? 0;
    const cuts = [frames[0] ?? 0, middle, middle + 2000, last, end - 1, end];
    for (const cut of cuts) {
      await rm(`${file}-shm`, { force: true });
      await writeFile(file, database);
      await writeFile(`${file}-wal`, log.subarray(0, cut));
      lane.expect(struck.key, cut === end ? struck.shows : struck.was);
      expect({ cut, broken: readBroken(await lane.run(['check'])) }).toEqual({ cut, broken: [] });
    }
  }, 240_000);
});
