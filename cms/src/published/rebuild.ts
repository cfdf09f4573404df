import { setTimeout as sleep } from 'node:timers/promises';
import type { Payload } from 'payload';
import { batches } from '../database/batches.ts';
import { withTransaction } from '../publishing/withTransaction.ts';
import { dropLog } from './dropLog.ts';
import { findSuspects } from './findSuspects.ts';
import { compareUrgency, mendKeys } from './mendKeys.ts';

interface RebuildOptions {
  /** Called after each batch of documents that was brought up to date, and waited for. */
  onProgress?: (progress: { done: number; total: number }) => Promise<void> | void;
  /** Ends the work before the next batch, with the signal's reason. */
  signal?: AbortSignal;
  /** Documents mended in one transaction. @default 20 */
  batchSize?: number;
}

/** Well under a second's work, while other savers wait. */
export const documentsAtOnce = 20;

/** Longer than another process pauses between two attempts to get its turn. */
const pauseMs = 100;

/** Lets the savers of other processes in, which try for their turn now and then. */
export async function letOthersSave(signal?: AbortSignal): Promise<void> {
  await sleep(pauseMs);
  signal?.throwIfAborted();
}

/**
 * Makes the published store equal to the authoring collections. What may differ is looked for first,
 * then compared again and mended some documents at a time, each part in a transaction of its own, so
 * that others can publish meanwhile; one that is cut short has kept what it did, and can be run
 * again. Only what differs is written, with revisions that go on rising, so that replicas catch up as
 * after any publish. A log with a missing or doubled revision is dropped up to there, and what it
 * told of is published anew: replicas from before load everything afresh. Returns how many documents
 * were written or removed.
 */
export async function rebuildPublished(
  payload: Payload,
  { onProgress, signal, batchSize = documentsAtOnce }: RebuildOptions = {},
): Promise<{ mended: number }> {
  const suspects = await findSuspects(payload, { signal });
  const sorted = suspects.toSorted(compareUrgency).flatMap(({ key }) => key ?? []);
  const keys = [...new Set(sorted)];
  let done = 0;
  let mended = 0;
  for (const some of batches(keys, { most: batchSize })) {
    mended += await withTransaction(payload, (req) => mendKeys(req, some));
    done += some.length;
    await onProgress?.({ done, total: keys.length });
    if (done < keys.length) await letOthersSave(signal);
  }
  const faults = suspects.flatMap(({ key, revision }) => (key === null ? (revision ?? []) : []));
  if (faults.length > 0) {
    const upTo = faults.reduce((a, b) => Math.max(a, b));
    mended += await dropLog(payload, upTo, { batchSize, pause: () => letOthersSave(signal) });
  }
  return { mended };
}
