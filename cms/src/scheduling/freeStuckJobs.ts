import type { Payload } from 'payload';

interface FreeOptions {
  /** Frees what was begun at least this long ago; without it, everything. In milliseconds. */
  leaseMs?: number;
  now?: Date;
}

/**
 * Gives back scheduled changes that a process began and never ended: it was killed, or lost its
 * database. Payload itself leaves them as running for good. Returns how many there were. Freeing one
 * that is being done after all does no harm: it is done once.
 */
export async function freeStuckJobs(
  payload: Payload,
  { leaseMs, now = new Date() }: FreeOptions = {},
): Promise<number> {
  const at = (offset: number) => new Date(now.getTime() + offset).toISOString();
  const stale =
    leaseMs === undefined
      ? []
      : // A clock that was put back leaves jobs that were begun in the future.
        [
          {
            or: [
              { updatedAt: { less_than: at(-leaseMs) } },
              { updatedAt: { greater_than: at(leaseMs) } },
            ],
          },
        ];
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'payload-jobs',
    where: {
      and: [
        { taskSlug: { equals: 'schedulePublish' } },
        { processing: { equals: true } },
        { completedAt: { exists: false } },
        ...stale,
      ],
    },
    pagination: false,
  });
  if (docs.length === 0) return 0;
  await payload.db.updateMany({
    collection: 'payload-jobs',
    where: { id: { in: docs.map(({ id }) => id) } },
    data: { processing: false },
  });
  return docs.length;
}
