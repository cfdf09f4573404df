import type { TaskConfig } from 'payload';

type Hooks = NonNullable<NonNullable<TaskConfig['schedule']>[number]['hooks']>;

/**
 * Schedules a task unless one is waiting or under way. A job that a killed process left behind stays
 * as it was: after `longestRunMs` it holds up no other.
 */
export function oneAtATime(taskSlug: string, longestRunMs: number): Hooks {
  return {
    beforeSchedule: async ({ queueable: { waitUntil }, req }) => {
      const recent = new Date(Date.now() - longestRunMs).toISOString();
      const { totalDocs } = await req.payload.db.count({
        collection: 'payload-jobs',
        where: {
          and: [
            { taskSlug: { equals: taskSlug } },
            { completedAt: { exists: false } },
            { hasError: { not_equals: true } },
            { updatedAt: { greater_than: recent } },
          ],
        },
        req,
      });
      const base = { input: {}, shouldSchedule: totalDocs === 0 };
      return waitUntil === undefined ? base : { ...base, waitUntil };
    },
    // Noting each look at a job that waits for its time would write to the database all day.
    afterSchedule: async (seen) => {
      const { waitUntil } = seen.queueable;
      const isAhead = waitUntil !== undefined && waitUntil.getTime() > Date.now();
      if (seen.status !== 'skipped' || !isAhead) await seen.defaultAfterSchedule(seen);
    },
  };
}
