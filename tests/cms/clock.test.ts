import type { Payload } from 'payload';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { onRevision } from '../../cms/src/published/announce.ts';
import { createPublishedStore } from '../../cms/src/published/store.ts';
import { checkInvariants } from '../support/checkInvariants.ts';
import { type RunningDelivery, serveDelivery } from '../support/delivery/serveDelivery.ts';
import { guide } from '../support/guide.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';

const collection = 'articles';
const hour = 3_600_000;

let running: RunningPayload;
let payload: Payload;
let delivery: RunningDelivery;
let replica: RunningDelivery;

beforeAll(async () => {
  running = await startPayload();
  payload = running.payload;
  const store = createPublishedStore(payload);
  delivery = await serveDelivery({ store, library: { onRevision } });
  replica = await serveDelivery({ store, library: { pollMs: 60_000 } });
});
afterAll(async () => {
  await delivery.stop();
  await replica.stop();
  await running.stop();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Moves the clock of this process by so many hours from the real time. */
function moveClock(hours: number): void {
  vi.useRealTimers();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * hour });
}

async function readTitle(from: RunningDelivery, slug: string): Promise<unknown> {
  await from.library.refresh();
  const { data } = await from.query(`{ revision article(slug: "${slug}") { title } }`);
  return data?.['article'];
}

async function publish(id: string, title: string): Promise<void> {
  await payload.update({ collection, id, data: { title, _status: 'published' }, depth: 0 });
}

describe('a clock that is set forward or back', () => {
  it('changes nothing about the order: the newest revision is shown, everywhere', async () => {
    const slug = 'clock';
    const { id } = await payload.create({ collection, data: guide(slug), depth: 0 });
    const store = createPublishedStore(payload);
    for (const hours of [0, 1, -1, 1, -2]) {
      moveClock(hours);
      const before = await store.revision();
      const title = `Published at ${hours} from revision ${before}`;
      await publish(String(id), title);
      expect(await store.revision()).toBe(before + 1);
      expect((await store.loadCards([`articles:${id}`]))[0]).toMatchObject({
        revision: before + 1,
        card: { title },
      });
      expect(await readTitle(delivery, slug)).toEqual({ title });
      expect(await readTitle(replica, slug)).toEqual({ title });
    }
    expect(await checkInvariants(payload)).toEqual([]);
  });

  it('lets what was saved last be what the editor sees next, and what is published next', async () => {
    const data = { ...guide('clock-drafts'), title: 'First' };
    moveClock(1);
    const { id } = await payload.create({ collection, data, depth: 0 });
    moveClock(0);
    const draft = { title: 'Written after the clock went back' };
    await payload.update({ collection, id, data: draft, draft: true, depth: 0 });
    const seen = await payload.findByID({ collection, id, draft: true, depth: 0 });
    expect(seen.title).toBe(draft.title);
    await payload.update({ collection, id, data: { _status: 'published' }, depth: 0 });
    expect(await readTitle(delivery, 'clock-drafts')).toEqual({ title: draft.title });
    expect(await checkInvariants(payload)).toEqual([]);
  });
});
