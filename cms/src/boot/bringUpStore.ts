import type { Payload } from 'payload';
import { createProgressBar } from '../cli/commands/progressBar.ts';
import { rebuildPublished } from '../published/rebuild.ts';

/**
 * The form in which documents are published. Raise it when a projection gives more, or other, than
 * before, so that what was published earlier is brought up at the next start.
 */
const publishedForm = 1;
const mark = 'published-form';

/**
 * Publishes anew, once, what an older version published in another form. The database remembers the
 * form, so that of several processes and after a restore the one that meets an old store does it.
 * When it can't be done the server starts all the same, as its readers then get what they got before.
 */
export async function bringUpStore(payload: Payload): Promise<{ mended: number }> {
  const found = await payload.kv.get<number>(mark);
  if (found === publishedForm) return { mended: 0 };
  const bar = createProgressBar('  Bringing up what was published by an older version');
  try {
    const { mended } = await rebuildPublished(payload, {
      onProgress: (progress) => bar.update(progress),
    });
    await payload.kv.set(mark, publishedForm);
    if (mended > 0) payload.logger.info(`Published anew after an upgrade: ${mended} documents.`);
    return { mended };
  } catch (err) {
    const advice =
      'What an older version published could not be brought up: run "signpost rebuild".';
    payload.logger.error({ err, msg: advice });
    return { mended: 0 };
  } finally {
    bar.stop();
  }
}
