import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bringUpStore, startBringingUp } from '../../cms/src/boot/bringUpStore.ts';
import { verifyPublished } from '../../cms/src/published/verify.ts';
import { guide } from '../support/guide.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';

let running: RunningPayload;

beforeAll(async () => {
  running = await startPayload();
});
afterAll(() => running.stop());

/** Leaves a row as another version might have written it. */
async function ageRow(key: string): Promise<void> {
  await running.payload.db.updateOne({
    collection: 'published-documents',
    where: { key: { equals: key } },
    data: { hash: 'of another form' },
  });
}

const countRows = async () =>
  (await running.payload.count({ collection: 'published-documents' })).totalDocs;

/** Leaves everything as an older version would. */
async function ageEverything(): Promise<void> {
  const { payload } = running;
  const { docs } = await payload.find({ collection: 'published-documents', pagination: false });
  for (const { key } of docs) await ageRow(key);
  await payload.kv.delete('published-form');
}

const readDifferences = () => verifyPublished(running.payload);

describe('the start on a store of an older version', () => {
  it('publishes its documents anew, once', async () => {
    const { payload } = running;
    const { id } = await payload.create({ collection: 'articles', data: guide('old') });
    await ageRow(`articles:${id}`);
    expect(await readDifferences()).not.toEqual([]);
    expect(await bringUpStore(payload)).toEqual({ mended: 1 });
    expect(await readDifferences()).toEqual([]);
    await ageRow(`articles:${id}`);
    expect(await bringUpStore(payload)).toEqual({ mended: 0 });
    expect(await readDifferences()).not.toEqual([]);
  });

  it('publishes anew what a process of the older version published since', async () => {
    const { payload } = running;
    const { id } = await payload.create({ collection: 'articles', data: guide('late') });
    await ageRow(`articles:${id}`);
    expect(await bringUpStore(payload)).toEqual({ mended: 1 });
    expect(await bringUpStore(payload)).toEqual({ mended: 0 });
  });

  it('does it once where two processes are started together, and neither complains', async () => {
    const { payload } = running;
    const log = vi.spyOn(payload.logger, 'error');
    await ageEverything();
    const both = await Promise.all([bringUpStore(payload), bringUpStore(payload)]);
    expect(both.map(({ mended }) => mended).reduce((a, b) => a + b)).toBe(await countRows());
    expect(await readDifferences()).toEqual([]);
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });

  it('can be ended, and goes on with the rest the next time', async () => {
    const { payload } = running;
    const log = vi.spyOn(payload.logger, 'error');
    await ageEverything();
    await startBringingUp(payload)();
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
    const left = (await readDifferences()).length;
    expect(left).toBeGreaterThan(0);
    expect(await bringUpStore(payload)).toEqual({ mended: left });
    expect(await readDifferences()).toEqual([]);
  });

  it.each(['find', 'findOne'] as const)(
    'goes on where %s fails, says what to do, and tries again the next time',
    async (method) => {
      const { payload } = running;
      await ageEverything();
      const read = vi.spyOn(payload.db, method).mockRejectedValueOnce(new Error('away'));
      const log = vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined);
      expect(await bringUpStore(payload)).toEqual({ mended: 0 });
      expect(log).toHaveBeenCalledWith(
        expect.objectContaining({ msg: expect.stringContaining('signpost rebuild') }),
      );
      read.mockRestore();
      log.mockRestore();
      expect(await bringUpStore(payload)).toEqual({ mended: await countRows() });
    },
  );
});
