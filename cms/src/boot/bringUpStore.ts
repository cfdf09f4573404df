import type { Payload, PayloadRequest } from 'payload';
import { findKeysAfter } from '../published/findKeysAfter.ts';
import { readFormMark, writeFormMark } from '../published/formMark.ts';
import { mendKeys } from '../published/mendKeys.ts';
import { documentsAtOnce, letOthersSave, rebuildPublished } from '../published/rebuild.ts';
import { readRevision } from '../publishing/changeLog.ts';
import { withTransaction } from '../publishing/withTransaction.ts';

/**
 * The form in which documents are published. Raise it when a projection gives more, or other, than
 * before, so that what was published earlier is brought up after the next start.
 */
const publishedForm = 2;

const failed =
  'What an older version published could not all be brought up. What was done is kept, and the next start goes on with it; "signpost rebuild" does so at once.';

/** The revision up to which rows are of this form; null when the database has another's mark. */
async function readKnownRevision(req: PayloadRequest): Promise<number | null> {
  const mark = await readFormMark(req);
  const isKnown = mark?.form === publishedForm && mark.revision <= (await readRevision(req));
  return isKnown ? mark.revision : null;
}

/** Everything anew, where the form is another; the mark is written when all of it is done. */
async function bringUpAll(payload: Payload, signal: AbortSignal): Promise<number> {
  const before = await withTransaction(payload, readRevision, { onlyReads: true });
  const { mended } = await rebuildPublished(payload, { signal });
  await withTransaction(payload, async (req) => {
    if ((await readKnownRevision(req)) !== null) return;
    await writeFormMark(req, { form: publishedForm, revision: before });
  });
  return mended;
}

/** The next rows that were published since the mark; null when there are none. */
async function bringUpSome(req: PayloadRequest): Promise<number | null> {
  const known = (await readKnownRevision(req)) ?? 0;
  const next = await findKeysAfter(req, { revision: known, limit: documentsAtOnce });
  if (next === null) return null;
  const mended = await mendKeys(req, next.keys);
  await writeFormMark(req, { form: publishedForm, revision: next.last });
  return mended;
}

/**
 * Publishes anew what an older version published in another form, a few documents at a time. The
 * database remembers up to which revision that is done: of several processes each does a part, and
 * what a process of the older version publishes beside this one is brought up after the next start.
 * Where it can't be done, readers get what they got before.
 */
export async function bringUpStore(
  payload: Payload,
  { signal = new AbortController().signal }: { signal?: AbortSignal } = {},
): Promise<{ mended: number }> {
  let mended = 0;
  try {
    const known = await withTransaction(payload, readKnownRevision, { onlyReads: true });
    if (known === null) mended += await bringUpAll(payload, signal);
    for (;;) {
      signal.throwIfAborted();
      const some = await withTransaction(payload, bringUpSome);
      if (some === null) break;
      mended += some;
      await letOthersSave(signal);
    }
  } catch (err) {
    if (!signal.aborted) payload.logger.error({ err, msg: failed });
  }
  if (mended > 0) payload.logger.info(`Published anew after an upgrade: ${mended} documents.`);
  return { mended };
}

/** Starts that in the background. Returns how to stop, which lets it finish the part it is at. */
export function startBringingUp(payload: Payload): () => Promise<void> {
  const ending = new AbortController();
  const done = bringUpStore(payload, { signal: ending.signal });
  return async () => {
    ending.abort();
    await done;
  };
}
