import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRecord } from '../../cms/src/errors/isRecord.ts';
import { onRevision } from '../../cms/src/published/announce.ts';
import { createPublishedStore } from '../../cms/src/published/store.ts';
import { checkInvariants } from '../support/checkInvariants.ts';
import { type RunningDelivery, serveDelivery } from '../support/delivery/serveDelivery.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';
import { testDatabase } from '../support/testEnvironment.ts';
import { findFaults, libraryQuery, libraryRead, type LibraryRead } from './history/libraryRead.ts';
import { recordHistory, type StateAt } from './history/recordHistory.ts';
import { chooseEdit, type KnownGuide } from './killed/guideEdits.ts';
import { seededRandom } from './seededRandom.ts';

/** Nightly: 60. */
const seconds = Number(process.env['FAULT_SECONDS'] ?? (testDatabase() === 'sqlite' ? 6 : 12));
const firstSeed = Number(process.env['FAULT_SEED'] ?? 1);
const writerCount = 8;

let running: RunningPayload;
/** One that hears of each publish at once, and one that asks the store, as a replica does. */
let deliveries: readonly [RunningDelivery, RunningDelivery];
let stateAt: StateAt;

beforeAll(async () => {
  running = await startPayload();
  stateAt = recordHistory(running.payload);
  const store = createPublishedStore(running.payload);
  deliveries = [
    await serveDelivery({ store, library: { onRevision } }),
    await serveDelivery({ store, library: { pollMs: 100 } }),
  ];
});
afterAll(async () => {
  await Promise.all(deliveries.map((delivery) => delivery.stop()));
  await running.stop();
});

/** True for a refusal that tells the editor why: of two writers at one guide one may come too late. */
function isRefusal(error: unknown): boolean {
  if (!isRecord(error)) return false;
  const { status } = error;
  return typeof status === 'number' && status >= 400 && status < 500;
}

interface Writing {
  guides: Map<string, KnownGuide>;
  /** How many changes were made and refused, of all writers. */
  count: { made: number; refused: number };
  isOver: () => boolean;
}

/** Changes guides that other writers change too. */
async function write(seed: number, { guides, count, isOver }: Writing): Promise<void> {
  const random = seededRandom(seed);
  for (let step = 0; !isOver(); step += 1) {
    const mark = `Writer ${seed}, step ${step}`;
    const edit = chooseEdit({ random, guides: [...guides.values()], mark, most: 14 });
    try {
      const made = await edit.make(running.payload);
      if (made) guides.set(made.id, made);
      else guides.delete(edit.guide?.id ?? '');
      count.made += 1;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      count.refused += 1;
    }
  }
}

/** Reads all guides again and again, in turns by GET, which is cached, and by POST. */
async function readOn(
  delivery: RunningDelivery,
  { seen, isOver }: { seen: Set<number>; isOver: () => boolean },
): Promise<LibraryRead[]> {
  const reads: LibraryRead[] = [];
  while (!isOver()) {
    const ask = reads.length % 2 === 0 ? delivery.get : delivery.query;
    const { data, text } = await ask(libraryQuery);
    const read = libraryRead.safeParse(data);
    if (!read.success) throw new Error(`This is no answer: ${text.slice(0, 400)}`);
    reads.push(read.data);
    seen.add(read.data.revision);
    await sleep(25);
  }
  return reads;
}

describe('a random history of many writers', () => {
  it(
    `is read as one revision at a time, for ${seconds} s from seed ${firstSeed}`,
    async () => {
      const end = performance.now() + seconds * 1000;
      const count = { made: 0, refused: 0 };
      const seen = new Set<number>();
      // A slow machine takes longer until there is enough to judge by.
      const isEnough = () => performance.now() > end && count.made > writerCount && seen.size > 2;
      let hasFailed = false;
      const isOver = () => hasFailed || isEnough();
      // The others need not go on: what failed is told at once.
      const orEnd = async <Result>(work: Promise<Result>): Promise<Result> => {
        try {
          return await work;
        } catch (error) {
          hasFailed = true;
          throw error;
        }
      };
      const guides = new Map<string, KnownGuide>();
      const writers = Array.from({ length: writerCount }, (_, index) =>
        orEnd(write(firstSeed + index, { guides, count, isOver })),
      );
      const readers = [...deliveries, ...deliveries].map((delivery) =>
        orEnd(readOn(delivery, { seen, isOver })),
      );
      const [histories] = await Promise.all([Promise.all(readers), Promise.all(writers)]);

      for (const reads of histories) {
        const revisions = reads.map(({ revision }) => revision);
        expect(revisions).toEqual(revisions.toSorted((one, other) => one - other));
        for (const read of reads) expect(findFaults(read, stateAt(read.revision))).toEqual([]);
      }
      expect(await checkInvariants(running.payload)).toEqual([]);
    },
    180_000 + seconds * 4000,
  );

  it('would be caught at mixing two revisions', async () => {
    const { data } = await deliveries[0].query(libraryQuery);
    const read = libraryRead.parse(data);
    const { revision, articles } = read;
    expect(findFaults(read, stateAt(revision))).toEqual([]);
    const stale = articles.nodes.map((node) => ({ ...node, title: 'Of another revision' }));
    const mixed = { revision, articles: { ...articles, nodes: stale } };
    expect(findFaults(mixed, stateAt(revision))).toHaveLength(stale.length);
    expect(findFaults(read, stateAt(Math.floor(revision / 2)))).not.toEqual([]);
  });
});
