import type { SanitizedConfig } from 'payload';
import { publishScheduled } from './publishScheduled.ts';
import { readSchedule } from './schedule.ts';

/** A database that is away or full is tried again each minute for an hour. */
const retries = { attempts: 60, backoff: { type: 'fixed', delay: 60_000 } } as const;

/**
 * Puts our own way of doing what was scheduled in the place of Payload's, which may do it twice and
 * tells nobody when it fails. Changes what `buildConfig` gives, and returns it.
 */
export function withScheduling(config: SanitizedConfig): SanitizedConfig {
  config.jobs.tasks = (config.jobs.tasks ?? []).map((task) =>
    task.slug === 'schedulePublish'
      ? {
          ...task,
          retries,
          handler: async ({ job, req }) => {
            const schedule = readSchedule(job.input);
            if (schedule) await publishScheduled(req.payload, { jobId: String(job.id), schedule });
            return { output: {} };
          },
        }
      : task,
  );
  return config;
}
