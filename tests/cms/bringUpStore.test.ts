import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bringUpStore } from '../../cms/src/boot/bringUpStore.ts';
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

describe('the start on a store of an older version', () => {
  it('publishes its documents anew, once', async () => {
    const { payload } = running;
    const { id } = await payload.create({ collection: 'articles', data: guide('old') });
    await ageRow(`articles:${id}`);
    expect(await verifyPublished(payload)).not.toEqual([]);
    expect(await bringUpStore(payload)).toEqual({ mended: 1 });
    expect(await verifyPublished(payload)).toEqual([]);
    await ageRow(`articles:${id}`);
    expect(await bringUpStore(payload)).toEqual({ mended: 0 });
    expect(await verifyPublished(payload)).not.toEqual([]);
  });

  it('goes on where that fails, says what to do, and tries again the next time', async () => {
    const { payload } = running;
    await payload.kv.delete('published-form');
    const find = vi.spyOn(payload.db, 'find').mockRejectedValueOnce(new Error('away'));
    const log = vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined);
    expect(await bringUpStore(payload)).toEqual({ mended: 0 });
    expect(log).toHaveBeenCalledWith(
      expect.objectContaining({ msg: expect.stringContaining('signpost rebuild') }),
    );
    find.mockRestore();
    log.mockRestore();
    expect(await bringUpStore(payload)).toEqual({ mended: 1 });
  });
});
