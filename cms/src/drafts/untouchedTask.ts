import type { TaskConfig } from 'payload';
import { oneAtATime } from '../jobs/oneAtATime.ts';
import { removeUntouchedDrafts } from './removeUntouchedDrafts.ts';

/** Somebody may still have the form open and begin to write in it. */
const keptMs = 24 * 3_600_000;
const longestRunMs = 3_600_000;

/** The job that removes drafts which were opened, left open and never written in. */
export const untouchedTask: TaskConfig<{
  input: Record<never, never>;
  output: { removed: number };
}> = {
  slug: 'remove-untouched-drafts',
  label: 'Remove drafts that nobody wrote in',
  retries: 0,
  outputSchema: [{ name: 'removed', type: 'number', required: true }],
  schedule: [
    {
      cron: '0 43 * * * *',
      queue: 'default',
      hooks: oneAtATime('remove-untouched-drafts', longestRunMs),
    },
  ],
  handler: async ({ req: { payload } }) => {
    const madeBefore = new Date(Date.now() - keptMs).toISOString();
    return { output: { removed: await removeUntouchedDrafts(payload, { madeBefore }) } };
  },
};
