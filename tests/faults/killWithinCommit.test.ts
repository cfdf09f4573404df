import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { PublishedKey } from '../../cms/src/published/publishedDocument.ts';
import type { WarmProgram } from '../support/bundleWarm.ts';
import { testDatabase } from '../support/testEnvironment.ts';
import { type CommitMoment, type CommitProxy, startCommitProxy } from './commitProxy.ts';
import { answer } from './killed/killBefore.ts';
import { bundleKilled, openLane, readBroken, type Lane } from './killedProgram.ts';

interface Struck {
  key: PublishedKey;
  /** The title that readers saw before the change, and see after it. */
  was: string | null;
  shows: string | null;
}

interface Client {
  lane: Lane;
  /** Makes one change of a guide, and kills the process at that moment of its commit. */
  killWithin(moment: CommitMoment, kind: string, variant?: 'late'): Promise<Struck>;
}

async function openClient(program: WarmProgram): Promise<Client> {
  const proxies: CommitProxy[] = [];
  let seed = 0;
  const lane = await openLane(program, {
    async between(databaseUrl) {
      const proxy = await startCommitProxy(databaseUrl);
      proxies.push(proxy);
      return proxy;
    },
  });
  return {
    lane,
    async killWithin(moment, kind, variant) {
      let isHeld = false;
      seed += 1;
      const args = ['step', kind, seed, answer, ...(variant ? [variant] : [])];
      const lines = await lane.run(args, (line, child) => {
        // Opening the database commits nothing of the change.
        if (!line || !('doing' in line)) return;
        for (const proxy of proxies) {
          proxy.holdCommit(moment, () => {
            isHeld = true;
            child.kill('SIGKILL');
          });
        }
      });
      expect({ moment, isHeld, broken: readBroken(lines) }).toEqual({
        moment,
        isHeld: true,
        broken: [],
      });
      expect(lines.filter((line) => 'step' in line || 'done' in line)).toEqual([]);
      const [doing] = lines.filter((line) => 'doing' in line);
      if (!doing?.doing) throw new Error('No guide was changed.');
      return { key: doing.doing, was: doing.was, shows: doing.shows };
    },
  };
}

/** Within its commit, a process on the embedded database is one with it: see `killAtSteps`. */
describe.runIf(testDatabase() === 'mongodb')('a process that is killed within its commit', () => {
  let program: WarmProgram;
  let client: Client;

  beforeAll(async () => {
    program = await bundleKilled();
    client = await openClient(program);
    await client.lane.run(['prepare', 7, 12]);
  });
  afterAll(async () => {
    await client.lane.remove();
    await program.remove();
  });

  it.each<[CommitMoment, string, 'none' | 'all']>([
    ['sent and lost', 'rename', 'none'],
    ['sent', 'rename', 'all'],
    ['answered', 'unpublish', 'all'],
  ])(
    'when it is %s (%s), leaves %s of the change',
    async (moment, kind, left) => {
      const { lane, killWithin } = client;
      const { key, was, shows } = await killWithin(moment, kind);
      const [right, wrong] = left === 'all' ? [shows, was] : [was, shows];
      // All is whole, and nothing would be wrong but what is told here the wrong way round.
      lane.expect(key, wrong);
      const broken = readBroken(await lane.run(['check']));
      expect(broken).toEqual([`${key} was acknowledged as ${wrong}, and is ${right}.`]);
      lane.expect(key, right);
    },
    240_000,
  );

  it('is noticed when the change record is written outside of the transaction', async () => {
    const broken = await openClient(program);
    onTestFinished(() => broken.lane.remove());
    await broken.lane.run(['prepare', 8, 3]);
    await broken.killWithin('answered', 'rename', 'late');
    const [first] = readBroken(await broken.lane.run(['check']));
    expect(first).toContain('disagrees with the change log');
  }, 240_000);
});
