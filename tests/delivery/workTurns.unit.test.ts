import { describe, expect, it } from 'vitest';
import { DeliveryContext } from '../../cms/src/delivery/execution/deliveryContext.ts';
import { WorkTurns } from '../../cms/src/delivery/execution/workTurns.ts';
import { Snapshot } from '../../cms/src/published/library/snapshot.ts';
import { makeDocument, paragraph, tree, words } from '../support/delivery/guideFixtures.ts';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import { MemoryStore } from '../support/memoryStore.ts';

/** Counts the turns of the event loop until it is stopped. */
function countTurns(): () => number {
  let turns = 0;
  let counting = true;
  const next = () => {
    turns += 1;
    if (counting) setImmediate(next);
  };
  setImmediate(next);
  return () => {
    counting = false;
    return turns;
  };
}

function* countTo(most: number, log: string[], name: string): Generator<undefined, string> {
  for (let step = 0; step < most; step += 1) {
    log.push(name);
    yield;
  }
  return name;
}

describe('heavy work', () => {
  it('is done at once when it is little', () => {
    expect(new WorkTurns().run(countTo(3, [], 'a'), { steps: 50 })).toBe('a');
  });

  it('is done in turns when it is much, whoever asked for it', async () => {
    const turns = new WorkTurns();
    const log: string[] = [];
    const stop = countTurns();
    const work = ['a', 'b'].map((name) => turns.run(countTo(40, log, name), { steps: 10 }));
    expect(log.join('')).toBe('ab');
    expect(await Promise.all(work)).toEqual(['a', 'b']);
    expect(stop()).toBeGreaterThanOrEqual(8);
    expect(log.join('')).toMatch(/^(?:a{1,10}(?!a)|b{1,10}(?!b))+$/);
    expect(log).toHaveLength(80);
  });

  it('ends before the next turn when it has to', async () => {
    const log: string[] = [];
    let left = 3;
    const check = () => {
      if (left === 0) throw new Error('too late');
      left -= 1;
    };
    const work = new WorkTurns().run(countTo(100, log, 'a'), { steps: 10, check });
    await expect(work).rejects.toThrow('too late');
    expect(log).toHaveLength(1 + 3 * 10);
  });

  it('of a query ends when the time of the query is used up', async () => {
    const spent = { isLate: false, steps: 0 };
    function* scan(): Generator<undefined, number> {
      for (; spent.steps < 10_000; spent.steps += 1) {
        spent.isLate = spent.steps > 100;
        yield;
      }
      return spent.steps;
    }
    const none = () => Promise.reject(new Error('Not asked for.'));
    const context = new DeliveryContext({
      snapshot: Snapshot.empty,
      bodies: { load: none, bytesOf: () => 0 },
      related: new Map(),
      search: { findHits: none, isMade: () => false },
      log: { changesSince: none },
      turns: new WorkTurns(),
      answerBytes: 0,
      desk: null,
      client: '',
      rerun: 0,
      now: 0,
      onStoreError: () => undefined,
      isLate: () => spent.isLate,
    });
    const scanned = Promise.resolve(context.runInTurns(scan(), { steps: 20 }));
    await expect(scanned).rejects.toMatchObject({ extensions: { code: 'TIMEOUT' } });
    expect(spent.steps).toBeLessThan(150);
  });

  it('ends with its own error', async () => {
    function* failing(): Generator<undefined, never> {
      yield;
      yield;
      throw new Error('halfway');
    }
    await expect(new WorkTurns().run(failing(), { steps: 1 })).rejects.toThrow('halfway');
  });
});

describe('a dear query', () => {
  const searches = (count: number) =>
    `{ ${Array.from({ length: count }, (_, i) => `a${i}: search(query: "word${i}") { totalCount }`).join(' ')} }`;

  it('lets others in between its searches', async () => {
    const store = new MemoryStore();
    store.publish(makeDocument('articles', 'a'));
    const delivery = await serveDelivery({ store });
    await delivery.query('{ search(query: "warm") { totalCount } }');
    const stop = countTurns();
    expect((await delivery.query(searches(20))).errors).toEqual([]);
    expect(stop()).toBeGreaterThanOrEqual(20);
    await delivery.stop();
  });

  it('whose answer would hold too much text is refused', async () => {
    const store = new MemoryStore();
    const body = tree(paragraph(words('word '.repeat(2000))));
    store.publish(
      ...['a', 'b', 'c'].map((slug) => makeDocument('articles', slug, { content: { body } })),
    );
    const limits = { answerBytes: 50_000 };
    const delivery = await serveDelivery({ store, delivery: { limits } });
    const ask = (first: number) =>
      delivery.query('query ($first: Int) { articles(first: $first) { nodes { body } } }', {
        first,
      });
    expect((await ask(2)).errors).toEqual([]);
    const refused = await ask(3);
    expect([refused.status, refused.errors[0]?.extensions?.code]).toEqual([
      400,
      'ANSWER_TOO_LARGE',
    ]);
    await delivery.stop();
  });
});
