import type { Payload } from 'payload';
import { publishKey } from '../publishing/publishKey.ts';
import { withTransaction } from '../publishing/withTransaction.ts';
import { findDifferences } from './verify.ts';

interface RebuildOptions {
  /** Called after each row that was brought up to date. */
  onProgress?: (progress: { done: number; total: number }) => void;
}

/**
 * Makes the published store equal to the authoring collections, in one transaction. Only what
 * differs is written, with revisions that go on rising, so that replicas catch up as after any
 * publish. Returns how many documents were written or removed.
 */
export async function rebuildPublished(
  payload: Payload,
  { onProgress }: RebuildOptions = {},
): Promise<{ mended: number }> {
  return withTransaction(payload, async (req) => {
    const differences = await findDifferences(req);
    const keys = [...new Set(differences.flatMap(({ key }) => key ?? []))];
    for (const [index, key] of keys.entries()) {
      await publishKey(req, key, { force: true });
      onProgress?.({ done: index + 1, total: keys.length });
    }
    return { mended: keys.length };
  });
}
