import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WarmProgram } from '../support/bundleWarm.ts';
import { testDatabase } from '../support/testEnvironment.ts';
import { bundleKilled, openLane, readBroken, type Lane } from './killedProgram.ts';

const times = 8;
let program: WarmProgram;
let lane: Lane;

// An embedded database has one writing process: `tests/cms/databaseInUse.test.ts`.
describe.runIf(testDatabase() === 'mongodb')('two processes on one MongoDB', () => {
  beforeAll(async () => {
    program = await bundleKilled();
    lane = await openLane(program);
    await lane.run(['contend']);
  });
  afterAll(async () => {
    await lane.remove();
    await program.remove();
  });

  it('publish at the same moments, none refused, no change of one undone by the other', async () => {
    // Each rejects when one of its changes was refused or lost.
    await Promise.all([lane.run(['share', 'title', times]), lane.run(['share', 'summary', times])]);
    expect(readBroken(await lane.run(['check']))).toEqual([]);
  });
});
