import type { Payload } from 'payload';
import { freeStuckJobs } from './freeStuckJobs.ts';

/** Far longer than one document takes. */
const leaseMs = 60_000;
const batch = 100;

/**
 * Does everything that is due in the queue of scheduled changes, one after another; what the server
 * does by the clock is queued first.
 */
export async function runDueJobs(payload: Payload): Promise<void> {
  await payload.jobs.handleSchedules({ queue: 'default' });
  for (;;) {
    const result = await payload.jobs.run({
      queue: 'default',
      limit: batch,
      sequential: true,
      silent: true,
    });
    const count = Object.keys(result.jobStatus ?? {}).length;
    if (count < batch) return;
  }
}

interface RunningSchedule {
  /** Resolves when what was begun has ended. */
  stop(): Promise<void>;
}

/**
 * Looks each ten seconds for what is due, by a timer that doesn't mind when the clock is put forward
 * or back. What another process left behind is done first.
 */
export function runSchedule(
  payload: Payload,
  { everyMs = 10_000 }: { everyMs?: number } = {},
): RunningSchedule {
  let current: Promise<void> | null = null;
  let isFirst = true;
  let isFailing = false;

  async function look(): Promise<void> {
    try {
      const freed = await freeStuckJobs(payload, isFirst ? {} : { leaseMs });
      if (freed > 0)
        payload.logger.warn(
          `${freed} scheduled changes were begun and not ended. They are done now.`,
        );
      isFirst = false;
      await runDueJobs(payload);
      if (isFailing) payload.logger.warn('Scheduled changes are made again.');
      isFailing = false;
    } catch (err) {
      if (!isFailing)
        payload.logger.error({ err }, 'Scheduled changes can’t be made; trying again.');
      isFailing = true;
    }
  }

  const begin = () => {
    current ??= look().finally(() => {
      current = null;
    });
  };
  const timer = setInterval(begin, everyMs);
  begin();
  return {
    async stop() {
      clearInterval(timer);
      await current;
    },
  };
}
